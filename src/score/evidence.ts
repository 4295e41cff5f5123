/** The figures that a method needs, and how it gets them: a figure, or the reason why there is none. */
import { exact, type Exact } from '../number/exact.ts';
import { asPublished, point, scale, type Interval } from '../number/interval.ts';
import { isMoney, parseUnit, ratioScale, sameDimension, toBase } from '../number/unit.ts';
import { type Bound, BOUND_SIGNS } from '../report/bound.ts';

/** A figure and its unit. */
export type Quantity = {
  figure: string;
  unit: string;
  /** How many decimals the publisher rounds to, where a table or budget declares them. */
  decimals?: number | undefined;
};

/** A published figure; `about` (余、约、近) and `bound` (≥95%) say that it is not the value itself. */
export type PublishedFigure = Quantity & {
  kind: 'figure';
  about?: boolean | undefined;
  bound?: Bound | undefined;
  name?: string | undefined;
  path: string;
};

/** One value of evidence, after references into the report have been followed. */
export type EvidenceValue =
  | PublishedFigure
  /** A reference that leads to no figure: a missing phase, an empty cell, words. */
  | { kind: 'missing'; reason: string; path: string }
  | { kind: 'flag'; value: boolean }
  | { kind: 'state'; state: string }
  | { kind: 'items'; met: Record<string, boolean> }
  | { kind: 'rows'; rows: readonly EvidenceRow[] };

/** An indicator that missed its target, or why it has no completion rate. */
export type EvidenceRow = { id: string; name: string } & ({ target: Quantity; actual: Quantity } | Refusal);

/** Evidence by the names that the method prescribes. */
export type Evidence = Record<string, EvidenceValue>;

/** Why something is missing: a Chinese phrase without a full stop. */
export type Refusal = { reason: string };

/** A quantity in its base unit, with everything that the published figure can stand for. */
export type Measure = Quantity & { value: Exact; range: Interval };

/** A measure with the sign that is printed before it, ≥95%. */
export type SignedMeasure = Measure & { bound?: Bound | undefined };

/** Tells a refusal from an answer. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'reason' in answer;
}

/** Says that evidence is not public; names it only when other evidence is. */
export function notPublished(evidence: Evidence, label: string): Refusal {
  return { reason: Object.keys(evidence).length === 0 ? '未公开评分依据' : `未公开评分依据：${label}` };
}

/** Money and percentages are rounded, hence intervals; whatever else is counted is exact. */
export function measure(quantity: Quantity): Measure {
  const { figure, unit, decimals } = quantity;
  const value = toBase(figure, unit);
  const isRounded = isMoney(unit) || ratioScale(unit) !== undefined;
  const range = isRounded ? scale(asPublished(figure, { decimals, unit }), parseUnit(unit).scale) : point(value);
  return { ...quantity, value, range };
}

/** A figure of the evidence; a figure that is only approximate or only a bound is refused. */
export function readMeasure(evidence: Evidence, name: string, label: string): Measure | Refusal {
  const value = evidence[name];
  if (value === undefined) return notPublished(evidence, label);
  if (value.kind === 'missing') return { reason: `${label}${value.reason}` };
  if (value.kind !== 'figure') return { reason: `评分依据 ${name} 应为数字（${label}）` };
  if (value.about === true) return { reason: `${label}只公布了约数（${shown(value)}）` };
  if (value.bound !== undefined)
    return { reason: `${label}只公布了界限（${BOUND_SIGNS[value.bound]}${shown(value)}）` };
  return measure(value);
}

/** A count of things: neither money nor a percentage, not negative. */
export function readCount(evidence: Evidence, name: string, label: string): Measure | Refusal {
  const count = readMeasure(evidence, name, label);
  if (isRefusal(count)) return count;
  if (isMoney(count.unit) || ratioScale(count.unit) !== undefined) {
    return { reason: `单位不同：${label}应为个数，公布的是 ${shown(count)}` };
  }
  return count.value.lt(exact('0')) ? { reason: `${label}是负数（${shown(count)}）` } : count;
}

/**
 * Two measures that can be compared: 万元 and 元 can, 个 and 人 cannot. A figure without a unit takes the other's: 300
 * beside 735人次 is 300人次.
 */
export function comparable<A extends Measure, B extends Measure>(a: A, b: B): [A, B] | Refusal {
  if (sameDimension(a.unit, b.unit)) return [a, b];
  if (takesUnit(a, b)) return [{ ...a, ...measure({ ...a, unit: b.unit }) }, b];
  if (takesUnit(b, a)) return [a, { ...b, ...measure({ ...b, unit: a.unit }) }];
  return { reason: `单位不同：${shown(a)}、${shown(b)}` };
}

/** Beside a percentage, 0.95 or 1 may be meant as a ratio: such a figure is ambiguous. */
function takesUnit(bare: Measure, { unit }: Measure): boolean {
  if (bare.unit !== '') return false;
  const isRatio = bare.value.gt(exact('0')) && bare.value.lte(exact('1'));
  return ratioScale(unit) === undefined || !isRatio;
}

/** A quantity as published, unit attached. */
export function shown({ figure, unit }: Quantity): string {
  return `${figure}${unit}`;
}

/** Two quantities in one line of working: their units appear where they differ, and % always does. */
export function shownPair(a: Quantity, b: Quantity): [string, string] {
  const isPlain = a.unit === b.unit && ratioScale(a.unit) === undefined;
  return isPlain ? [a.figure, b.figure] : [shown(a), shown(b)];
}
