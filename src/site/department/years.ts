/** Years of one department side by side: totals, budget, findings, and every indicator by framework. */
import { frameworkBreaks } from '../../chart/framework-breaks.ts';
import { grouped } from '../../number/format.ts';
import { exact } from '../../number/exact.ts';
import { boundsWords } from '../../report/adjustment.ts';
import { SCORER_COLUMNS, SCORERS } from '../../report/scorer.ts';
import type { LeafScore } from '../../score/sheet.ts';
import { leavesOf } from '../../score/sheet.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import { countFindings } from '../../archive/findings.ts';
import type { Money } from '../../archive/money.ts';
import { reportUrl } from '../../archive/urls.ts';

export interface YearColumn {
  year: number;
  href: string;
}

export interface Cell {
  text: string;
  /** What the reader should know beside the text: a recomputed score that differs, for example. */
  note?: string;
  isMissing?: boolean;
}

export interface YearRow {
  name: string;
  cells: Cell[];
}

export interface YearTable {
  columns: YearColumn[];
  groups: { name: string; rows: YearRow[] }[];
}

export interface FrameworkTable extends YearTable {
  framework: { id: string; name: string };
}

const MISSING: Cell = { text: '—', isMissing: true };

/** Totals, grades, money and findings by year, oldest first. */
export function yearTable(entries: readonly ArchiveEntry[]): YearTable {
  const sorted = byYear(entries);
  const money = sorted.map(({ money: each }) => each);
  const amount = (name: string, key: keyof Money) => row(name, money, (each) => shownAmount(each, key));
  const scores = [
    row('自评总分', sorted, ({ view }) => view.sheet.stated.total),
    row('自评等级', sorted, ({ view }) => view.sheet.stated.grade),
    row('复算总分', sorted, ({ view }) => view.sheet.recomputed.total),
    row('复算等级', sorted, ({ view }) => view.sheet.recomputed.grade),
    ...SCORERS.map((scorer) => {
      return row(SCORER_COLUMNS[scorer], sorted, ({ view }) => view.report[scorer]?.total ?? null);
    }),
  ];
  const budget = [
    amount('年初预算数', 'approved'),
    amount('全年预算数', 'adjusted'),
    amount('执行数', 'executed'),
    amount('金额（原文未说明阶段）', 'unphased'),
    row('预算执行率', money, (each) => each?.rate ?? null),
  ];
  const counts = sorted.map(({ findings }) => countFindings(findings));
  const checks = [
    row('不符', counts, ({ fail, truncation }) => String(fail + truncation)),
    row('待核实', counts, ({ review }) => String(review)),
  ];
  const units = [...new Set(money.flatMap((each) => each?.unit ?? []))];
  const groups = [
    { name: '得分与等级', rows: scores.filter(says) },
    {
      name: units.length === 1 ? `支出（${units[0]}）` : '支出',
      rows: budget.filter(says).map(withUnits(money, units)),
    },
    { name: '核对发现（处）', rows: checks },
  ];
  return { columns: sorted.map(columnOf), groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** The indicators of every framework that the department was scored by, newest framework first. */
export function frameworkTables(entries: readonly ArchiveEntry[]): FrameworkTable[] {
  const scored = byYear(entries).filter(({ view }) => view.framework !== null);
  return [...Map.groupBy(scored, ({ view }) => view.report.framework ?? '')].reverse().flatMap(([id, own]) => {
    const name = own[0]?.view.framework?.name;
    if (name === undefined) return [];
    const byEntry = own.map(({ view: { sheet } }) => {
      return new Map([...leavesOf(sheet.tree), ...sheet.adjustments].map((leaf) => [leaf.id, leaf]));
    });
    const leaves = new Map(byEntry.flatMap((each) => [...each]));
    const rows = [...leaves.values()].map((leaf) => ({
      top: topOf(leaf),
      name: `${leaf.name}（${leaf.bounds === null ? leaf.weight : boundsWords(leaf.bounds)} 分）`,
      cells: byEntry.map((each) => scoreCell(each.get(leaf.id), leaf.weight)),
    }));
    const groups = [...Map.groupBy(rows, ({ top }) => top)].map(([top, inTop]) => ({
      name: top === '' ? '一级指标' : top,
      rows: inTop.map(({ name, cells }) => ({ name, cells })),
    }));
    return [{ framework: { id, name }, columns: own.map(columnOf), groups }];
  });
}

function topOf({ path, bounds }: LeafScore): string {
  if (bounds !== null) return '加分项和扣分项';
  return path.length > 1 ? (path[0] ?? '') : '';
}

/** The years from which another framework holds; years without scores are passed over. */
export function breakYears(entries: readonly ArchiveEntry[]): number[] {
  const scored = entries.map(({ view }) => ({ year: view.report.year, group: view.report.framework ?? '' }));
  return frameworkBreaks(scored.filter(({ group }) => group !== ''));
}

/** Oldest year first. */
export function byYear(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  return [...entries].sort((a, b) => a.view.report.year - b.view.report.year);
}

function columnOf({ id, view }: ArchiveEntry): YearColumn {
  return { year: view.report.year, href: reportUrl(id) };
}

function row<T>(name: string, items: readonly T[], textOf: (item: T) => string | null): YearRow {
  return {
    name,
    cells: items.map((item) => {
      const text = textOf(item);
      return text === null ? MISSING : { text };
    }),
  };
}

/** Rows in which no year says anything are left out. */
function says({ cells }: YearRow): boolean {
  return cells.some(({ isMissing }) => isMissing !== true);
}

function shownAmount(money: Money | null, key: keyof Money): string | null {
  const figure = money?.[key] ?? null;
  return figure === null ? null : grouped(figure);
}

/** Years in different units name theirs in every cell. */
function withUnits(money: readonly (Money | null)[], units: readonly string[]): (row: YearRow) => YearRow {
  if (units.length < 2) return (row) => row;
  return ({ name, cells }) => ({
    name,
    cells: cells.map((cell, index) =>
      cell.isMissing === true || cell.text.endsWith('%') ? cell : { text: `${cell.text} ${money[index]?.unit ?? ''}` },
    ),
  });
}

function scoreCell(leaf: LeafScore | undefined, weight: string): Cell {
  if (leaf === undefined || (leaf.stated === null && leaf.recomputed === null)) return MISSING;
  const notes = [
    ...(isOther(leaf.recomputed, leaf.stated) ? [`复算 ${leaf.recomputed}`] : []),
    ...(exact(leaf.weight).eq(exact(weight)) ? [] : [`分值 ${leaf.weight}`]),
  ];
  const text = leaf.stated ?? '未公开';
  return notes.length === 0 ? { text } : { text, note: notes.join('，') };
}

function isOther(recomputed: string | null, stated: string | null): boolean {
  if (recomputed === null) return false;
  return stated === null || !exact(recomputed).eq(exact(stated));
}
