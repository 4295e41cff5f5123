/** The working of all recomputed scores in one list, for paper, where nothing opens. */
import { allRows } from '../../src/score/scorecard.ts';
import type { ReportView } from '../../src/score/view.ts';
import type { Piece } from '../table/model.ts';
import { workingBody } from './working.ts';

export interface AppendixEntry {
  /** Names from the first level to the row. */
  name: string;
  recomputed: string;
  pieces: Piece[];
}

/** One entry for every leaf, part and adjustment that a rule computes, in form order, those of the sheets last. */
export function workingAppendix({ scorecard, framework, sheets }: ReportView): AppendixEntry[] {
  const own = allRows(scorecard).flatMap((leaf) =>
    leaf.outcome.kind === 'computed' && leaf.parts.length === 0 && leaf.recomputed !== null
      ? [{ name: leaf.path.join(' › '), recomputed: leaf.recomputed, pieces: workingBody(leaf, framework) }]
      : [],
  );
  const below = sheets.flatMap(({ name, view }) =>
    workingAppendix(view).map((entry) => ({ ...entry, name: `${name}：${entry.name}` })),
  );
  return [...own, ...below];
}
