/** What scoring a leaf gives: a value, a range of points, or the reason for having neither, always with working. */
import { clean, fixed, plain, roundTo, type Exact } from '../number/exact.ts';
import { significant } from '../number/format.ts';
import { point, type Interval } from '../number/interval.ts';

/** One line of working in Chinese: the rule in words, the rule with the published figures, what comes out. */
export type Working = { formula: string; substituted: string; result: string };

/** Outcomes of the pieces of a leaf, by id. */
export type OutcomeById = Record<string, Outcome>;

/** A rule gave a score. */
export type Computed = {
  kind: 'computed';
  /** Unrounded; free of the noise of divisions. Round it once, to the framework's decimals. */
  value: Exact;
  /** All unrounded values that rounded evidence can give. */
  range: Interval;
  /** The score jumps at a border within what the evidence can stand for: a person must look. */
  straddles: boolean;
  working: Working[];
  parts?: OutcomeById;
};

/** A rule gives only the limits between which a person decides (qualitative rows). */
export type Bounded = {
  kind: 'bounded';
  low: Exact;
  high: Exact;
  lowOpen: boolean;
  highOpen: boolean;
  /** Why, where the limits are more than the rule's: a Chinese phrase without a full stop. */
  because?: string;
  working: Working[];
};

/** Nothing can be recomputed; the reason is a Chinese phrase without a full stop. */
export type Unverified = {
  kind: 'unverified';
  reason: string;
  working: Working[];
  parts?: OutcomeById;
  /** What the references of a judged leaf give beside the stated score; never part of a total. */
  references?: OutcomeById;
};

export type Outcome = Computed | Bounded | Unverified;

/** What every scoring method knows about its leaf. */
export type Leaf = {
  weight: Exact;
  /** Decimal places of the framework's scores; used for showing only, the value stays unrounded. */
  decimals: number;
};

/** A computed outcome; without a range the evidence was exact. */
export function computed({
  value,
  range = point(value),
  straddles = false,
  working,
  parts,
}: {
  value: Exact;
  range?: Interval;
  straddles?: boolean;
  working: Working[];
  parts?: OutcomeById;
}): Computed {
  return {
    kind: 'computed',
    value: clean(value),
    range: { low: clean(range.low), high: clean(range.high) },
    straddles,
    working,
    ...(parts === undefined ? {} : { parts }),
  };
}

/** An outcome without a value. */
export function unverified(reason: string, working: Working[] = []): Unverified {
  return { kind: 'unverified', reason, working };
}

/** A leaf's score as shown: whole points bare, otherwise with all decimals of the framework (4, 4.70). */
export function shownScore(value: Exact, decimals: number): string {
  const rounded = roundTo(value, { places: decimals, mode: 'half-up' });
  return rounded.isInteger() ? plain(rounded) : fixed(rounded, decimals);
}

/** An intermediate term as shown: four significant digits. */
export function shownTerm(value: Exact): string {
  return significant(value, 4);
}
