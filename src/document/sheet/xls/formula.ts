/** Whether a formula of an .xls file takes something from another workbook. */

/** How many bytes follow a token, by its number; operators have none. */
const SIZES: Readonly<Record<number, number>> = {
  0x01: 4,
  0x02: 4,
  0x18: 5,
  0x1c: 1,
  0x1d: 1,
  0x1e: 2,
  0x1f: 8,
  0x20: 7,
  0x21: 2,
  0x22: 3,
  0x23: 4,
  0x24: 4,
  0x25: 8,
  0x26: 6,
  0x27: 6,
  0x28: 6,
  0x29: 2,
  0x2a: 4,
  0x2b: 8,
  0x2c: 4,
  0x2d: 8,
};
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOICES = 0x04;

/** References to cells of other sheets and to names, with what follows the number of the sheet. */
const ELSEWHERE: Readonly<Record<number, number>> = { 0x39: 4, 0x3a: 4, 0x3b: 8, 0x3c: 4, 0x3d: 8 };

/** @param tokens The formula as the file has it. @param isOutside Whether a number of a sheet means another workbook. */
export function refersOutside(tokens: Uint8Array, isOutside: (sheet: number) => boolean): boolean {
  const short = (at: number): number => (tokens[at] ?? 0) | ((tokens[at + 1] ?? 0) << 8);
  for (let at = 0; at < tokens.length;) {
    const written = tokens[at] ?? 0;
    // What kind of value is wanted is told in the upper bits.
    const token = written < 0x40 ? written : (written & 0x1f) | 0x20;
    at += 1;
    const rest = ELSEWHERE[token];
    if (rest !== undefined) {
      if (isOutside(short(at))) return true;
      at += 2 + rest;
    } else if (token === TEXT) at += 2 + (tokens[at] ?? 0) * (((tokens[at + 1] ?? 0) & 1) + 1);
    else if (token === ATTRIBUTE) at += 3 + ((tokens[at] ?? 0) & CHOICES ? 2 * (short(at + 1) + 1) : 0);
    else at += SIZES[token] ?? 0;
  }
  return false;
}
