/** A second, independent way to every score: fractions of whole numbers, nothing shared with the engine. */

/** A fraction; the divisor is more than 0. */
export type Fraction = { over: bigint; under: bigint };

/** Reads a decimal. */
export function fraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return make(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export function make(over: bigint, under = 1n): Fraction {
  if (under === 0n) throw new RangeError('A fraction needs a divisor.');
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

export const ZERO = make(0n);
export const ONE = make(1n);

export function plus(a: Fraction, b: Fraction): Fraction {
  return make(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, make(-b.over, b.under));
}

export function times(a: Fraction, b: Fraction): Fraction {
  return make(a.over * b.over, a.under * b.under);
}

export function over(a: Fraction, b: Fraction): Fraction {
  return make(a.over * b.under, a.under * b.over);
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.over * b.under < b.over * a.under;
}

export function isSame(a: Fraction, b: Fraction): boolean {
  return a.over * b.under === b.over * a.under;
}

export function least(...list: Fraction[]): Fraction {
  return list.reduce((found, each) => (isLess(each, found) ? each : found));
}

export function most(...list: Fraction[]): Fraction {
  return list.reduce((found, each) => (isLess(found, each) ? each : found));
}

export function total(list: Fraction[]): Fraction {
  return list.reduce(plus, ZERO);
}

/** The largest whole number that is not more. */
export function floor({ over: n, under: d }: Fraction): bigint {
  const quotient = n / d;
  return n % d < 0n ? quotient - 1n : quotient;
}

/** Rounds half-up (a tie away from zero) and writes the decimal with exactly so many decimals. */
export function halfUp({ over: n, under: d }: Fraction, places: number): string {
  const size = n < 0n ? -n : n;
  const rounded = (size * 10n ** BigInt(places) * 2n + d) / (d * 2n);
  const digits = rounded.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return n < 0n && rounded !== 0n ? `-${text}` : text;
}

/** Tells whether a value lies exactly between two numbers of so many decimals. */
export function isTie({ over: n, under: d }: Fraction, places: number): boolean {
  const doubled = n * 10n ** BigInt(places) * 2n;
  return doubled % d === 0n && (doubled / d) % 2n !== 0n;
}

/** A number with the least and the most that its published form can stand for. */
export type Rounded = { value: Fraction; low: Fraction; high: Fraction };

/** How many digits stand behind the point. */
export function placesOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** A figure that was rounded to its last digit, or to further decimals that it leaves out, in units of the given size. */
export function rounded(text: string, size = ONE, atLeast = 0): Rounded {
  const places = placesOf(text) > atLeast ? placesOf(text) : atLeast;
  const half = make(1n, 2n * 10n ** BigInt(places));
  const value = fraction(text);
  return { value: times(value, size), low: times(minus(value, half), size), high: times(plus(value, half), size) };
}

/** An amount of money in units of so many yuan; it is exact if its last digit is a cent or less. */
export function money(text: string, size = ONE, atLeast = 0): Rounded {
  const places = placesOf(text) > atLeast ? placesOf(text) : atLeast;
  const lastPlace = over(size, make(10n ** BigInt(places)));
  const value = times(fraction(text), size);
  return isLess(make(1n, 100n), lastPlace) ? rounded(text, size, atLeast) : { value, low: value, high: value };
}

/** A figure that is exact. */
export function counted(text: string): Rounded {
  const value = fraction(text);
  return { value, low: value, high: value };
}

/** The quotient of two rounded figures; the divisor is more than 0. */
export function quotient(a: Rounded, b: Rounded): Rounded {
  const corners = [over(a.low, b.low), over(a.low, b.high), over(a.high, b.low), over(a.high, b.high)];
  return { value: over(a.value, b.value), low: least(...corners), high: most(...corners) };
}

/** Applies a function that only grows, or only falls, to a rounded number. */
export function through(x: Rounded, score: (x: Fraction) => Fraction): Rounded {
  const ends = [score(x.low), score(x.high)];
  return { value: score(x.value), low: least(...ends), high: most(...ends) };
}

export function within(low: Fraction, x: Fraction, high: Fraction): Fraction {
  return least(most(low, x), high);
}

/** `rate`: the curve over the ratio, and its highest point where it jumps down after 100%. */
export function rate(weight: Fraction, ratio: Rounded, above: 'cap' | 'zero' | 'free'): Rounded {
  const curve = (x: Fraction) => {
    if (above === 'zero' && isLess(ONE, x)) return ZERO;
    return times(weight, above === 'free' ? most(ZERO, x) : within(ZERO, x, ONE));
  };
  const result = through(ratio, curve);
  const isJump = above === 'zero' && !isLess(ONE, ratio.low) && isLess(ONE, ratio.high);
  return isJump ? { ...result, low: ZERO, high: weight } : result;
}

/** `average-completion`: the mean of all completions, each at most 1. */
export function averageCompletion(weight: Fraction, count: bigint, unmet: { actual: Rounded; target: Fraction }[]) {
  const met = make(count - BigInt(unmet.length));
  const mean = (pick: (each: Rounded) => Fraction) => {
    const list = unmet.map(({ actual, target }) => within(ZERO, over(pick(actual), target), ONE));
    return times(weight, over(total([met, ...list]), make(count)));
  };
  return { value: mean((x) => x.value), low: mean((x) => x.low), high: mean((x) => x.high) };
}

/** `schedule`: the quarters against the calendar, and their mean; never over the weight. */
export function schedule(
  weight: Fraction,
  quarters: { points: Fraction; scheduled: Fraction; rate: Rounded }[],
  meanPoints: Fraction,
): Rounded {
  const score = (pick: (each: Rounded) => Fraction) => {
    const terms = quarters.map(({ points, scheduled, rate: each }) =>
      most(ZERO, over(times(points, pick(each)), scheduled)),
    );
    const all = total(quarters.map(({ rate: each }) => pick(each)));
    const mean = most(ZERO, times(meanPoints, over(all, make(BigInt(quarters.length)))));
    return least(weight, plus(total(terms), mean));
  };
  return { value: score((x) => x.value), low: score((x) => x.low), high: score((x) => x.high) };
}

/** `deduction` for a ratio: points for each whole unit above the threshold, or below it. */
export function deduction(
  weight: Fraction,
  ratio: Rounded,
  { points, threshold, unit, side = 'above' }: { points: Fraction; threshold: Fraction; unit: Fraction; side?: Side },
): Rounded {
  return through(ratio, (x) => {
    const excess = side === 'above' ? minus(x, threshold) : minus(threshold, x);
    const units = isLess(ZERO, excess) ? make(floor(over(excess, unit))) : ZERO;
    return most(ZERO, minus(weight, times(points, units)));
  });
}

type Side = 'above' | 'below';

/** `bands`: rising borders, each belonging to the band above it or the one below. */
export function bands(
  ratio: Rounded,
  borders: { at: Fraction; isClosedBelow: boolean }[],
  points: Fraction[],
  weight: Fraction,
): Rounded {
  const indexOf = (x: Fraction) => {
    const passed = borders.filter(({ at, isClosedBelow }) => isLess(at, x) || (!isClosedBelow && isSame(at, x)));
    return passed.length;
  };
  const [from, to] = [indexOf(ratio.low), indexOf(ratio.high)];
  const reached = points.slice(from, to + 1).map((each) => least(each, weight));
  return { value: least(points[indexOf(ratio.value)] ?? ZERO, weight), low: least(...reached), high: most(...reached) };
}

/** `target`: the general rules; a target of 0 takes the actual value as it stands. */
export function target(
  weight: Fraction,
  actual: Rounded,
  goal: Fraction,
  { direction, zeroAt }: { direction: '>=' | '=' | '<='; zeroAt: Fraction },
): Rounded {
  const isZero = isSame(goal, ZERO);
  const curve = (x: Fraction) => {
    if (direction === '>=' && isZero) return weight;
    if (isZero) return isLess(ZERO, x) ? ZERO : weight;
    if (direction !== '<=') return times(weight, within(ZERO, over(x, goal), ONE));
    const excess = over(minus(x, goal), times(goal, minus(zeroAt, ONE)));
    return times(weight, within(ZERO, minus(ONE, excess), ONE));
  };
  const seen = isZero ? { value: actual.value, low: actual.value, high: actual.value } : actual;
  return through(seen, curve);
}
