/** What the oracle knows of one relation: who takes part, and whether it holds. */
import { isLess, type Rounded } from '../../score/oracle.ts';
import { type Figure, meet } from './figure.ts';

export type State = 'holds' | 'broken' | 'unknown';

export interface Relation {
  /** Made of ids, so that it stays the same when something else changes. */
  id: string;
  /** The figures that take part. */
  paths: readonly string[];
  state: State;
  /** What does not hold is for a person to judge: another scope, an approximate figure, a general rule. */
  isSoft: boolean;
  /** Only an upper or lower limit: most changes of a figure do not break it. */
  isLimit: boolean;
}

export type Figures = ReadonlyMap<string, Figure>;

interface Options {
  isSoft?: boolean;
  isLimit?: boolean;
}

export function relation(
  id: string,
  paths: readonly (string | undefined)[],
  state: State,
  options: Options = {},
): Relation {
  const { isSoft = false, isLimit = false } = options;
  return { id, paths: paths.filter((path) => path !== undefined), state, isSoft, isLimit };
}

/** Holds where both can stand for the same number; unknown where one of them is missing. */
export function equal(a: Rounded | undefined, b: Rounded | undefined): State {
  if (a === undefined || b === undefined) return 'unknown';
  return meet(a, b) ? 'holds' : 'broken';
}

/** Holds where the first can be as small as the second. */
export function atMost(part: Rounded | undefined, whole: Rounded | undefined): State {
  if (part === undefined || whole === undefined) return 'unknown';
  return isLess(whole.high, part.low) ? 'broken' : 'holds';
}
