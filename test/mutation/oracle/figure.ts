/** The oracle's own reading of published figures: fractions with everything that a rounded figure can stand for. */
import {
  fraction,
  type Fraction,
  isLess,
  least,
  make,
  minus,
  most,
  over,
  plus,
  type Rounded,
  times,
  ZERO,
} from '../../score/oracle.ts';

export interface Figure {
  path: string;
  text: string;
  unit: string;
  /** What is counted, without 千, 万, 亿; `ratio` for percentages. */
  base: string;
  /** How many base units one of its unit is. */
  factor: Fraction;
  /** In base units. */
  value: Rounded;
  exact: boolean;
  /** What the figure says of its places; undefined where it only has its digits. */
  decimals: number | undefined;
  /** 余, 约 … or a bound: it cannot fail an equality for certain. */
  word: string | undefined;
}

export interface Scale {
  unit: string;
  decimals?: number | undefined;
  /** Left out: decided by the unit. */
  exact?: boolean;
  word?: string | undefined;
}

/** How many zeros stand behind each multiple. */
const MULTIPLES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['万', 4],
  ['千', 3],
];

export type Sign = '>=' | '<=';

const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:≥|>=|不低于|不少于)/, '>='],
  [/^(?:≤|<=|不高于|不超过)/, '<='],
  [/以上$/, '>='],
  [/(?:以下|以内)$/, '<='],
];

/** The sign that is printed with a figure, and what stands beside it. */
export function signed(text: string): { sign: Sign | undefined; rest: string } {
  const plain = text.normalize('NFKC').trim();
  const [pattern, sign] = SIGNS.find(([each]) => each.test(plain)) ?? [];
  return pattern === undefined ? { sign: undefined, rest: text } : { sign, rest: plain.replace(pattern, '') };
}

/** Reads a figure with or without a unit of its own; undefined for anything else. */
export function readFigure(path: string, text: string, scale: Scale): Figure | undefined {
  const [, digits, own = ''] = /^(-?\d+(?:\.\d+)?)\s*(\D*)$/.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const unit = own === '' ? scale.unit : own;
  const { base, size } = sizeOf(unit);
  const isRounded = base === 'ratio' || base.endsWith('元') || (size !== 1n && /^[万亿]/.test(unit));
  const exact = (scale.exact ?? !isRounded) && scale.word === undefined;
  const decimals = own === '' ? scale.decimals : undefined;
  const factor = base === 'ratio' ? make(1n, size) : make(size);
  return {
    path,
    text: digits,
    unit,
    base,
    factor,
    value: spread(digits, { decimals, exact, factor, isMoney: base === '元' }),
    exact,
    decimals,
    word: scale.word,
  };
}

function sizeOf(unit: string): { base: string; size: bigint } {
  if (unit === '%' || unit === '％') return { base: 'ratio', size: 100n };
  if (unit === '‰') return { base: 'ratio', size: 1000n };
  const [prefix = '', zeros = 0] = MULTIPLES.find(([each]) => unit.startsWith(each)) ?? [];
  return { base: unit.slice(prefix.length), size: 10n ** BigInt(zeros) };
}

function spread(
  text: string,
  {
    decimals = 0,
    exact,
    factor,
    isMoney,
  }: { decimals?: number | undefined; exact: boolean; factor: Fraction; isMoney: boolean },
): Rounded {
  const value = times(fraction(text), factor);
  if (exact) return { value, low: value, high: value };
  const own = placesOf(text);
  const places = BigInt(own > decimals ? own : decimals);
  const last = times(make(1n, 10n ** places), factor);
  // Nothing is smaller than a cent.
  if (isMoney && !isLess(make(1n, 100n), last)) return { value, low: value, high: value };
  const half = over(last, make(2n));
  return { value, low: minus(value, half), high: plus(value, half) };
}

/** Figures of one comparison: those that say nothing of their places have the most among those of their unit. */
export function sharing<F extends Figure | undefined>(figures: readonly F[]): F[] {
  const isRounded = (figure: Figure | undefined): figure is Figure => figure?.exact === false && !figure.word;
  return figures.map((figure) => {
    if (!isRounded(figure) || figure.decimals !== undefined) return figure;
    const { text, unit, factor, base } = figure;
    const beside = figures.filter((each) => isRounded(each)).filter((each) => each.unit === unit);
    const decimals = beside.reduce((found, each) => {
      const places = [placesOf(each.text), each.decimals ?? 0, found].sort((a, b) => a - b);
      return places.at(-1) ?? 0;
    }, 0);
    return { ...figure, value: spread(text, { decimals, exact: false, factor, isMoney: base === '元' }) };
  });
}

export function placesOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

export function point(value: Fraction): Rounded {
  return { value, low: value, high: value };
}

export const NOTHING = point(ZERO);

export function addUp(list: readonly Rounded[]): Rounded {
  return list.reduce(
    (a, b) => ({ value: plus(a.value, b.value), low: plus(a.low, b.low), high: plus(a.high, b.high) }),
    NOTHING,
  );
}

export function negative({ value, low, high }: Rounded): Rounded {
  return { value: minus(ZERO, value), low: minus(ZERO, high), high: minus(ZERO, low) };
}

export function subtract(a: Rounded, b: Rounded): Rounded {
  return addUp([a, negative(b)]);
}

export function magnitude(x: Rounded): Rounded {
  return isLess(x.value, ZERO) ? negative(x) : x;
}

export function multiply(a: Rounded, b: Rounded): Rounded {
  const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
  return { value: times(a.value, b.value), low: least(...corners), high: most(...corners) };
}

/** Undefined where the divisor may be 0. */
export function divide(a: Rounded, b: Rounded): Rounded | undefined {
  const mayBeZero = !isLess(ZERO, b.low) && !isLess(b.high, ZERO);
  if (mayBeZero) return undefined;
  const corners = [over(a.low, b.low), over(a.low, b.high), over(a.high, b.low), over(a.high, b.high)];
  return { value: over(a.value, b.value), low: least(...corners), high: most(...corners) };
}

/** Tells whether two roundings can stand for the same number; touching ends count. */
export function meet(a: Rounded, b: Rounded): boolean {
  return !isLess(a.high, b.low) && !isLess(b.high, a.low);
}

/** Everything that 余, 约, 近, 多 and 以上 allow, taken wide: open ends count as closed. */
export function reachOf(figure: Figure): Rounded {
  const { text, word, value } = figure;
  if (word === undefined || word === 'bound') return value;
  const zeros = /[1-9](0*)$/.exec(text)?.[1]?.length ?? 0;
  const places = placesOf(text);
  const own = places > 0 ? make(1n, 10n ** BigInt(places)) : make(10n ** BigInt(zeros));
  const step = times(own, figure.factor);
  const half = over(step, make(2n));
  if (word === '近') return { ...value, low: minus(value.value, step), high: value.value };
  if (word === '约') return { ...value, low: minus(value.value, half), high: plus(value.value, half) };
  const most_ = word === '以上' ? times(value.value, make(10n ** 9n)) : plus(value.value, step);
  return { ...value, low: value.value, high: most_ };
}
