/** The pieces of a leaf with their scores, and what they add up to. */
import { exact, sum } from '../number/exact.ts';
import type { Framework, Indicator } from '../report/framework.ts';
import type { Part } from '../report/method.ts';
import type { Score } from '../report/score.ts';
import { otherScores, type Scorer } from '../report/scorer.ts';
import { type Outcome, unverified } from './outcome.ts';
import { recompute } from './recompute.ts';
import type { LeafScore } from './scorecard.ts';

/** A leaf's parts: those its framework names, else the terms of its schedule. */
export function partsOf(
  node: Pick<Indicator, 'id' | 'name' | 'method'>,
  parts: readonly Part[],
  { score, outcome, path, framework }: { score: Score; outcome: Outcome; path: string[]; framework: Framework },
): LeafScore[] {
  const method = node.method;
  const terms =
    method?.name === 'schedule'
      ? [...method.quarters, method.mean].map((term) => ({ id: term.id, name: term.name, weight: term.points, method }))
      : parts;
  const outcomes = outcome.kind === 'bounded' ? undefined : outcome.parts;
  // Parts without outcomes (a veto, a missing rate) are rows only if the report states a score for one of them.
  if (outcomes === undefined && Object.keys(score.parts ?? {}).length === 0) return [];
  const whole = unverified(outcome.kind === 'unverified' ? outcome.reason : '本指标整体计分');
  return terms.map((term) => {
    const stated = score.parts?.[term.id]?.stated ?? null;
    const own = outcomes?.[term.id] ?? whole;
    const name = term.name ?? node.name;
    // A term is shown with the digits it was published with: a schedule states 0.7984, not 0.80.
    const shown = stated === null ? 0 : (stated.split('.')[1] ?? '').length;
    const decimals = shown > framework.decimals ? shown : framework.decimals;
    return {
      kind: 'leaf',
      id: `${node.id}.${term.id}`,
      name,
      path: [...path, name],
      weight: term.weight,
      bounds: null,
      stated,
      ...otherScores(score.parts?.[term.id]),
      grade: null,
      ...recompute(own, { stated, weight: term.weight, decimals }),
      method: term.method.name,
      outcome: own,
      explanation: ('explanation' in term ? term.explanation : undefined) ?? null,
      reason: null,
      improvement: null,
      note: null,
      parts: [],
    };
  });
}

/** What the parts add up to; null unless every part has such a score. */
export function sumOf(parts: readonly LeafScore[], field: 'stated' | Scorer): string | null {
  const given = parts.map((part) => part[field]).filter((figure) => figure !== null);
  if (parts.length === 0 || given.length < parts.length) return null;
  const places = given.map((figure) => (figure.split('.')[1] ?? '').length);
  return sum(given.map(exact)).toFixed(places.reduce((most, each) => (each > most ? each : most), 0));
}
