/** Runs in the browser: exact comparing of figures as whole numbers of their last place; decimal.js stays at home. */

interface Scaled {
  units: bigint;
  places: number;
}

/** How one figure compares with another: negative where it is smaller, 0 where both have the same value (20 and 20.00). */
export function compareFigures(a: string, b: string): number {
  const [x, y] = aligned(a, b);
  return x.units < y.units ? -1 : x.units > y.units ? 1 : 0;
}

/** The difference `a − b`, exact, without trailing zeros: 9.11 − 9.1 is 0.01. */
export function subtractFigures(a: string, b: string): string {
  const [x, y] = aligned(a, b);
  const units = x.units - y.units;
  const digits = String(units < 0n ? -units : units).padStart(x.places + 1, '0');
  const whole = digits.slice(0, digits.length - x.places);
  const decimals = digits.slice(digits.length - x.places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** The greatest less the smallest of some figures; undefined for fewer than two. */
export function spreadOf(figures: readonly string[]): string | undefined {
  if (figures.length < 2) return undefined;
  const sorted = [...figures].sort(compareFigures);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return least === undefined || most === undefined ? undefined : subtractFigures(most, least);
}

function aligned(a: string, b: string): [Scaled, Scaled] {
  const places = Math.max(decimalsOf(a), decimalsOf(b));
  return [scaled(a, places), scaled(b, places)];
}

function scaled(figure: string, places: number): Scaled {
  const [whole = '0', decimals = ''] = figure.split('.');
  return { units: BigInt(whole + decimals.padEnd(places, '0')), places };
}

function decimalsOf(figure: string): number {
  return (figure.split('.')[1] ?? '').length;
}
