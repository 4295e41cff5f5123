/**
 * Evidence that a form prints in words beside a score: 平均执行率为 89.51%，得 8.95 分. Many figures stand in such words;
 * only those by which the rule gives the very points that are printed are taken, and then nobody need look.
 */
import { exact } from '../number/exact.ts';
import { halfWidth } from '../number/half-width.ts';
import { takeId } from '../report/id-from-name.ts';
import type { EvidenceSource } from '../report/score.ts';
import { gatherEvidence } from '../score/gather.ts';
import { scoreMethod } from '../score/method.ts';
import { recompute } from '../score/recompute.ts';
import type { Leaf } from './leaves.ts';

export type FoundEvidence = Record<string, EvidenceSource>;

/** Undefined where the words hold none, or no single one that gives the stated points. */
export function evidenceInWords(
  text: string,
  leaf: Leaf,
  { stated, decimals }: { stated: string; decimals: number },
): FoundEvidence | undefined {
  const { method, weight } = leaf;
  if (method === undefined || weight === undefined) return undefined;
  const words = halfWidth(text).replace(/\s/g, '');
  const candidates =
    method.name === 'rate' ? ratesIn(words) : method.name === 'average-completion' ? unmetIn(words) : [];
  const fitting = candidates.filter((evidence) => {
    const outcome = scoreMethod(method, { weight, decimals, evidence: gatherEvidence(evidence, leaf.path, new Map()) });
    const { basis, recomputed } = recompute(outcome, { stated, weight, decimals });
    return basis === 'computed' && recomputed !== null && exact(recomputed).equals(exact(stated));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function ratesIn(words: string): FoundEvidence[] {
  const rates = [...words.matchAll(/\d+(?:\.\d+)?%/g)].map(([rate]) => rate);
  return [...new Set(rates)].map((rate) => ({ rate }));
}

/** How forms say what was not reached: 培训人次目标值994人次，实际完成904人次. */
const UNMET = new RegExp(
  [
    /(?:^|[：:；;。，,]|\d[.．、])([^：:；;。，,\d]{2,40}?)的?(?:目标值|指标值)(?:为|是)?/,
    /(\d+(?:\.\d+)?[^\d：:；;。，,]{0,4})[，,；;]实际[^：:；;。]*?完成(?:值|了|数)?(?:为|是)?/,
    /(\d+(?:\.\d+)?[^\d：:；;。，,]{0,4})(?=[：:；;。，,]|$)/,
  ]
    .map(({ source }) => source)
    .join(''),
  'g',
);

/** All that was not reached, with each number of indicators that the words name: 指标设置22个. */
function unmetIn(words: string): FoundEvidence[] {
  const taken = new Set<string>();
  const unmet = [...words.matchAll(UNMET)].map(([, name = '', target = '', actual = '']) => {
    const id = takeId(name, taken);
    return { id, name, target, actual };
  });
  if (unmet.length === 0) return [];
  const counts = [...words.matchAll(/指标[^\d。；;]{0,6}(\d+[个项])/g)].map(([, count = '']) => count);
  return [...new Set(counts)].map((count) => ({ count, unmet }));
}
