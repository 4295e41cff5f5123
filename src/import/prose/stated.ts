/** What a text says of its own numbers: a relation that the report can declare. */
import type { Fields } from '../draft.ts';
import { squeezed } from '../squeezed.ts';
import type { Mention } from './mentions.ts';

export interface Stated {
  /** What is said, as the name of the relation. */
  name: string;
  /** Each must be a datum or become a fact. */
  mentions: readonly Mention[];
  /** Names that only this saying gives: those of the parts of a total, of a percentage of change. */
  names: ReadonlyMap<Mention, string>;
  /** The relation, but for its id and name. */
  write: (path: (mention: Mention) => string) => Fields & { kind: string };
}

export function isPercent({ unit }: Mention): boolean {
  return unit === '%' || unit === '‰';
}

/** Of one unit, and neither is only approximate. */
export function isAlike(a: Mention, b: Mention): boolean {
  return a.unit === b.unit && a.about === undefined && b.about === undefined;
}

/** Whether a sentence ends between the number before and this one. */
export function beginsSentence({ between }: Mention): boolean {
  return /[。；;！!？?]/.test(between);
}

/** Whether no other number stands between. */
export function follows(second: Mention, first: Mention): boolean {
  return second.between === squeezed(first.source.text.slice(first.end, second.start));
}
