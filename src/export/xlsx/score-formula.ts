/** The formula of a recomputed score, where its method is plain arithmetic; elsewhere the value stands with its working. */
import { decimalsOf } from '../../number/exact.ts';
import { parseUnit } from '../../number/unit.ts';
import { indicatorsOf, type Framework, type Indicator } from '../../report/framework.ts';
import type { Method } from '../../report/method.ts';
import { isPercentage } from '../../report/percentage.ts';
import type { Target } from '../../report/target.ts';
import type { Bounds } from '../../score/bounds.ts';
import { type Evidence, type EvidenceRow, isRefusal } from '../../score/evidence.ts';
import { gatherEvidence, targetRow } from '../../score/gather.ts';
import type { LeafScore } from '../../score/scorecard.ts';
import type { ReportView } from '../../score/view.ts';
import { gives, least, minus, most, number, over, plus, round, type Term, times } from './formula.ts';

/** What a formula can point at. */
export interface ScoreCells {
  weight: Term;
  /** Of a bonus or penalty item. */
  bounds: Bounds | null;
  stated: Term | undefined;
  /** The sum of the recomputed scores of the leaf's parts. */
  parts: Term | undefined;
  /** The cell of another worksheet that shows a datum. */
  at: (path: string) => Term | undefined;
}

export interface ScoreRules {
  view: ReportView;
  methods: ReadonlyMap<string, Method>;
  targets: ReadonlyMap<string, Target>;
}

export function scoreRules(view: ReportView): ScoreRules {
  return {
    view,
    methods: new Map([
      ...indicatorsOf(view.framework).flatMap(methodsOf),
      ...(view.framework?.adjustments ?? []).map(({ id, method }): [string, Method] => [id, method]),
    ]),
    targets: new Map(view.report.targets.map((target) => [target.id, target])),
  };
}

/** The formula; undefined where there is none that gives exactly the score which the page shows. */
export function scoreFormula(leaf: LeafScore, rules: ScoreRules, cells: ScoreCells): Term | undefined {
  const { recomputed, basis } = leaf;
  if (recomputed === null || basis === null) return undefined;
  const term = basis === 'stated' ? limited(cells) : computed(leaf, rules, cells);
  return gives(term, recomputed) ? term : undefined;
}

/** The stated score counts within its bounds: from 0 to the weight, or those of an adjustment. */
function limited(cells: ScoreCells): Term | undefined {
  return cells.stated === undefined ? undefined : within(cells.stated, cells);
}

function within(term: Term, { weight, bounds }: ScoreCells): Term {
  if (bounds === null) return most(number('0'), least(term, weight));
  return most(number(bounds.least), least(term, number(bounds.most)));
}

function computed(leaf: LeafScore, rules: ScoreRules, cells: ScoreCells): Term | undefined {
  const places = placesOf(leaf, rules.view.framework);
  const rounded = (term: Term | undefined): Term | undefined => (term === undefined ? undefined : round(term, places));
  if (cells.parts !== undefined) return rounded(cells.parts);
  const target = rules.targets.get(leaf.id);
  if (leaf.method === 'target')
    return target === undefined ? undefined : targetTerm(target, rules.view.report.year, cells, rounded);
  const [whole = '', part] = leaf.id.split('.');
  if (leaf.method === 'schedule' && part !== undefined) {
    return rounded(scheduleTerm(part, rules.methods.get(whole), evidenceOf(whole, rules.view), cells));
  }
  const method = rules.methods.get(leaf.id);
  const evidence = evidenceOf(leaf.id, rules.view);
  switch (method?.name) {
    case 'rate':
      return rateTerm(method, evidence, cells, rounded);
    case 'average-completion':
      return rounded(averageTerm(evidence, cells));
    case 'share':
      return rounded(productTerm(cells.weight, pair(evidence, cells, ['done', 'planned'])));
    case 'tally':
      return rounded(tallyTerm(method, evidence, cells));
    case 'deduction': {
      const count = figureTerm(evidence, cells, 'count');
      return count === undefined ? undefined : deductionTerm(method.points, count, cells, rounded);
    }
    default:
      return undefined;
  }
}

/** Points for each thing that is counted, within the bounds of the row. */
function tallyTerm(
  { counts }: Extract<Method, { name: 'tally' }>,
  evidence: Evidence,
  cells: ScoreCells,
): Term | undefined {
  const terms = counts.flatMap(({ id, points }) => {
    const count = figureTerm(evidence, cells, id);
    return count === undefined ? [] : [times(count, pointsTerm(points, cells.weight))];
  });
  const [first, ...rest] = terms;
  return first === undefined || terms.length < counts.length ? undefined : within(plus(first, ...rest), cells);
}

/** Points as they stand in the rule: a number, or a share of the weight. */
function pointsTerm(points: string, weight: Term): Term {
  return isPercentage(points) ? times(weight, number(points.slice(0, -1), '%')) : number(points);
}

/** Points have no more places than scores; shares of the weight may. */
function deductionTerm(points: string, count: Term, { weight }: ScoreCells, rounded: Rounded): Term | undefined {
  const left = most(number('0'), minus(weight, times(pointsTerm(points, weight), count)));
  return isPercentage(points) ? rounded(left) : left;
}

type Rounded = (term: Term | undefined) => Term | undefined;

/** Weight × ratio, multiplied first; over 100% as the framework says. */
function rateTerm(
  method: Extract<Method, { name: 'rate' }>,
  evidence: Evidence,
  cells: ScoreCells,
  rounded: Rounded,
): Term | undefined {
  const rate = figureTerm(evidence, cells, 'rate');
  const quotient = pair(evidence, cells, ['numerator', 'denominator']);
  const score = rounded(rate === undefined ? productTerm(cells.weight, quotient) : times(cells.weight, rate));
  return score === undefined || method.above !== 'cap' ? score : least(cells.weight, score);
}

function averageTerm(evidence: Evidence, cells: ScoreCells): Term | undefined {
  const count = figureTerm(evidence, cells, 'count');
  const unmet = evidence['unmet'];
  if (count === undefined || unmet?.kind !== 'rows') return undefined;
  const met = minus(count, number(String(unmet.rows.length)));
  const completions = unmet.rows.map(completionTerm);
  if (completions.some((term) => term === undefined)) return undefined;
  const all = plus(met, ...completions.flatMap((term) => term ?? []));
  return over(times(cells.weight, all), count);
}

function completionTerm(row: EvidenceRow): Term | undefined {
  if (isRefusal(row)) return undefined;
  const { target, actual } = row;
  if (target.unit !== actual.unit) return undefined;
  const completion = over(number(actual.figure), number(target.figure));
  return completion === undefined ? undefined : least(number('1'), completion);
}

/** An annual row by the rules that all profiles share: the higher the better, in proportion, the weight at most. */
function targetTerm(target: Target, year: number, { weight }: ScoreCells, rounded: Rounded): Term | undefined {
  const row = targetRow(target, year);
  if (row === undefined || row.direction === '<=' || row.direction === 'qualitative') return undefined;
  if (!('figure' in row.target && 'figure' in row.actual)) return undefined;
  const { target: aim, actual } = row;
  if (actual.bound !== undefined || actual.unit !== aim.unit) return undefined;
  const score = rounded(productTerm(weight, { of: number(actual.figure), by: number(aim.figure) }));
  return score === undefined ? undefined : least(weight, score);
}

interface Quotient {
  of: Term;
  by: Term;
}

function productTerm(weight: Term, quotient: Quotient | undefined): Term | undefined {
  return quotient === undefined ? undefined : over(times(weight, quotient.of), quotient.by);
}

/** Two figures of one unit. */
function pair(evidence: Evidence, cells: ScoreCells, names: readonly [string, string]): Quotient | undefined {
  const [a, b] = names.map((name) => evidence[name]);
  if (a?.kind !== 'figure' || b?.kind !== 'figure' || a.unit !== b.unit) return undefined;
  const [of, by] = names.map((name) => figureTerm(evidence, cells, name));
  return of === undefined || by === undefined ? undefined : { of, by };
}

/** A figure of the evidence: the cell that shows it, or its digits; a percentage keeps its sign. */
function figureTerm(evidence: Evidence, cells: ScoreCells, name: string): Term | undefined {
  const value = evidence[name];
  if (value?.kind !== 'figure' || value.about === true || value.bound !== undefined) return undefined;
  if (parseUnit(value.unit).base === '%') return number(value.figure, '%');
  const cell = cells.at(value.path);
  return gives(cell, value.figure) ? cell : number(value.figure);
}

/** A quarter's points × rate ÷ scheduled rate, or points × mean rate. */
function scheduleTerm(
  part: string,
  method: Method | undefined,
  evidence: Evidence,
  cells: ScoreCells,
): Term | undefined {
  if (method?.name !== 'schedule') return undefined;
  const rateOf = (id: string): Term | undefined => figureTerm(evidence, cells, id);
  const quarter = method.quarters.find(({ id }) => id === part);
  if (quarter !== undefined) {
    const rate = rateOf(quarter.id);
    const scheduled = number(quarter.scheduled.replace('%', ''), '%');
    return rate === undefined ? undefined : over(times(cells.weight, rate), scheduled);
  }
  const [first, ...rest] = method.quarters.flatMap(({ id }) => rateOf(id) ?? []);
  if (first === undefined || rest.length + 1 < method.quarters.length) return undefined;
  return over(times(cells.weight, plus(first, ...rest)), number(String(method.quarters.length)));
}

function evidenceOf(id: string, { report, published }: ReportView): Evidence {
  const [leaf = '', part] = id.split('.');
  const score = report.scores[leaf];
  return part === undefined
    ? gatherEvidence(score?.evidence, `scores.${leaf}.evidence`, published)
    : gatherEvidence(score?.parts?.[part]?.evidence, `scores.${leaf}.parts.${part}.evidence`, published);
}

/** As many decimals as the score was rounded to. */
function placesOf({ id, stated }: LeafScore, framework: Framework | null): number {
  const places = framework?.decimals ?? 2;
  const shown = id.includes('.') && stated !== null ? decimalsOf(stated) : 0;
  return shown > places ? shown : places;
}

function methodsOf({ id, method, parts = [] }: Indicator): [string, Method][] {
  const below = parts.map((part): [string, Method] => [`${id}.${part.id}`, part.method]);
  return method === undefined ? below : [[id, method], ...below];
}
