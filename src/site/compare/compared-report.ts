/** `reports/<id>/compare.json`: what the compare page needs of one report, a few kilobytes. */
import { regionName } from '../../report/region-name.ts';
import { type OtherScores, scorerColumn, SCORERS } from '../../report/scorer.ts';
import { executionRate } from '../../score/execution-rate.ts';
import type { LeafScore, NodeScore, SilentNode } from '../../score/sheet.ts';
import { subtotalOf } from '../../score/subtotal.ts';
import type { ReportView } from '../../score/view.ts';
import type { ArchiveEntry } from '../archive.ts';
import { countFindings } from '../finding/findings.ts';
import { reportUrl } from '../urls.ts';
import type { ComparedNode, ComparedReport } from './model.ts';

/** The compact form of a report. */
export function comparedReport(entry: ArchiveEntry, base?: string): ComparedReport {
  const { report, department, sheet } = entry.view;
  const { total, grade } = sheet.recomputed;
  return {
    schemaVersion: '1',
    id: entry.id,
    url: reportUrl(entry.id, base),
    title: entry.title,
    department: department.shortName,
    region: regionName(department.regions),
    year: report.year,
    framework: report.framework,
    frameworkName: entry.view.framework?.name ?? null,
    stated: sheet.stated,
    recomputed: { total, grade },
    others: SCORERS.flatMap((scorer) => {
      const given = report[scorer]?.total;
      return given === undefined ? [] : [{ scorer, column: scorerColumn(report, scorer), total: given }];
    }),
    meant: sheet.meant,
    executionRate: executionRate(report),
    findings: countFindings(entry.findings),
    indicators: [...sheet.tree.map((node) => comparedNode(node, entry.view)), ...sheet.adjustments.map(adjustmentNode)],
    sheets: entry.view.sheets.map(({ id, name, view }) => ({
      ...{ id, name },
      stated: view.sheet.stated.total,
      recomputed: view.sheet.recomputed.total,
    })),
  };
}

function comparedNode(node: NodeScore, view: ReportView): ComparedNode {
  if (node.kind === 'unscored') return silentNode(node);
  if (node.kind === 'leaf') return leafNode(node, view);
  return {
    id: node.id,
    name: node.name,
    kind: 'group',
    own: false,
    weight: node.weight,
    ...subtotalOf(node),
    ...othersOf(node, view),
    below: node.children.map((child) => comparedNode(child, view)),
  };
}

function leafNode(leaf: LeafScore, view: ReportView): ComparedNode {
  const { id, name, weight, stated, recomputed } = leaf;
  const parts = leaf.parts.map((part, index): ComparedNode => ({
    id: part.id,
    // Parts without a name of their own bear the indicator's.
    name: part.name === name ? `评分项 ${index + 1}` : part.name,
    kind: 'part',
    own: false,
    weight: part.weight,
    stated: part.stated,
    recomputed: part.recomputed,
    ...othersOf(part, view),
    below: [],
  }));
  const silent = (view.sheet.undisclosed.get(id) ?? []).map(silentNode);
  const own = leaf.method === 'target';
  return {
    id,
    name,
    kind: 'leaf',
    own,
    weight,
    stated,
    recomputed,
    ...othersOf(leaf, view),
    below: [...parts, ...silent],
  };
}

function othersOf(row: OtherScores, { report }: ReportView): Pick<ComparedNode, 'others'> {
  const others = SCORERS.flatMap((scorer) =>
    row[scorer] === null ? [] : [`${scorerColumn(report, scorer)} ${row[scorer]}`],
  );
  return others.length === 0 ? {} : { others };
}

function adjustmentNode({ id, name, stated, recomputed }: LeafScore): ComparedNode {
  return { id, name, kind: 'adjustment', own: false, weight: null, stated, recomputed, below: [] };
}

function silentNode({ kind, id, name, weight, children }: SilentNode): ComparedNode {
  const below = children.map(silentNode);
  return { id, name, kind, own: kind === 'unscored', weight, stated: null, recomputed: null, below };
}
