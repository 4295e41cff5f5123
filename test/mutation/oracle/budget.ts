/** The oracle's relations of a budget: splits, phases, rates, shares, balances. */
import type { Amounts, BudgetSplit, BudgetTotal, Phase } from '../../../src/report/budget.ts';
import type { Report } from '../../../src/report/report.ts';
import { isLess, make, type Rounded, ZERO } from '../../score/oracle.ts';
import { addUp, divide, negative, NOTHING, point, sharing, subtract } from './figure.ts';
import { atMost, equal, type Figures, type Relation, relation } from './relation.ts';

const PHASES: readonly Phase[] = ['approved', 'adjustment', 'adjusted', 'executed', 'unphased'];

/** An amount of a line in a phase, and the published figures from which it comes. */
interface Amount {
  value: Rounded;
  paths: string[];
  isAdded: boolean;
  isBlank?: boolean;
}

/** What is printed as nothing adds nothing. */
function blank(published: unknown): Rounded | undefined {
  return typeof published === 'object' ? NOTHING : undefined;
}

/** What a line adds to the one above it. */
function addendOf(spot: Spot, phase: Phase, year: Year, figures: Figures): Amount | undefined {
  const own = amountOf(spot, phase, year, figures);
  const nothing = blank(spot.line[year]?.[phase]);
  if (own !== undefined || nothing === undefined) return own;
  const path = `${year === 'amounts' ? spot.path : `${spot.path}.prior`}.${phase}`;
  return { value: nothing, paths: [path], isAdded: false, isBlank: true };
}

type Year = 'amounts' | 'prior';

interface Spot {
  line: BudgetTotal;
  path: string;
  above: Spot | undefined;
}

export function* budgetRelations({ budget }: Report, figures: Figures): Generator<Relation> {
  for (const side of ['revenue', 'expenditure'] as const) {
    const line = budget?.[side];
    if (line !== undefined) yield* lineRelations({ line, path: `budget.${side}`, above: undefined }, figures);
  }
  yield* balanceRelations(figures, budget);
}

function* lineRelations(spot: Spot, figures: Figures): Generator<Relation> {
  const { line, path } = spot;
  for (const year of ['amounts', 'prior'] as const) {
    yield* chain(figures, year === 'amounts' ? path : `${path}.prior`, line[year]);
    for (const split of line.splits ?? []) {
      for (const phase of PHASES) yield* splitRelation({ spot, split, phase, year }, figures);
    }
  }
  for (const { id, of, by } of line.rates ?? []) {
    const [above, below] = [amountOf(spot, of, 'amounts', figures), amountOf(spot, by, 'amounts', figures)];
    yield quotientRelation(`rate:${path}.rates.${id}`, `${path}.rates.${id}`, { above, below }, figures);
  }
  if (line.share !== undefined && spot.above !== undefined) {
    const { phase } = line.share;
    const [above, below] = [amountOf(spot, phase, 'amounts', figures), amountOf(spot.above, phase, 'amounts', figures)];
    yield quotientRelation(`share:${path}`, `${path}.share`, { above, below }, figures);
  }
  for (const split of line.splits ?? []) {
    yield* shareSum(split, `${path}.splits.${split.id}`, figures);
    for (const each of split.lines) {
      yield* lineRelations({ line: each, path: `${path}.splits.${split.id}.${each.id}`, above: spot }, figures);
    }
  }
}

function* chain(figures: Figures, path: string, amounts: Amounts | undefined): Generator<Relation> {
  const phases = ['approved', 'adjustment', 'adjusted'] as const;
  const paths = phases.map((phase) => `${path}.${phase}`);
  const [approved, adjustment, adjusted] = phases.map((phase) => {
    const own = figures.get(`${path}.${phase}`)?.value;
    return phase === 'adjusted' ? own : (own ?? blank(amounts?.[phase]));
  });
  if (phases.slice(0, 2).every((phase) => typeof amounts?.[phase] !== 'string')) return;
  if (approved === undefined || adjustment === undefined || adjusted === undefined) return;
  yield relation(`chain:${path}`, paths, equal(addUp([approved, adjustment]), adjusted));
}

function* splitRelation(
  { spot, split, phase, year }: { spot: Spot; split: BudgetSplit; phase: Phase; year: Year },
  figures: Figures,
): Generator<Relation> {
  const whole = amountOf(spot, phase, year, figures);
  const lines = split.lines.map((line) => addendOf(below(spot, split, line), phase, year, figures));
  const known = lines.filter((line) => line !== undefined);
  const isSource = whole?.isAdded === true && split === firstFull(spot.line);
  if (whole === undefined || known.length === 0 || split.sum === 'none' || isSource) return;
  const id = `split:${spot.path}.splits.${split.id}:${year}:${phase}`;
  const paths = [...whole.paths, ...known.flatMap((line) => line.paths)];
  const sum = addUp(known.map((line) => line.value));
  if (split.sum === 'partial') {
    if (phase !== 'adjustment' && !isLess(whole.value.value, ZERO))
      yield relation(id, paths, atMost(sum, whole.value), { isLimit: true });
  } else if (known.length < lines.length) {
    const isTooMuch =
      phase !== 'adjustment' && !isLess(whole.value.value, ZERO) && atMost(sum, whole.value) === 'broken';
    yield relation(id, paths, isTooMuch ? 'broken' : 'unknown');
  } else yield relation(id, paths, known.every((line) => line.isBlank) ? 'unknown' : equal(sum, whole.value));
}

function below(spot: Spot, split: BudgetSplit, line: BudgetSplit['lines'][number]): Spot {
  return { line, path: `${spot.path}.splits.${split.id}.${line.id}`, above: spot };
}

function firstFull(line: BudgetTotal): BudgetSplit | undefined {
  return line.splits?.find((split) => split.sum === 'full');
}

/** Published, or computed from the two other phases, or, for a heading, the sum of its first full split. */
function amountOf(spot: Spot, phase: Phase, year: Year, figures: Figures): Amount | undefined {
  const path = year === 'amounts' ? spot.path : `${spot.path}.prior`;
  const own = figures.get(`${path}.${phase}`);
  if (own !== undefined) return { value: own.value, paths: [own.path], isAdded: false };
  const isPrinted = typeof spot.line[year]?.[phase] === 'object';
  const derived = isPrinted ? undefined : derivedFrom(path, phase, spot.line[year], figures);
  if (derived !== undefined) return derived;
  const split = firstFull(spot.line);
  const lines = split?.lines.map((line) => addendOf(below(spot, split, line), phase, year, figures)) ?? [];
  const known = lines.filter((line) => line !== undefined);
  if (known.length === 0 || known.length < lines.length) return undefined;
  return { value: addUp(known.map((line) => line.value)), paths: known.flatMap((line) => line.paths), isAdded: true };
}

function derivedFrom(path: string, phase: Phase, amounts: Amounts | undefined, figures: Figures): Amount | undefined {
  const others = (['adjusted', 'approved', 'adjustment'] as const).filter((each) => each !== phase);
  if (amounts === undefined || others.length !== 2) return undefined;
  const [first, second] = others.map((each) => {
    const nothing = blank(amounts[each]);
    return figures.get(`${path}.${each}`) ?? (nothing && { value: nothing, path: `${path}.${each}` });
  });
  if (first === undefined || second === undefined) return undefined;
  const value = phase === 'adjusted' ? addUp([first.value, second.value]) : subtract(first.value, second.value);
  return { value, paths: [first.path, second.path], isAdded: false };
}

function quotientRelation(
  id: string,
  path: string,
  { above, below: under }: { above: Amount | undefined; below: Amount | undefined },
  figures: Figures,
): Relation {
  const quotient = above === undefined || under === undefined ? undefined : divide(above.value, under.value);
  return relation(
    id,
    [path, ...(above?.paths ?? []), ...(under?.paths ?? [])],
    equal(figures.get(path)?.value, quotient),
  );
}

function* shareSum(split: BudgetSplit, path: string, figures: Figures): Generator<Relation> {
  const shares = split.lines.map((line) => figures.get(`${path}.${line.id}.share`));
  const known = shares.filter((share) => share !== undefined);
  const phases = new Set(split.lines.map((line) => line.share?.phase));
  const isWhole = split.lines.every(({ share }) => share !== undefined);
  if (split.sum !== 'full' || known.length === 0 || !isWhole || phases.size !== 1) return;
  yield relation(
    `shares:${path}`,
    known.map((share) => share.path),
    equal(addUp(sharing(known).map((share) => share.value)), point(make(1n))),
  );
}

function* balanceRelations(figures: Figures, budget: Report['budget']): Generator<Relation> {
  const balance = (key: 'opening' | 'carryover' | 'surplus'): Rounded | undefined =>
    figures.get(`budget.balances.${key}`)?.value ?? blank(budget?.balances?.[key]);
  const value = (path: string): Rounded | undefined => figures.get(path)?.value;
  const closing = 'budget.balances.closing';
  const parts = ['budget.balances.carryover', 'budget.balances.surplus'];
  const phase = ['executed', 'unphased'].find(
    (each) => figures.has(`budget.revenue.${each}`) && figures.has(`budget.expenditure.${each}`),
  );
  const flow = ['budget.balances.opening', `budget.revenue.${phase}`, `budget.expenditure.${phase}`];
  if (!figures.has(closing)) return;
  const [carryover, surplus] = [balance('carryover'), balance('surplus')];
  if (carryover !== undefined && surplus !== undefined) {
    yield relation('closing', [closing, ...parts], equal(value(closing), addUp([carryover, surplus])));
  }
  const [, income, spending] = flow.map(value);
  const opening = balance('opening');
  if (opening !== undefined && income !== undefined && spending !== undefined) {
    yield relation('flow', [closing, ...flow], equal(value(closing), addUp([opening, income, negative(spending)])));
  }
}
