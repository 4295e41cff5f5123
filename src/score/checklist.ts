/** `checklist`: the points of the requirements that are met. */
import { sum } from '../number/exact.ts';
import type { MethodOf } from '../report/method.ts';
import { pointsOf, pointsTerm } from '../report/points.ts';
import { notPublished, type Evidence } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome } from './outcome.ts';

/** Σ points of the items met; the evidence must name every item, and no other. */
export function scoreChecklist(method: MethodOf<'checklist'>, leaf: Leaf, evidence: Evidence): Outcome {
  const items = evidence['items'];
  if (items?.kind !== 'items') return unverified(notPublished(evidence, '各项要求是否做到').reason);
  const unknown = Object.keys(items.met).find((id) => !method.items.some((item) => item.id === id));
  if (unknown !== undefined) return unverified(`评分标准里没有 ${unknown} 这一项`);
  const silent = method.items.find((item) => items.met[item.id] === undefined);
  if (silent !== undefined) return unverified(`未公开评分依据：${silent.text}`);
  const points = method.items.filter((item) => items.met[item.id] === true).map((item) => item.points);
  const value = sum(points.map((each) => pointsOf(each, leaf.weight)));
  const working = {
    formula: '做到的各项分值之和',
    substituted: points.length === 0 ? '没有做到的项' : points.map((each) => pointsTerm(each, leaf.weight)).join(' + '),
    result: shownScore(value, leaf.decimals),
  };
  return computed({ value, working: [working] });
}
