/** Fractions as Excel finds them: the last approximation by a continued fraction whose denominator has so many digits. */

/** `?/?` with one to three digits below; `?/8` has its denominator already. */
const OPEN = /(?<=[?#0]\/)[?#0]{1,3}(?![?#0\d])/;

/** The code with the denominator that shows a number, and the number rounded to it; undefined for other codes. */
export function fractionCode(code: string, value: number): { code: string; value: number } | undefined {
  const open = OPEN.exec(code)?.[0];
  if (open === undefined) return undefined;
  const [numerator, denominator] = approximation(Math.abs(value) % 1, 10 ** open.length - 1);
  const rounded = Math.sign(value) * (Math.trunc(Math.abs(value)) + numerator / denominator);
  // A whole number has no fraction, for which the code leaves room.
  if (numerator % denominator === 0) return { code, value: rounded };
  return { code: code.replace(new RegExp(OPEN, 'g'), String(denominator)), value: rounded };
}

function approximation(fraction: number, denominatorMax: number): [numerator: number, denominator: number] {
  let before: [number, number] = [1, 0];
  let last: [number, number] = [0, 1];
  for (let rest = fraction; rest > EXACT;) {
    const whole = Math.floor(1 / rest);
    const next: [number, number] = [whole * last[0] + before[0], whole * last[1] + before[1]];
    if (next[1] > denominatorMax) break;
    [before, last] = [last, next];
    rest = 1 / rest - whole;
  }
  return last;
}

/** What a float leaves of a fraction that has ended. */
const EXACT = 5e-8;
