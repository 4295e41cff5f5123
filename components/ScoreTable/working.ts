/** The recomputed score of one row: the figure, its working on demand, and its basis. */
import { exact, fixed, plain } from '../../src/number/exact.ts';
import type { Framework } from '../../src/report/framework.ts';
import { boundsOf } from '../../src/score/bounds.ts';
import { METHOD_NAMES } from '../../src/score/method-words.ts';
import type { Bounded, Outcome } from '../../src/score/outcome.ts';
import type { LeafScore } from '../../src/score/scorecard.ts';
import { generalProfile } from '../../src/score/target.ts';
import { blank, isSameFigure } from '../shown.ts';
import type { Piece } from '../table/model.ts';
import { referencePieces } from './references.ts';

/** The pieces of the cell; the figure comes first. */
export function recomputedPieces(leaf: LeafScore, framework: Framework | null): Piece[] {
  const { recomputed, stated } = leaf;
  const summary: Piece[] = recomputed === null ? blank('没有复算得分') : [recomputed];
  const body = workingBody(leaf, framework);
  return [
    { kind: 'details', name: 'working', summary, body },
    ...(isOther(stated, recomputed) ? [{ kind: 'differs' } as const] : []),
    ...besideNote(leaf),
  ];
}

/** The basis of the score, and how it is computed. */
export function workingBody(leaf: LeafScore, framework: Framework | null): Piece[] {
  return [...basisPieces(leaf, framework), ...workingPieces(leaf, framework)];
}

/** Tells whether both figures are there and are not the same number. */
export function isOther(stated: string | null, recomputed: string | null): boolean {
  return stated !== null && recomputed !== null && !isSameFigure(stated, recomputed);
}

function besideNote(leaf: LeafScore): Piece[] {
  if (leaf.basis === 'computed') return [];
  return [{ kind: 'note', text: leaf.basis === 'stated' ? limitWords(leaf) : '无法复算' }];
}

/** A stated score counts within its bounds: from 0 to the weight, or those of an adjustment. */
function limitWords(leaf: LeafScore): string {
  const { stated } = leaf;
  const { least, most } = boundsOf(leaf);
  if (stated !== null && exact(stated).gt(exact(most)))
    return leaf.bounds === null ? '自评得分超过分值，按分值计' : `超过上限，按 ${most} 分计`;
  if (stated !== null && exact(stated).lt(exact(least)))
    return leaf.bounds === null ? '自评得分低于 0 分，按 0 分计' : `低于下限，按 ${least} 分计`;
  return '按自评得分计';
}

function basisPieces(leaf: LeafScore, framework: Framework | null): Piece[] {
  const { outcome, method } = leaf;
  if (outcome.kind === 'computed') {
    const rules = method === 'target' ? (framework?.profile?.name ?? generalProfile.name) : '规则';
    return words(`按${rules}复算：${METHOD_NAMES[method]}。`, ...rangeWords(outcome, framework?.decimals ?? 2));
  }
  if (outcome.kind === 'bounded') return words(`规则只给出范围：${boundWords(outcome)}；具体得分由评审确定。`);
  return words(`未复算的原因：${outcome.reason}。`);
}

function workingPieces({ outcome, id }: LeafScore, framework: Framework | null): Piece[] {
  const references = referencePieces(id, outcome, framework);
  if (references.length > 0 || outcome.working.length === 0) return references;
  return [{ kind: 'steps', steps: outcome.working }];
}

function rangeWords({ range, straddles }: Extract<Outcome, { kind: 'computed' }>, places: number): string[] {
  const [low, high] = [fixed(range.low, places), fixed(range.high, places)];
  return [
    ...(low === high ? [] : [`所依据的数字经过四舍五入，按规则可得 ${low} 至 ${high} 分。`]),
    ...(straddles ? ['所依据的数字在计分的分界上，需要人工核对。'] : []),
  ];
}

function boundWords({ low, high, lowOpen, highOpen }: Bounded): string {
  const from = `${plain(low)}${lowOpen ? '（不含）' : ''}`;
  return `${from} 至 ${plain(high)} 分${highOpen ? `（不含 ${plain(high)} 分）` : ''}`;
}

function words(...texts: string[]): Piece[] {
  return [{ kind: 'paragraphs', texts }];
}
