/** The most points that a scoring rule can give are the weight of the leaf or part that it scores. */
import { type Exact, exact, plain, sum } from '../../number/exact.ts';
import { hull, type Interval } from '../../number/interval.ts';
import { type Adjustment, boundsOfAdjustment } from '../../report/adjustment.ts';
import type { Indicator } from '../../report/framework.ts';
import type { Method } from '../../report/method.ts';
import { pointsOf } from '../../report/points.ts';
import { defineCheck } from '../check.ts';
import { worded } from '../figure/judge.ts';
import { quoted } from '../wording/quoted.ts';
import type { Verdict } from '../verdict.ts';

type Message = 'sum' | 'best' | 'alternative' | 'most' | 'least';

/** Something that is scored by a method, with the keys under which it stands in the framework's file. */
interface Scored {
  keys: string;
  name: string;
  weight: string;
  method: Method;
}

export const methodPointsReachWeight = defineCheck<Message>({
  id: 'method-points-reach-weight',
  family: 'scoring',
  title: '评分方法的最高得分等于分值',
  messages: {
    sum: '{node}评分方法的各项得分之和是 {stated} 分，分值是 {expected} 分，相差 {difference} 分。',
    best: '{node}评分方法的最高一档是 {stated} 分，分值是 {expected} 分，相差 {difference} 分。',
    most: '{node}评分方法最多加 {stated} 分，most 是 {expected} 分，相差 {difference} 分。',
    least: '{node}评分方法最低是 {stated} 分，least 是 {expected} 分，相差 {difference} 分。',
    alternative: '{node}的特殊情形{clause}得 {stated} 分，超过分值 {expected} 分。',
  },
  fix: '核对分值和评分方法里的各项得分。',
  *runFramework({ framework }) {
    for (const scored of scoredIn(framework.indicators, 'indicators')) {
      const verdict = verdictOf(scored);
      if (verdict !== undefined) yield verdict;
      yield* alternativeVerdicts(scored);
    }
    for (const [index, each] of framework.adjustments.entries()) {
      yield* adjustmentVerdicts(each, `adjustments.${index}`);
    }
  },
});

/** Leaves, their parts, and what is computed beside a judged leaf. */
function scoredIn(nodes: readonly Indicator[], keys: string): Scored[] {
  return nodes.flatMap((node, index) => {
    const at = `${keys}.${index}`;
    const { name, weight, method, parts = [], indicators = [] } = node;
    const own = method === undefined || weight === undefined ? [] : [{ keys: `${at}.method`, name, weight, method }];
    const references = method?.name === 'judged' ? (method.references ?? []) : [];
    return [
      ...own,
      ...references.map((each, place) => ({ ...each, keys: `${at}.method.references.${place}.method` })),
      ...parts.map((part, place) => ({ ...part, name: part.name ?? name, keys: `${at}.parts.${place}.method` })),
      ...scoredIn(indicators, `${at}.indicators`),
    ];
  });
}

function verdictOf({ keys, name, weight, method }: Scored): Verdict<Message> | undefined {
  const most = mostOf(method, exact(weight));
  if (most === undefined) return undefined;
  const difference = most.points.minus(exact(weight));
  const strings = { stated: plain(most.points), expected: weight, difference: plain(difference) };
  const outcome = difference.isZero() ? 'pass' : 'fail';
  return worded({ outcome, at: `${keys}.${most.key}`, ...strings }, { fail: most.message }, { node: quoted(name) });
}

/** A special case may earn less than the weight, never more. */
function* alternativeVerdicts({ keys, name, weight, method }: Scored): Generator<Verdict<Message>> {
  for (const [index, { text, points }] of (method.alternatives ?? []).entries()) {
    const earned = pointsOf(points, exact(weight));
    const difference = earned.minus(exact(weight));
    const outcome = difference.gt(exact('0')) ? 'fail' : 'pass';
    const strings = { stated: plain(earned), expected: weight, difference: plain(difference) };
    const at = `${keys}.alternatives.${index}.points`;
    yield worded({ outcome, at, ...strings }, { fail: 'alternative' }, { node: quoted(name), clause: quoted(text) });
  }
}

/** The best and the worst that a rule gives must be the bounds; a sum may be cut off at them. */
function* adjustmentVerdicts({ name, method, ...own }: Adjustment, keys: string): Generator<Verdict<Message>> {
  const reach = adjustmentReach(method);
  if (reach === undefined) return;
  const { least, most } = boundsOfAdjustment(own);
  const sides = [
    { message: 'most', bound: most, reached: reach.high, isCut: reach.high.gt(exact(most)) },
    { message: 'least', bound: least, reached: reach.low, isCut: reach.low.lt(exact(least)) },
  ] as const;
  for (const { message, bound, reached, isCut } of sides) {
    const difference = reached.minus(exact(bound));
    const outcome = difference.isZero() || (isCut && method.name === 'checklist') ? 'pass' : 'fail';
    const strings = { stated: plain(reached), expected: bound, difference: plain(difference) };
    const data = { node: quoted(name) };
    yield worded({ outcome, at: `${keys}.${message}`, ...strings }, { fail: message }, data);
  }
}

/** The least and the most that the rule of an adjustment gives, 0 between them; undefined where it has no end. */
function adjustmentReach(method: Adjustment['method']): Interval | undefined {
  const values = (list: readonly { points: string }[]): Exact[] => list.map(({ points }) => exact(points));
  const zero = exact('0');
  switch (method.name) {
    case 'checklist': {
      const all = values(method.items);
      return { low: sum(all.filter((each) => each.lt(zero))), high: sum(all.filter((each) => each.gt(zero))) };
    }
    case 'bands':
      return hull([zero, ...values(method.bands)]);
    case 'choice':
      return hull([zero, ...values(method.states)]);
    default:
      return undefined;
  }
}

/** The points that can be reached; undefined for methods that measure by the weight itself. */
function mostOf(method: Method, weight: Exact): { key: string; points: Exact; message: Message } | undefined {
  const values = (list: readonly { points: string }[]): Exact[] => list.map(({ points }) => pointsOf(points, weight));
  switch (method.name) {
    case 'checklist':
      return { key: 'items', points: sum(values(method.items)), message: 'sum' };
    case 'schedule':
      return { key: 'quarters', points: sum(values([...method.quarters, method.mean])), message: 'sum' };
    case 'bands':
      return { key: 'bands', points: hull(values(method.bands)).high, message: 'best' };
    case 'choice':
      return method.states.length === 0
        ? undefined
        : { key: 'states', points: hull(values(method.states)).high, message: 'best' };
    default:
      return undefined;
  }
}
