/** Fractions as a format asks for them: the nearest one whose denominator has so many digits. */

/** `?/?` with one to three digits below; `?/8` has its denominator already. */
const OPEN = /(?<=[?#0]\/)[?#0]{1,3}(?![?#0\d])/;

/** The code with the denominator that shows a number best, and the number rounded to it; undefined for other codes. */
export function fractionCode(code: string, value: number): { code: string; value: number } | undefined {
  const open = OPEN.exec(code)?.[0];
  if (open === undefined) return undefined;
  const best = nearest(Math.abs(value) % 1, 10 ** open.length - 1);
  const rounded = Math.sign(value) * (Math.trunc(Math.abs(value)) + best.numerator / best.denominator);
  // A whole number has no fraction, for which the code leaves room.
  if (best.numerator % best.denominator === 0) return { code, value: rounded };
  return { code: code.replace(new RegExp(OPEN, 'g'), String(best.denominator)), value: rounded };
}

function nearest(fraction: number, denominatorMax: number): { numerator: number; denominator: number } {
  let best = { numerator: 0, denominator: 1, error: Infinity };
  for (let denominator = 1; denominator <= denominatorMax; denominator += 1) {
    const numerator = Math.round(fraction * denominator);
    const error = Math.abs(fraction - numerator / denominator);
    if (error < best.error - 1e-12) best = { numerator, denominator, error };
  }
  return best;
}
