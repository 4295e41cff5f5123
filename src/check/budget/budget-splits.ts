/** The splits of a budget line, phase by phase, as sums to be compared with the line. */
import { exact } from '../../number/exact.ts';
import { type Amounts, type BudgetSplit, type BudgetTotal, type Phase, PHASES } from '../../report/budget.ts';
import {
  addend,
  amountFromBelow,
  type BudgetScale,
  firstFullSplit,
  type LineAmount,
  type LineAmounts,
  lineAmounts,
} from '../../score/line-amounts.ts';
import { isBlank } from '../../report/value.ts';
import { amountPath, type BudgetLineSpot } from './budget-lines.ts';
import { sumOf } from '../figure/quantity.ts';
import type { Quantity } from '../figure/compare.ts';

/** A line's amount and one of its splits in the same phase. */
export interface SplitSum {
  at: string;
  whole: LineAmount;
  split: BudgetSplit;
  phase: Phase;
  paths: string[];
  /** How many lines there are, and how many of them have an amount or a published blank; 0 where all are blank. */
  count: { lines: number; known: number };
  /** Of the lines that are known. */
  sum: Quantity;
  /** The same with every line replaced by the sum of the lines below it: a fault further down explains one here. */
  fromBelow: Quantity | undefined;
}

type Of = 'amounts' | 'prior';

/**
 * Every comparison that a line's splits call for: this year's amounts and those printed for the year before.
 * A phase in which no line of a split has an amount calls for none.
 */
export function splitSums(spot: BudgetLineSpot, scale: BudgetScale): SplitSum[] {
  return (['amounts', 'prior'] as const).flatMap((of) => {
    const amounts = of === 'amounts' ? spot.amounts : lineAmounts(spot.line, { ...scale, of });
    return PHASES.flatMap((phase) =>
      (spot.line.splits ?? []).flatMap((split) => {
        const whole = amounts[phase];
        if (whole === undefined || split.sum === 'none' || isOwnSource(spot.line, split, whole, of)) return [];
        return sumOfSplit({ spot, split, phase, whole, of, scale }) ?? [];
      }),
    );
  });
}

/** A heading's amount comes from its first full split, which then agrees by itself; last year's has no path at all. */
function isOwnSource(line: BudgetTotal, split: BudgetSplit, whole: LineAmount, of: Of): boolean {
  return (
    (whole.origin === 'added' && split === firstFullSplit(line)) || (of === 'prior' && whole.origin !== 'published')
  );
}

function sumOfSplit(given: {
  spot: BudgetLineSpot;
  split: BudgetSplit;
  phase: Phase;
  whole: LineAmount;
  of: Of;
  scale: BudgetScale;
}): SplitSum | undefined {
  const { spot, split, phase, whole, of, scale } = given;
  const lines = split.lines.map((line) => ({
    line,
    path: `${spot.path}.splits.${split.id}.${line.id}${of === 'prior' ? '.prior' : ''}`,
    amounts: lineAmounts(line, { ...scale, of }),
  }));
  const known = lines.flatMap(({ line, path, amounts }) => {
    const amount = addend(line, phase, { ...scale, of });
    // A published blank has a path of its own, and adds nothing.
    const at = amounts[phase] === undefined ? `${path}.${phase}` : amountPath({ path, amounts }, phase);
    return amount === undefined ? [] : [{ amount, path: at }];
  });
  const hasFigure = lines.some(({ amounts }) => amounts[phase] !== undefined);
  const ofHeadings = [
    ...headingSources(spot.line, spot.path, given),
    ...split.lines.flatMap((line) => headingSources(line, `${spot.path}.splits.${split.id}.${line.id}`, given)),
  ];
  const sum = sumOf(known.map(({ amount }) => quantity(amount)));
  if (known.length === 0 || sum === undefined) return undefined;
  const count = { lines: lines.length, known: hasFigure ? known.length : 0 };
  // Where both phases behind a derived one are compared, comparing it too would report one fault twice.
  if (whole.origin === 'derived' && lines.every(({ line, amounts }) => follows(line[of], amounts, phase)))
    return undefined;
  return {
    at: of === 'prior' ? `${spot.path}.prior.${phase}` : amountPath(spot, phase),
    whole,
    split,
    phase,
    paths: [...known.map(({ path }) => path), ...ofHeadings],
    count,
    sum,
    fromBelow: sumOf(split.lines.map((line) => quantity(amountFromBelow(line, phase, { ...scale, of })))),
  };
}

/** The published amounts that a heading's is made of: an editor can mend only these. None for a line with its own. */
function headingSources(
  line: BudgetTotal,
  path: string,
  given: { phase: Phase; of: Of; scale: BudgetScale },
): string[] {
  const { phase, of, scale } = given;
  const split = firstFullSplit(line);
  if (split === undefined || lineAmounts(line, { ...scale, of })[phase]?.origin !== 'added') return [];
  return split.lines.flatMap((each) => {
    const here = `${path}.splits.${split.id}.${each.id}`;
    const own = each[of]?.[phase] === undefined ? [] : [`${here}${of === 'prior' ? '.prior' : ''}.${phase}`];
    return [...own, ...headingSources(each, here, given)];
  });
}

function quantity(amount: LineAmount | undefined): Quantity | undefined {
  return amount === undefined ? undefined : { value: exact(amount.figure), range: amount.range };
}

/** Whether a line's other phases already give its amount; an adjustment that nobody gave says nothing. */
function follows(published: Amounts | undefined, amounts: LineAmounts, phase: Phase): boolean {
  if (phase === 'adjustment' && amounts.adjustment === undefined && !isBlank(published?.adjustment)) return true;
  const others = (['approved', 'adjustment', 'adjusted'] as const).filter((other) => other !== phase);
  return others.every((other) => amounts[other]?.origin === 'published' || isBlank(published?.[other]));
}
