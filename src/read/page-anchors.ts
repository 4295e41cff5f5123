/** The anchors of a report's page that its text may link to: they stay as long as the report. */
import { anchorOf } from '../report/anchor.ts';
import type { BudgetTotal } from '../report/budget.ts';
import type { Report } from '../report/report.ts';
import { pathOfSheet } from '../report/sheet-path.ts';
import type { StaffLine } from '../report/staffing.ts';
import type { Row } from '../report/table.ts';
import type { NodeScore, Scorecard, SilentNode } from '../score/scorecard.ts';
import type { ReportView } from '../score/view.ts';
import type { Heading } from './body.ts';

/** Sections that every page of a report has. */
const SECTIONS = ['main', 'contents', 'findings', 'revisions', 'downloads'];

/** Every such anchor, by its id in the page. */
export function pageAnchors(
  view: Pick<ReportView, 'report' | 'published' | 'scorecard' | 'sheets'>,
  headings: readonly Heading[],
): ReadonlySet<string> {
  const sheets = view.sheets.flatMap((sheet) => {
    const place = pathOfSheet(sheet);
    return [place, ...dataAnchors(sheet.view).map((anchor) => `${place}.${anchor}`)];
  });
  return new Set([...SECTIONS, ...headings.map(({ id }) => id), ...dataAnchors(view), ...sheets]);
}

/** The rows in which data stand. */
function dataAnchors({
  report,
  published,
  scorecard,
}: Pick<ReportView, 'report' | 'published' | 'scorecard'>): string[] {
  const own = [...published.keys()].filter((path) => !path.startsWith('scores.') && !path.startsWith('sheets.'));
  return [
    ...own.flatMap((path) => anchorOf(path) ?? []),
    ...rowsWithoutData(report),
    ...scoreRows(scorecard),
    ...report.goals.map(({ id }) => `goals.${id}`),
    ...report.relations.map(({ id }) => `relations.${id}`),
    ...report.revisions.map(({ id }) => `revision-${id}`),
  ];
}

/** Rows without a figure have anchors too. */
function rowsWithoutData({ budget, tables, staffing }: Report): string[] {
  const sides = (['revenue', 'expenditure'] as const).flatMap((side) => {
    const total = budget?.[side];
    return total === undefined ? [] : budgetRows(total, `budget.${side}`);
  });
  return [
    ...sides,
    ...tables.flatMap(({ id, rows }) => tableRows(rows).map((row) => `tables.${id}.${row}`)),
    ...staffRows(staffing?.lines ?? []).map((line) => `staffing.${line}`),
  ];
}

function budgetRows({ splits = [] }: Pick<BudgetTotal, 'splits'>, path: string): string[] {
  const below = splits.flatMap(({ id, lines }) =>
    lines.flatMap((line) => budgetRows(line, `${path}.splits.${id}.${line.id}`)),
  );
  return [path, ...below];
}

function tableRows(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => [row.id, ...tableRows(row.rows ?? [])]);
}

function staffRows(lines: readonly StaffLine[]): string[] {
  return lines.flatMap((line) => [line.id, ...staffRows(line.lines ?? [])]);
}

/** What the score table shows: groups, leaves and parts, rows without weight, adjustments, what was scored a level above. */
function scoreRows({ tree, adjustments, undisclosed }: Scorecard): string[] {
  const ids = [...tree.flatMap(idsOf), ...adjustments.map(({ id }) => id)];
  const below = [...undisclosed.values()].flat().flatMap(lowest);
  if (ids.length === 0) return [];
  return ['stated.total', 'stated.grade', ...[...ids, ...below].map((id) => `i-${id}`)];
}

function idsOf(node: NodeScore): string[] {
  if (node.kind === 'unscored') return [node.id];
  if (node.kind === 'leaf') return [node, ...node.parts].map(({ id }) => id);
  const below = node.children.flatMap(idsOf);
  // A group without a row below it has none itself.
  return below.length === 0 ? [] : [node.id, ...below];
}

function lowest(node: SilentNode): string[] {
  if (node.children.length > 0) return [...(node.isWeighed ? [node.id] : []), ...node.children.flatMap(lowest)];
  return [node.id, ...(node.parts ?? []).flatMap(lowest)];
}
