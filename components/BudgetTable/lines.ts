/** The lines of one side of the budget in reading order, with the headings of their splits. */
import type { BudgetSplit, BudgetTotal } from '../../src/report/budget.ts';

export type BudgetRow =
  | { kind: 'line'; line: BudgetTotal; name: string; path: string; level: number }
  | { kind: 'split'; name: string; sum: BudgetSplit['sum']; level: number };

/** The total, then for every split its heading and its lines, each followed by its own splits. */
export function budgetLines(line: BudgetTotal & { name: string }, path: string, level = 1): BudgetRow[] {
  const below = (line.splits ?? []).flatMap((split): BudgetRow[] => [
    { kind: 'split', name: splitName(split), sum: split.sum, level: level + 1 },
    ...split.lines.flatMap((each) => budgetLines(each, `${path}.splits.${split.id}.${each.id}`, level + 1)),
  ]);
  return [{ kind: 'line', line, name: line.name, path, level }, ...below];
}

/** A split that lists only some of what it splits says so. */
function splitName({ name, sum }: BudgetSplit): string {
  return sum === 'partial' && !name.startsWith('其中') ? `其中：${name}` : name;
}
