/** What the scoring methods give, by the second arithmetic of `test/score/oracle.ts`. */
import type { Framework, Indicator } from '../../../src/report/framework.ts';
import type { Adjustment } from '../../../src/report/adjustment.ts';
import type { Band } from '../../../src/report/band.ts';
import type { Method } from '../../../src/report/method.ts';
import type { Report } from '../../../src/report/report.ts';
import type { EvidenceSource } from '../../../src/report/score.ts';
import * as points from '../../score/oracle.ts';
import { fraction, type Fraction, isLess, isSame, make, ONE, type Rounded, ZERO } from '../../score/oracle.ts';
import { addUp, divide, type Figure, point, sharing } from './figure.ts';
import { readFigure } from './figure.ts';
import type { Figures, State } from './relation.ts';

export interface Scoring {
  report: Report;
  framework: Framework;
  figures: Figures;
}

/** Every score that a rule can give; `steps` where it can give only some. */
export interface Reach extends Rounded {
  steps?: readonly Fraction[] | undefined;
}

export interface Ruled {
  reach: Reach | undefined;
  /** The figures on which it rests. */
  paths: string[];
  terms: ReadonlyMap<string, { reach: Reach; paths: string[] }>;
}

/** Whether a stated score is one that the rule can give; unknown where only the far side of a step gives it. */
export function reachedBy(stated: Fraction, reach: Reach, round: (value: Fraction) => Fraction): State {
  if (isSame(stated, round(reach.value))) return 'holds';
  if (reach.steps !== undefined) return reach.steps.some((step) => isSame(round(step), stated)) ? 'unknown' : 'broken';
  return isLess(stated, round(reach.low)) || isLess(round(reach.high), stated) ? 'broken' : 'holds';
}

/** The score of a leaf; undefined where its method has no rule. */
export function methodOf(node: Indicator, scoring: Scoring): Ruled | undefined {
  const { method, weight, id } = node;
  const score = scoring.report.scores[id];
  if (method === undefined || weight === undefined) return undefined;
  if (method.name === 'parts') return partsOf(node, scoring);
  const evidence = new Evidence(score?.evidence, `scores.${id}.evidence`, scoring.figures);
  return ruled(method, fraction(weight), evidence);
}

function partsOf({ id, parts = [], weight = '0', method }: Indicator, scoring: Scoring): Ruled {
  const score = scoring.report.scores[id];
  const terms = new Map<string, { reach: Reach; paths: string[] }>();
  const paths: string[] = [];
  for (const part of parts) {
    const own = new Evidence(
      score?.parts?.[part.id]?.evidence,
      `scores.${id}.parts.${part.id}.evidence`,
      scoring.figures,
    );
    const outcome = ruled(part.method, fraction(part.weight), own);
    paths.push(...outcome.paths);
    if (outcome.reach !== undefined) terms.set(part.id, { reach: outcome.reach, paths: outcome.paths });
  }
  if (score?.evidence?.['veto'] === true && method?.veto !== undefined) return { reach: point(ZERO), paths, terms };
  const special = new Evidence(score?.evidence, `scores.${id}.evidence`, scoring.figures).special(
    method,
    fraction(weight),
  );
  if (special !== undefined) return { reach: special, paths, terms };
  const known = [...terms.values()];
  const sum = addUp(known.map(({ reach }) => reach));
  // Steps of several parts combine; a single sum is enough to say what certainly does not fit.
  const isStepped = known.some(({ reach }) => reach.steps !== undefined && reach.steps.length > 1);
  const whole = known.length < parts.length ? undefined : limited(sum, fraction(weight));
  return { reach: isStepped ? undefined : whole, paths, terms };
}

/** The score of a bonus or penalty item. */
export function adjustmentOf({ id, method, least = '0', most = '0' }: Adjustment, scoring: Scoring): Ruled {
  const evidence = new Evidence(scoring.report.scores[id]?.evidence, `scores.${id}.evidence`, scoring.figures);
  const { reach, ...own } = ruled(method, ZERO, evidence);
  if (reach === undefined) return { reach, ...own };
  const within = (x: Fraction): Fraction => points.within(fraction(least), x, fraction(most));
  return { reach: { ...points.through(reach, within), steps: reach.steps?.map(within) }, ...own };
}

/** Points as a rule writes them: plain, or in hundredths of the weight. */
export function pointsIn(written: string, weight: Fraction): Fraction {
  return written.endsWith('%') ? points.times(weight, percent(written)) : fraction(written);
}

function percent(text: string): Fraction {
  return points.over(fraction(text.replace('%', '')), make(100n));
}

function limited({ value, low, high }: Rounded, weight: Fraction): Rounded {
  return { value: points.least(value, weight), low: points.least(low, weight), high: points.least(high, weight) };
}

function ruled(method: Method, weight: Fraction, evidence: Evidence): Ruled {
  const terms = new Map<string, { reach: Reach; paths: string[] }>();
  if (method.veto !== undefined && evidence.isVetoed()) return { reach: point(ZERO), paths: evidence.paths, terms };
  const special = evidence.special(method, weight);
  if (special !== undefined) return { reach: special, paths: evidence.paths, terms };
  if (method.name === 'schedule') return scheduled(method, weight, evidence);
  return { reach: reachOfMethod(method, weight, evidence), paths: evidence.paths, terms };
}

function reachOfMethod(method: Method, weight: Fraction, evidence: Evidence): Reach | undefined {
  switch (method.name) {
    case 'rate': {
      const ratio = evidence.ratio();
      if (ratio === undefined) return undefined;
      const reach = points.rate(weight, ratio, method.above);
      const isJump = method.above === 'zero' && !isLess(ONE, ratio.low) && isLess(ONE, ratio.high);
      return isJump ? { ...reach, steps: [reach.low, reach.high] } : reach;
    }
    case 'bands': {
      const ratio = evidence.ratio(method);
      return ratio === undefined ? undefined : banded(method.bands, ratio, weight);
    }
    case 'average-completion':
      return averaged(weight, evidence);
    case 'deduction':
      return deducted(method, weight, evidence);
    case 'share': {
      const [done, planned] = [evidence.value('done'), evidence.value('planned')];
      const ratio = done === undefined || planned === undefined ? undefined : divide(done, planned);
      return ratio === undefined ? undefined : points.rate(weight, ratio, 'cap');
    }
    case 'tally':
      return tallied(method, weight, evidence);
    case 'checklist':
      return evidence.items(method.items, weight);
    case 'choice':
      return evidence.state('state', method.states, weight);
    default:
      return undefined;
  }
}

function banded(bands: readonly Band[], ratio: Rounded, weight: Fraction): Reach {
  const found = bands.filter(({ atLeast, above, atMost, below }) => {
    if (atLeast !== undefined && isLess(ratio.high, percent(atLeast))) return false;
    if (above !== undefined && !isLess(percent(above), ratio.high)) return false;
    if (atMost !== undefined && isLess(percent(atMost), ratio.low)) return false;
    return below === undefined || isLess(ratio.low, percent(below));
  });
  const most = (each: Fraction): Fraction => (isSame(weight, ZERO) ? each : points.least(each, weight));
  const steps = found.map((band) => most(pointsIn(band.points, weight)));
  const own =
    steps.length === 1
      ? steps[0]
      : ratio.low === ratio.high
        ? undefined
        : banded(bands, point(ratio.value), weight).value;
  return { value: own ?? ZERO, low: points.least(...steps), high: points.most(...steps), steps };
}

function averaged(weight: Fraction, evidence: Evidence): Reach | undefined {
  const count = evidence.value('count')?.value;
  const rows = evidence.rows('unmet');
  if (count === undefined || rows === undefined || count.under !== 1n || count.over <= 0n) return undefined;
  const unmet = rows.flatMap(({ actual, target }) => {
    const fits =
      actual !== undefined && target !== undefined && actual.base === target.base && isLess(ZERO, target.value.value);
    return fits ? [{ actual: actual.value, target: target.value.value }] : [];
  });
  if (unmet.length < rows.length || BigInt(rows.length) > count.over) return undefined;
  return points.averageCompletion(weight, count.over, unmet);
}

function deducted(
  method: Extract<Method, { name: 'deduction' }>,
  weight: Fraction,
  evidence: Evidence,
): Reach | undefined {
  const each = pointsIn(method.points, weight);
  if (method.count !== undefined) {
    const count = evidence.value('count')?.value;
    return count === undefined ? undefined : point(points.most(ZERO, points.minus(weight, points.times(each, count))));
  }
  const ratio = evidence.ratio(method);
  const { threshold, unit, side } = method;
  if (ratio === undefined || threshold === undefined || unit === undefined) return undefined;
  const rule = { points: each, threshold: percent(threshold), unit: percent(unit), ...(side && { side }) };
  const reach = points.deduction(weight, ratio, rule);
  return isSame(reach.low, reach.high) ? reach : { ...reach, steps: [reach.low, reach.high] };
}

function tallied(
  { counts }: Extract<Method, { name: 'tally' }>,
  weight: Fraction,
  evidence: Evidence,
): Reach | undefined {
  const found = counts.flatMap(({ id, points: each }) => {
    const count = evidence.value(id)?.value;
    return count === undefined ? [] : [points.times(pointsIn(each, weight), count)];
  });
  if (found.length < counts.length) return undefined;
  const sum = points.total(found);
  return point(isSame(weight, ZERO) ? sum : points.within(ZERO, sum, weight));
}

function scheduled(method: Extract<Method, { name: 'schedule' }>, weight: Fraction, evidence: Evidence): Ruled {
  const terms = new Map<string, { reach: Reach; paths: string[] }>();
  const quarters = method.quarters.flatMap(({ id, points: own, scheduled: due }) => {
    const rate = evidence.value(id);
    const at = points.over(fraction(due.replace('%', '')), make(100n));
    return rate === undefined ? [] : [{ id, points: fraction(own), scheduled: at, rate }];
  });
  const mean = fraction(method.mean.points);
  if (quarters.length < method.quarters.length) return { reach: undefined, paths: evidence.paths, terms };
  for (const quarter of quarters) {
    const reach = points.through(quarter.rate, (x) =>
      points.most(ZERO, points.over(points.times(quarter.points, x), quarter.scheduled)),
    );
    terms.set(quarter.id, { reach, paths: evidence.paths.filter((path) => path.endsWith(`.${quarter.id}`)) });
  }
  const all = addUp(quarters.map(({ rate }) => rate));
  const share = points.over(mean, make(BigInt(quarters.length)));
  terms.set(method.mean.id, { reach: points.through(all, (x) => points.times(share, x)), paths: evidence.paths });
  return { reach: points.schedule(weight, quarters, mean), paths: evidence.paths, terms };
}

/** The evidence of one leaf or part, references followed. */
class Evidence {
  readonly paths: string[];
  readonly #sources: Record<string, EvidenceSource>;
  readonly #path: string;
  readonly #figures: Figures;

  constructor(sources: Record<string, EvidenceSource> | undefined, path: string, figures: Figures) {
    this.#sources = sources ?? {};
    this.#path = path;
    this.#figures = figures;
    this.paths = Object.entries(this.#sources).flatMap(([name, source]) => this.#pathsOf(name, source));
  }

  isVetoed(): boolean {
    return this.#sources['veto'] === true;
  }

  figure(name: string): Figure | undefined {
    const source = this.#sources[name];
    const path = typeof source === 'object' && 'ref' in source ? source.ref : `${this.#path}.${name}`;
    const figure = source === undefined ? undefined : this.#figures.get(path);
    return figure?.word === undefined ? figure : undefined;
  }

  value(name: string): Rounded | undefined {
    return this.figure(name)?.value;
  }

  ratio({ change }: { change?: object | undefined } = {}): Rounded | undefined {
    const [first, second] = change === undefined ? ['numerator', 'denominator'] : ['current', 'base'];
    const [above, below] = [this.figure(first), this.figure(second)];
    if (this.#sources[first] === undefined && this.#sources[second] === undefined) {
      const stated = this.figure('rate');
      return stated?.base === 'ratio' ? stated.value : undefined;
    }
    const fits =
      above !== undefined && below !== undefined && above.base === below.base && isLess(ZERO, below.value.value);
    const [over, under] = sharing([above, below]);
    const quotient = fits && over !== undefined && under !== undefined ? divide(over.value, under.value) : undefined;
    if (quotient === undefined || change === undefined) return quotient;
    return points.through(quotient, (x) => points.minus(x, ONE));
  }

  /** What a special case earns, where the evidence names one. */
  special(method: Method | undefined, weight: Fraction): Reach | undefined {
    const reach = this.state('alternative', method?.alternatives ?? [], weight);
    return reach === undefined || isSame(weight, ZERO) ? reach : limited(reach, weight);
  }

  rows(name: string): { actual: Figure | undefined; target: Figure | undefined }[] | undefined {
    const source = this.#sources[name];
    if (!Array.isArray(source)) return undefined;
    return source.map(({ actual, target }) => ({
      actual: readFigure('', actual, { unit: '' }),
      target: readFigure('', target, { unit: '' }),
    }));
  }

  items(list: readonly { id: string; points: string }[], weight: Fraction): Reach | undefined {
    const source = this.#sources['items'];
    if (typeof source !== 'object' || !('items' in source)) return undefined;
    const met = list.filter(({ id }) => source.items[id] === true).map((item) => pointsIn(item.points, weight));
    return list.every(({ id }) => source.items[id] !== undefined)
      ? point(isSame(weight, ZERO) ? points.total(met) : points.least(weight, points.total(met)))
      : undefined;
  }

  state(name: string, list: readonly { id: string; points: string }[], weight: Fraction): Reach | undefined {
    const source = this.#sources[name];
    const chosen =
      typeof source === 'object' && 'state' in source ? list.find(({ id }) => id === source.state) : undefined;
    return chosen === undefined ? undefined : point(pointsIn(chosen.points, weight));
  }

  #pathsOf(name: string, source: EvidenceSource): string[] {
    if (typeof source === 'string') return [`${this.#path}.${name}`];
    if (Array.isArray(source))
      return source.flatMap(({ id }) => [`${this.#path}.${name}.${id}.target`, `${this.#path}.${name}.${id}.actual`]);
    return typeof source === 'object' && 'ref' in source ? [source.ref] : [];
  }
}
