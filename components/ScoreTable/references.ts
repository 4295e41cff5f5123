/** What can be computed beside a judged score: shown for comparison, never scored. */
import { indicatorsOf, type Framework } from '../../src/report/framework.ts';
import type { Outcome } from '../../src/score/outcome.ts';
import type { Piece } from '../table/model.ts';

/** For every reference its name and its working, or why there is none. */
export function referencePieces(id: string, outcome: Outcome, framework: Framework | null): Piece[] {
  if (outcome.kind !== 'unverified' || outcome.references === undefined) return [];
  const names = referenceNames(framework, id);
  return Object.entries(outcome.references).flatMap(([reference, result]): Piece[] => {
    const name = names.get(reference) ?? reference;
    const why = result.kind === 'unverified' ? `（未复算：${result.reason}）` : '（只供对照，不计分）';
    const title: Piece = { kind: 'paragraphs', texts: [`参考：${name}${why}`] };
    return result.working.length === 0 ? [title] : [title, { kind: 'steps', steps: result.working }];
  });
}

function referenceNames(framework: Framework | null, id: string): ReadonlyMap<string, string> {
  const method = indicatorsOf(framework).find((node) => node.id === id)?.method;
  const references = method?.name === 'judged' ? (method.references ?? []) : [];
  return new Map(references.map((each) => [each.id, each.name]));
}
