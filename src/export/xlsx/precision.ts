/** Which figures a spreadsheet holds as numbers: its numbers are floats, of which it shows fifteen digits. */

const DIGITS_MOST = 15;

/** More decimals than this are not shown by every program. */
const DECIMALS_MOST = 15;

/**
 * Tells whether a spreadsheet shows exactly these digits when it is given the figure as a number.
 *
 * Digits are counted as published, trailing zeros included. A zero with a sign and zeros in front would be lost.
 */
export function isHeld(figure: string): boolean {
  const [whole = '', decimals = ''] = figure.replace('-', '').split('.');
  const digits = `${whole}${decimals}`.replace(/^0+/, '');
  const losesSign = figure.startsWith('-') && digits === '';
  const losesZeros = /^0\d/.test(whole);
  return digits.length <= DIGITS_MOST && decimals.length <= DECIMALS_MOST && !losesSign && !losesZeros;
}
