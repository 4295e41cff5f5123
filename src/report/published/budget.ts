/** The published data of the budget. */
import { type Amounts, type Budget, type BudgetSplit, type BudgetTotal, PHASE_NAMES, PHASES } from '../budget.ts';
import { type Content, contentOf, type Datum } from '../datum.ts';
import type { Report } from '../report.ts';
import type { FigureOrBlank } from '../value.ts';

interface Spot {
  path: string;
  keys: readonly (string | number)[];
  name: string;
}

const BALANCE_NAMES = {
  opening: '年初结转和结余',
  closing: '年末结转和结余',
  carryover: '年末结转',
  surplus: '年末结余',
} as const;

export function* budgetData({ budget }: Report): Generator<Datum> {
  if (budget === undefined) return;
  for (const [side, name] of [
    ['revenue', '收入'],
    ['expenditure', '支出'],
  ] as const) {
    const total = budget[side];
    if (total !== undefined) {
      yield* lineData(
        total,
        { path: `budget.${side}`, keys: ['budget', side], name: total.name ?? `${name}合计` },
        budget,
      );
    }
  }
  for (const key of ['opening', 'closing', 'carryover', 'surplus'] as const) {
    const figure = budget.balances?.[key];
    if (figure !== undefined) {
      const spot = { path: `budget.balances.${key}`, keys: ['budget', 'balances', key], name: BALANCE_NAMES[key] };
      yield { ...spot, content: amount(figure, budget), exact: false };
    }
  }
}

function* lineData(line: BudgetTotal, spot: Spot, budget: Budget): Generator<Datum> {
  yield* amountData(line.amounts, { ...spot, keys: [...spot.keys, 'amounts'] }, budget);
  const prior = { path: `${spot.path}.prior`, keys: [...spot.keys, 'prior'], name: `${spot.name}上年` };
  yield* amountData(line.prior, prior, budget);
  if (line.share !== undefined) {
    const name = `${spot.name}占比`;
    const keys = [...spot.keys, 'share', 'stated'];
    yield { path: `${spot.path}.share`, keys, name, content: percentage(line.share.stated), exact: false };
  }
  for (const [index, rate] of (line.rates ?? []).entries()) {
    const keys = [...spot.keys, 'rates', index, 'stated'];
    const content = percentage(rate.stated);
    yield { path: `${spot.path}.rates.${rate.id}`, keys, name: `${spot.name}${rate.name}`, content, exact: false };
  }
  for (const [index, split] of (line.splits ?? []).entries()) {
    yield* splitData(split, { ...spot, keys: [...spot.keys, 'splits', index] }, budget);
  }
}

function* splitData(split: BudgetSplit, spot: Spot, budget: Budget): Generator<Datum> {
  for (const [index, line] of split.lines.entries()) {
    const below = {
      path: `${spot.path}.splits.${split.id}.${line.id}`,
      keys: [...spot.keys, 'lines', index],
      name: line.name,
    };
    yield* lineData(line, below, budget);
  }
}

function* amountData(amounts: Amounts | undefined, spot: Spot, budget: Budget): Generator<Datum> {
  for (const phase of PHASES) {
    const figure = amounts?.[phase];
    if (figure === undefined) continue;
    const name = phase === 'unphased' ? spot.name : `${spot.name}${PHASE_NAMES[phase]}`;
    yield {
      path: `${spot.path}.${phase}`,
      keys: [...spot.keys, phase],
      name,
      content: amount(figure, budget),
      exact: false,
    };
  }
}

function amount(published: FigureOrBlank, { unit, decimals }: Budget): Content {
  return contentOf(published, { unit, decimals });
}

function percentage(published: FigureOrBlank): Content {
  return contentOf(published, { unit: '%' });
}
