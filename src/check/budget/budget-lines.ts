/** The lines of a budget with all their amounts, in the order of the form. */
import type { Budget, BudgetTotal, Phase } from '../../report/budget.ts';
import { type LineAmounts, lineAmounts, scaleOf } from '../../score/line-amounts.ts';
import { oncePer } from '../../score/once.ts';

export interface BudgetLineSpot {
  line: BudgetTotal;
  path: string;
  name: string;
  amounts: LineAmounts;
  /** The line that this one is a part of. */
  above: BudgetLineSpot | null;
}

/** Every line of both sides, each followed by the lines of its splits. */
export function budgetLines(budget: Budget | undefined): readonly BudgetLineSpot[] {
  return budget === undefined ? [] : linesOf(budget);
}

const linesOf = oncePer((budget: Budget): BudgetLineSpot[] => {
  const sides = [
    { path: 'budget.revenue', name: '收入合计', line: budget.revenue },
    { path: 'budget.expenditure', name: '支出合计', line: budget.expenditure },
  ];
  return sides.flatMap(({ line, path, name }) => {
    return line === undefined ? [] : linesFrom({ line, path, name, above: null }, budget);
  });
});

function linesFrom({ line, path, name, above }: Omit<BudgetLineSpot, 'amounts'>, budget: Budget): BudgetLineSpot[] {
  const spot = {
    line,
    path,
    name: line.name ?? name,
    amounts: lineAmounts(line, { ...scaleOf(budget), of: 'amounts' }),
    above,
  };
  const below = (line.splits ?? []).flatMap((split) =>
    split.lines.flatMap((each) =>
      linesFrom({ line: each, path: `${path}.splits.${split.id}.${each.id}`, name: each.name, above: spot }, budget),
    ),
  );
  return [spot, ...below];
}

/** The path of a line's amount: published, or under `computed.` where others give it. */
export function amountPath({ path, amounts }: Pick<BudgetLineSpot, 'path' | 'amounts'>, phase: Phase): string {
  return amounts[phase]?.origin === 'published' ? `${path}.${phase}` : `computed.${path}.${phase}`;
}
