/** The format `General`: a number as it is, without what a float adds to it. */

/** What programs show of a number at most. */
const DIGITS = 15;

/**
 * A number in the general format: 15 digits, so that 0.1 + 0.2 is 0.3; `1E-07` and `1.5E+20` where it is very small or large.
 * A column that is too narrow shows less, which is not looked at: the file does not say how wide a character is.
 */
export function generalText(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!';
  const rounded = Number(value.toPrecision(DIGITS));
  if (rounded === 0) return '0';
  const [mantissa = '', exponent = ''] = rounded.toExponential().split('e');
  const power = Number(exponent);
  if (power < LEAST_POWER || power >= DIGITS) {
    const sign = power < 0 ? '-' : '+';
    return `${mantissa}E${sign}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return plainText(mantissa, power);
}

/** Below this power of ten a number is written with one. */
const LEAST_POWER = -6;

function plainText(mantissa: string, power: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const rest = digits.slice(power + 1);
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}
