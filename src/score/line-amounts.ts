/** Every amount of a budget line: published, computed from two other phases, or added up from the lines below. */
import { decimalsOf, exact, fixed, sum } from '../number/exact.ts';
import { add, asPublished, type Interval, point, subtract } from '../number/interval.ts';
import { type Amounts, type Budget, type BudgetTotal, type Phase, PHASES } from '../report/budget.ts';
import { completePhases } from '../report/phases.ts';
import { figureOf, isBlank } from '../report/value.ts';
import { oncePer } from './once.ts';

export interface LineAmount {
  figure: string;
  /** Everything that the figure can stand for, given how the figures behind it were rounded. */
  range: Interval;
  /** `added`: the line is a heading without an amount of its own; its first full split gives one. */
  origin: 'published' | 'derived' | 'added';
}

export type LineAmounts = Partial<Record<Phase, LineAmount>>;

/** What all amounts of a budget share. */
export type BudgetScale = Pick<Budget, 'unit' | 'decimals'>;

export function scaleOf({ unit, decimals }: Budget): BudgetScale {
  return { unit, decimals };
}

/** The scale of the budget, and which amounts are meant: this year's, or last year's as printed beside them. */
export interface AmountOptions extends BudgetScale {
  of: 'amounts' | 'prior';
}

/** The amounts of a line by phase; made once, because a heading asks for those of the lines below in every phase. */
export function lineAmounts(line: BudgetTotal, options: AmountOptions): LineAmounts {
  const known = amountsOf(line);
  const name = `${options.of} ${options.decimals} ${options.unit}`;
  const amounts = known.get(name) ?? madeAmounts(line, options);
  known.set(name, amounts);
  return amounts;
}

const amountsOf = oncePer((_line: BudgetTotal) => new Map<string, LineAmounts>());

function madeAmounts(line: BudgetTotal, options: AmountOptions): LineAmounts {
  const own = line[options.of];
  const phases = completePhases(own);
  const amounts: LineAmounts = {};
  for (const phase of PHASES) {
    const amount = phases[phase];
    const found =
      amount === undefined
        ? addedUp(line, phase, options)
        : ({
            figure: amount.figure,
            range: amount.derived ? derivedRange(phase, own, options) : asPublished(amount.figure, options),
            origin: amount.derived ? 'derived' : 'published',
          } as const);
    if (found !== undefined) amounts[phase] = found;
  }
  return amounts;
}

function derivedRange(phase: Phase, amounts: Amounts | undefined, scale: BudgetScale): Interval {
  const range = (key: 'approved' | 'adjustment' | 'adjusted'): Interval => {
    const figure = figureOf(amounts?.[key]);
    return figure === undefined ? NOTHING.range : asPublished(figure, scale);
  };
  if (phase === 'adjusted') return add(range('approved'), range('adjustment'));
  return subtract(range('adjusted'), range(phase === 'approved' ? 'adjustment' : 'approved'));
}

/** A heading's amount: the sum of its first full split, if each of its lines has an amount. */
function addedUp(line: BudgetTotal, phase: Phase, options: AmountOptions): LineAmount | undefined {
  const lines = firstFullSplit(line)?.lines ?? [];
  const parts = lines.flatMap((each) => addend(each, phase, options) ?? []);
  return lines.length === 0 || parts.length < lines.length ? undefined : totalOf(parts);
}

/** What a line adds to the one above: its amount, 0 for a published blank, undefined where nothing is published. */
export function addend(line: BudgetTotal, phase: Phase, options: AmountOptions): LineAmount | undefined {
  return lineAmounts(line, options)[phase] ?? (isBlank(line[options.of]?.[phase]) ? NOTHING : undefined);
}

const NOTHING: LineAmount = { figure: '0', range: point(exact('0')), origin: 'published' };

function totalOf(parts: readonly LineAmount[]): LineAmount {
  const places = parts.reduce((most, { figure }) => (decimalsOf(figure) > most ? decimalsOf(figure) : most), 0);
  return {
    figure: fixed(sum(parts.map(({ figure }) => exact(figure))), places),
    range: parts.map(({ range }) => range).reduce(add),
    origin: 'added',
  };
}

/** The sum of the lowest lines of a line's first full split; its own amount where it has no such split. */
export function amountFromBelow(line: BudgetTotal, phase: Phase, options: AmountOptions): LineAmount | undefined {
  const lines = firstFullSplit(line)?.lines ?? [];
  const parts = lines.flatMap((each) => amountFromBelow(each, phase, options) ?? []);
  if (lines.length === 0 || parts.length < lines.length) return addend(line, phase, options);
  return totalOf(parts);
}

/** The split that gives an amount to a heading without one. */
export function firstFullSplit(line: BudgetTotal): NonNullable<BudgetTotal['splits']>[number] | undefined {
  return (line.splits ?? []).find((split) => split.sum === 'full');
}
