/** What is scored, and has no score although the report publishes some. */
import { exact } from '../../number/exact.ts';
import type { LeafScore } from '../../score/scorecard.ts';
import type { ReportView } from '../../score/view.ts';
import { allLeaves } from './stated-scores.ts';

export interface MissingScore {
  /** The path of the weight, which exists although the score does not. */
  path: string;
  /** Where the score belongs in the frontmatter. */
  keys: readonly (string | number)[];
  row: LeafScore;
}

/** Leaves without a score, and parts without one where others of their leaf have one; without weight nothing is missing. */
export function missingScores(view: ReportView): MissingScore[] {
  return allLeaves(view)
    .flatMap(withoutScore)
    .filter(({ weight }) => exact(weight).gt(exact('0')))
    .map((row) => ({ row, ...placeOf(row, view) }));
}

function withoutScore(leaf: LeafScore): LeafScore[] {
  const parts = leaf.parts.filter(({ stated }) => stated === null);
  if (parts.length > 0 && parts.length < leaf.parts.length) return parts;
  return leaf.stated === null ? [leaf] : [];
}

function placeOf({ id, method }: LeafScore, { report }: ReportView): Pick<MissingScore, 'path' | 'keys'> {
  const index = method === 'target' ? report.targets.findIndex((target) => target.id === id) : -1;
  if (index >= 0) return { path: `targets.${id}.weight`, keys: ['targets', index, 'stated'] };
  const [leaf = '', part] = id.split('.');
  const keys = part === undefined ? ['scores', leaf, 'stated'] : ['scores', leaf, 'parts', part, 'stated'];
  return { path: `computed.weights.${id}`, keys };
}
