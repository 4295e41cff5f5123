/** `target`: one annual indicator row, its actual value against its target, by the rules of a profile. */
import { exact, plain } from '../number/exact.ts';
import type { TargetProfile } from '../report/method.ts';
import type { DateContent, RangeContent } from '../report/datum.ts';
import { type Bound, BOUND_SIGNS } from '../report/bound.ts';
import { comparable, isRefusal, measure, shown, shownPair } from './evidence.ts';
import type { Quantity, Refusal, SignedMeasure } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome } from './outcome.ts';
import { curveOf, type Curve } from './target-curve.ts';
import { scoreDate } from './target-date.ts';
import { scoreInRange, scoreRange } from './target-range.ts';

/** What the target or the actual cell of a row holds. */
export type Cell =
  | (Quantity & { bound?: Bound | undefined })
  | RangeContent
  | DateContent
  | { text: string }
  | { none: string }
  | { about: string };

/** An annual indicator row as far as scoring needs it; its weight is the leaf's. */
export type Row = {
  /** Stated in the row or printed in its target, never guessed. */
  direction: '>=' | '=' | '<=' | 'qualitative';
  target: Cell;
  actual: Cell;
  /** Of a qualitative row. */
  outcome?: keyof QualitativeBands | undefined;
};

type QualitativeBands = Required<TargetProfile>['qualitative'];

/** The general rules, common to the published provincial systems: 通用规则. */
export const generalProfile: Required<TargetProfile> = {
  name: '通用规则',
  qualitative: {
    达成: { low: '0.8', high: '1' },
    部分达成: { low: '0.6', high: '0.8', highOpen: true },
    未达成: { low: '0', high: '0.6', highOpen: true },
  },
  negative: { rule: 'proportional', zeroAt: '2' },
};

/** Scores a row; a profile replaces only the rules that it states. */
export function scoreTarget(row: Row, leaf: Leaf, profile: TargetProfile = generalProfile): Outcome {
  const { direction, outcome } = row;
  const rules = {
    qualitative: profile.qualitative ?? generalProfile.qualitative,
    negative: profile.negative ?? generalProfile.negative,
  };
  if (direction === 'qualitative') return scoreQualitative(outcome, leaf, rules.qualitative);
  const aim = given(row.target, '指标值');
  if (isRefusal(aim)) return unverified(aim.reason);
  const done = given(row.actual, '完成值');
  if (isRefusal(done)) return unverified(done.reason);
  if ('first' in aim || 'first' in done) return scoreDates(aim, done, { direction, leaf });
  if ('low' in aim) return scoreInRange(aim, done, leaf);
  if ('low' in done) return scoreRange(aim, done, { direction, leaf });
  const pair = comparable(aim, done);
  if (isRefusal(pair)) return unverified(pair.reason);
  const [target, actual] = pair;
  if (actual.bound !== undefined) return scoreBound({ target, actual }, direction, leaf);
  if (target.value.isNegative()) return unverified(`指标值是负数（${shown(target)}），规则不适用`);
  return scoreCurve({ target, actual }, leaf, curveOf(direction, rules.negative));
}

type Pair = { target: SignedMeasure; actual: SignedMeasure };

type Given = SignedMeasure | RangeContent | DateContent;

function given(cell: Cell, label: string): Given | Refusal {
  if ('low' in cell || 'first' in cell) return cell;
  if ('about' in cell) return { reason: `${label}只公布了约数（${cell.about}）` };
  if ('text' in cell) return { reason: `${label}不是数字（${cell.text}）` };
  if ('none' in cell) return { reason: `${label}没有公布（${cell.none}）` };
  return { ...measure(cell), bound: cell.bound };
}

/** A date is compared only with a date, in the way its words say. */
function scoreDates(aim: Given, done: Given, { direction, leaf }: { direction: string; leaf: Leaf }): Outcome {
  if (!('first' in aim)) return unverified(`指标值不是日期，完成值是日期（${printedOf(done)}）`);
  if (!('first' in done)) return unverified(`指标值是日期（${aim.printed}），完成值不是日期`);
  const isFrom = aim.bound === '>=';
  if (direction === (isFrom ? '<=' : '>='))
    return unverified(`指标值（${aim.printed}）与写明的方向（${direction}）相反`);
  return scoreDate(aim, done, leaf);
}

function printedOf(cell: Given): string {
  return 'printed' in cell ? cell.printed : shown(cell);
}

function boundText(published: SignedMeasure): string {
  return `${published.bound === undefined ? '' : BOUND_SIGNS[published.bound]}${shown(published)}`;
}

/** A department that answers "≥95%" with "≥95%" has met its target; with any other bound the actual value is unknown. */
function scoreBound({ target, actual }: Pair, direction: Row['direction'], leaf: Leaf): Outcome {
  const isSame = actual.bound === (target.bound ?? direction) && actual.value.eq(target.value);
  if (!isSame) return unverified(`完成值只公布了界限（${boundText(actual)}），与指标值不同`);
  const working = {
    formula: '完成值与指标值的界限相同，得满分',
    substituted: boundText(actual),
    result: shownScore(leaf.weight, leaf.decimals),
  };
  return computed({ value: leaf.weight, working: [working] });
}

function scoreCurve({ target, actual }: Pair, leaf: Leaf, curve: Curve): Outcome {
  // A target is set, not measured: it is exact. A target of 0 is met or not met: an actual value published as 0 is
  // taken for exactly 0, not for something small that was rounded.
  const value = curve.score(actual.value, target.value, leaf.weight);
  const ends = target.value.isZero()
    ? [value, value]
    : [actual.range.low, actual.range.high].map((end) => curve.score(end, target.value, leaf.weight));
  const [first = value, second = value] = ends;
  const [a, t] = shownPair(actual, target);
  const words = curve.words(actual.value, target.value);
  return computed({
    value,
    range: first.lte(second) ? { low: first, high: second } : { low: second, high: first },
    straddles: curve.jumps && !first.eq(second) && !target.value.isZero(),
    working: [
      {
        formula: words.formula,
        substituted: words.substituted({ weight: plain(leaf.weight), actual: a, target: t }),
        result: shownScore(value, leaf.decimals),
      },
    ],
  });
}

function scoreQualitative(outcome: Row['outcome'], { weight, decimals }: Leaf, bands: QualitativeBands): Outcome {
  if (outcome === undefined) return unverified('定性指标，没有说明达成、部分达成还是未达成');
  const { low, high, highOpen = false } = bands[outcome];
  const [from, to] = [weight.times(exact(low)), weight.times(exact(high))];
  const end = highOpen ? '（不含）' : '';
  return {
    kind: 'bounded',
    low: from,
    high: to,
    lowOpen: false,
    highOpen,
    working: [
      {
        formula: `定性指标“${outcome}”：分值的 ${hundredths(low)} 至 ${hundredths(high)}${end}`,
        substituted: `${plain(weight)} × ${hundredths(low)} 至 ${plain(weight)} × ${hundredths(high)}`,
        result: `${shownScore(from, decimals)} 至 ${shownScore(to, decimals)}${end}`,
      },
    ],
  };
}

function hundredths(fraction: string): string {
  return `${plain(exact(fraction).times(exact('100')))}%`;
}
