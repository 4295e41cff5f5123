/** The picture of what expenditure consists of: by nature, else by the first division that adds up to it. */
import { approximate } from '../number/approximate.ts';
import { decimalsOf, type Exact, exact, fixed, sum } from '../number/exact.ts';
import { grouped, percent } from '../number/format.ts';
import { type BudgetSplit, type BudgetTotal, PHASE_NAMES, type Phase } from '../report/budget.ts';
import { type BudgetScale, firstFullSplit, type LineAmount, lineAmounts, scaleOf } from '../score/line-amounts.ts';
import { isBlank } from '../report/value.ts';
import type { ReportView } from '../score/view.ts';
import { drawBars } from './bars.ts';
import { seriesInk } from './ink.ts';
import { type Picture, type PictureOptions, titled } from './picture.ts';

/** The latest phase first: what was spent says more than what was planned. */
const LATEST_FIRST = ['executed', 'adjusted', 'approved', 'unphased'] as const satisfies readonly Phase[];
const PARTS_MAX = 8;
const SHARE_PLACES = 1;

interface Part {
  name: string;
  figure: string;
}

interface Division {
  split: BudgetSplit;
  phase: Phase;
  parts: Part[];
  /** The line's own amount, else the sum of the parts. */
  whole: string;
}

/** Null where no phase has the amount of every part, where a part is negative, and where all of it is zero. */
export function budgetByNature(
  { report: { budget } }: Pick<ReportView, 'report'>,
  { id = 'budget-by-nature', subject }: PictureOptions = {},
): Picture | null {
  const line = budget?.expenditure;
  if (budget === undefined || line === undefined) return null;
  const division = divide(line, scaleOf(budget));
  if (division === null) return null;
  const { phase, parts, whole } = division;
  const { unit } = budget;
  const of = phase === 'unphased' ? '' : `${PHASE_NAMES[phase]}，`;
  return {
    id,
    title: titled(`支出构成（${of}单位：${unit}）`, subject),
    summary: summaryOf(division, line.name ?? '支出合计', unit),
    svg: drawBars(id, rowsOf(fewer(parts), whole)),
    table: {
      head: ['项目', phase === 'unphased' ? '金额（原文未说明阶段）' : PHASE_NAMES[phase], '占比'],
      rows: [...parts, { name: line.name ?? '支出合计', figure: whole }].map(({ name, figure }) => ({
        head: name,
        cells: [grouped(figure), share(figure, whole)],
      })),
    },
  };
}

/** Each part begins where the one above ended, so that together they show the whole. */
function rowsOf(parts: readonly Part[], whole: string) {
  let end = exact('0');
  return parts.map(({ name, figure }, index) => {
    const from = end;
    end = end.plus(exact(figure));
    const fill = seriesInk(index);
    return {
      heading: name,
      note: `${grouped(figure)}（${share(figure, whole)}）`,
      limit: approximate(exact(whole)),
      bars: [{ label: '', text: '', from: approximate(from), value: approximate(exact(figure)), fill }],
    };
  });
}

function divide(line: BudgetTotal, scale: BudgetScale): Division | null {
  const full = (line.splits ?? []).filter((split) => split.sum === 'full');
  const split = full.find(isByNature) ?? firstFullSplit(line);
  if (split === undefined) return null;
  const own = lineAmounts(line, { ...scale, of: 'amounts' });
  const lines = split.lines.map((each) => ({
    line: each,
    name: each.name,
    amounts: lineAmounts(each, { ...scale, of: 'amounts' }),
  }));
  for (const phase of LATEST_FIRST) {
    const parts = lines.flatMap(({ name, amounts }) => partOf(name, amounts[phase]));
    // A published blank is nothing to draw.
    const drawn = lines.filter(
      ({ line: each, amounts }) => amounts[phase] !== undefined || !isBlank(each.amounts?.[phase]),
    );
    if (parts.length === 0 || parts.length < drawn.length) continue;
    const whole = own[phase]?.figure ?? sumOf(parts);
    const isDrawable = exact(whole).gt(0) && parts.every(({ figure }) => exact(figure).gte(0));
    return isDrawable ? { split, phase, parts, whole } : null;
  }
  return null;
}

function isByNature({ lines }: BudgetSplit): boolean {
  return ['基本支出', '项目支出'].every((nature) => lines.some(({ name }) => name.includes(nature)));
}

function partOf(name: string, amount: LineAmount | undefined): Part[] {
  return amount === undefined ? [] : [{ name, figure: amount.figure }];
}

/** The largest parts in form order; the others as one. */
function fewer(parts: readonly Part[]): Part[] {
  if (parts.length <= PARTS_MAX) return [...parts];
  const largest = new Set(
    [...parts].sort((a, b) => exact(b.figure).comparedTo(exact(a.figure))).slice(0, PARTS_MAX - 1),
  );
  const others = parts.filter((part) => !largest.has(part));
  return [...parts.filter((part) => largest.has(part)), { name: `其余 ${others.length} 项`, figure: sumOf(others) }];
}

function summaryOf({ split, phase, parts, whole }: Division, name: string, unit: string): string {
  const label = phase === 'unphased' ? '' : PHASE_NAMES[phase];
  const shown = fewer(parts).map((part) => `${part.name}占 ${share(part.figure, whole)}`);
  const gap = exact(sumOf(parts)).minus(exact(whole));
  const foots = gap.isZero() ? '' : `各项之和与${name}相差 ${grouped(written(gap, parts, whole))} ${unit}。`;
  return `${name}${label} ${grouped(whole)} ${unit}；${split.name}，${shown.join('，')}。${foots}`;
}

function written(gap: Exact, parts: readonly Part[], whole: string): string {
  const places = [...parts.map(({ figure }) => figure), whole].reduce(
    (most, each) => Math.max(most, decimalsOf(each)),
    0,
  );
  return fixed(gap.abs(), places);
}

function share(figure: string, whole: string): string {
  return percent(exact(figure).div(exact(whole)), SHARE_PLACES);
}

function sumOf(parts: readonly Part[]): string {
  const places = parts.reduce((most, { figure }) => Math.max(most, decimalsOf(figure)), 0);
  return fixed(sum(parts.map(({ figure }) => exact(figure))), places);
}
