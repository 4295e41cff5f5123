/** The picture of a budget through the year: revenue and expenditure as approved, adjusted and executed. */
import { approximate } from '../number/approximate.ts';
import { exact } from '../number/exact.ts';
import { grouped, percent } from '../number/format.ts';
import { type Budget, PHASE_NAMES, type Phase } from '../report/budget.ts';
import { type LineAmount, type LineAmounts, lineAmounts, scaleOf } from '../score/line-amounts.ts';
import type { ReportView } from '../score/view.ts';
import { drawBars } from './bars.ts';
import { ink } from './ink.ts';
import { type Picture, type PictureOptions, titled, UNDISCLOSED } from './picture.ts';

const SIDES = { revenue: '收入', expenditure: '支出' } as const;
const DRAWN = ['approved', 'adjusted', 'executed'] as const satisfies readonly Phase[];
/** An adjustment is a difference: its length beside the amounts would say nothing. */
const COLOURS: Partial<Record<Phase, string>> = { approved: ink('stated'), adjusted: ink('3'), executed: ink('1') };
const ORIGINS: Readonly<Record<LineAmount['origin'], string>> = { published: '', derived: '推算', added: '合计' };
const RATE_PLACES = 2;

interface Side {
  name: string;
  amounts: LineAmounts;
  /** The phases that are drawn; only `unphased` where the document names none. */
  phases: Phase[];
}

/** Null without a budget, and where no amount of either side is known. */
export function budgetPhases(
  { report: { budget } }: Pick<ReportView, 'report'>,
  { id = 'budget-phases', subject }: PictureOptions = {},
): Picture | null {
  const sides = budget === undefined ? [] : sidesOf(budget);
  if (budget === undefined || sides.length === 0) return null;
  const { unit } = budget;
  const rows = sides.map(({ name, amounts, phases }) => ({
    heading: name,
    bars: phases.flatMap((phase) => {
      const amount = amounts[phase];
      if (amount === undefined) return [];
      const [fill, stroke] = [COLOURS[phase] ?? ink('6'), ink('recomputed')];
      const [label, value] = [PHASE_NAMES[phase], approximate(exact(amount.figure))];
      return [{ label, value, text: [grouped(amount.figure), ORIGINS[amount.origin]].join(' ').trim(), fill, stroke }];
    }),
  }));
  const columns = ([...DRAWN, 'unphased'] as const).filter((phase) =>
    sides.some(({ phases }) => phases.includes(phase)),
  );
  return {
    id,
    title: titled(`${columns.includes('unphased') ? '收支金额' : '预算与执行'}（单位：${unit}）`, subject),
    summary: sides.map((side) => sentence(side, unit)).join(''),
    svg: drawBars(id, rows),
    table: {
      head: ['项目', ...columns.map((phase) => (phase === 'unphased' ? '金额（原文未说明阶段）' : PHASE_NAMES[phase]))],
      rows: sides.map(({ name, amounts }) => ({ head: name, cells: columns.map((phase) => cell(amounts[phase])) })),
    },
  };
}

function sidesOf(budget: Budget): Side[] {
  return (['revenue', 'expenditure'] as const).flatMap((side) => {
    const line = budget[side];
    if (line === undefined) return [];
    const amounts = lineAmounts(line, { ...scaleOf(budget), of: 'amounts' });
    const known = DRAWN.filter((phase) => amounts[phase] !== undefined);
    const phases: Phase[] = known.length === 0 && amounts.unphased !== undefined ? ['unphased'] : known;
    return phases.length === 0 ? [] : [{ name: line.name ?? SIDES[side], amounts, phases }];
  });
}

function cell(amount: LineAmount | undefined): string {
  if (amount === undefined) return UNDISCLOSED;
  const origin = ORIGINS[amount.origin];
  return `${grouped(amount.figure)}${origin === '' ? '' : `（${origin}）`}`;
}

function sentence({ name, amounts, phases }: Side, unit: string): string {
  const known = phases.flatMap((phase) => {
    const amount = amounts[phase];
    if (amount === undefined) return [];
    const origin = ORIGINS[amount.origin];
    const label = phase === 'unphased' ? '' : PHASE_NAMES[phase];
    return [`${label} ${grouped(amount.figure)} ${unit}${origin === '' ? '' : `（${origin}）`}`.trim()];
  });
  const unknown = phases.includes('unphased') ? '，原文没有说明是哪个预算阶段' : '';
  return `${name}：${known.join('，')}${rate(amounts)}${unknown}。`;
}

function rate({ adjusted, executed }: LineAmounts): string {
  if (adjusted === undefined || executed === undefined || exact(adjusted.figure).lte(0)) return '';
  return `，执行数相当于全年预算数的 ${percent(exact(executed.figure).div(exact(adjusted.figure)), RATE_PLACES)}`;
}
