/** `reports/<id>/compare.json`: what the compare page needs of one report, a few kilobytes. */
import { regionName } from '../report/region-name.ts';
import { type OtherScores, scorerColumn, SCORERS } from '../report/scorer.ts';
import { pathOfSheet } from '../report/sheet-path.ts';
import { executionRate } from '../score/execution-rate.ts';
import type { LeafScore, NodeScore, SilentNode } from '../score/sheet.ts';
import { subtotalOf } from '../score/subtotal.ts';
import type { ReportView } from '../score/view.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import { countFindings } from '../archive/findings.ts';
import { reportUrl } from '../archive/urls.ts';
import type { ComparedNode, ComparedReport } from './model.ts';

/** The compact form of a report and of its sheets. */
export function comparedReport(entry: ArchiveEntry, base?: string): ComparedReport {
  const own = compared(entry, entry.view, { place: '', sheet: null, base });
  const sheets = entry.view.sheets.map((sheet) => ({
    ...compared(entry, sheet.view, { place: `${pathOfSheet(sheet)}.`, sheet: sheet.name, base }),
    id: comparedId(entry, sheet),
  }));
  return { ...own, sheets };
}

/** The id of what is compared: a report or one of its sheets. */
export function comparedId({ id }: Pick<ArchiveEntry, 'id'>, sheet?: { id: string }): string {
  return sheet === undefined ? id : `${id}/${sheet.id}`;
}

interface Place extends Pick<ComparedReport, 'place' | 'sheet'> {
  base: string | undefined;
}

function compared(entry: ArchiveEntry, view: ReportView, { place, sheet: name, base }: Place): ComparedReport {
  const { report, department, sheet } = view;
  const { total, grade } = sheet.recomputed;
  const isHere = (at: string | null): boolean => at?.replace(/^computed\./, '').startsWith(place) ?? place === '';
  return {
    schemaVersion: '1',
    id: entry.id,
    url: reportUrl(entry.id, base),
    ...{ sheet: name, place },
    title: name === null ? entry.title : `${entry.title}：${name}`,
    department: department.shortName,
    region: regionName(department.regions),
    year: report.year,
    framework: report.framework,
    frameworkName: view.framework?.name ?? null,
    stated: sheet.stated,
    recomputed: { total, grade },
    others: SCORERS.flatMap((scorer) => {
      const given = report[scorer]?.total;
      return given === undefined ? [] : [{ scorer, column: scorerColumn(report, scorer), total: given }];
    }),
    meant: sheet.meant,
    executionRate: executionRate(report),
    findings: countFindings(entry.findings.filter(({ at }) => isHere(at))),
    indicators: [...sheet.tree.map((node) => comparedNode(node, view)), ...sheet.adjustments.map(adjustmentNode)],
    sheets: [],
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
