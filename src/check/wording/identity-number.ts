/** Which rows of digits are numbers of persons, accounts or organisations, by the standards that define them. */

const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])/;
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const IDENTITY_MARKS = '10X98765432';
/** GB 32100: the characters of a unified social credit code in the order of their values. */
const CREDIT_MARKS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * How a number of 15 or 18 characters can be an identity number (GB 11643).
 *
 * `whole`: its check character is right, or it has none. `misprinted`: a region and a date of birth, but another check
 * character; one wrong digit still leads to the person. Never for the code of an organisation.
 */
export function identityOf(bare: string): 'whole' | 'misprinted' | undefined {
  if (!PROVINCES.test(bare)) return undefined;
  if (bare.length === 15) return isDate(`19${bare.slice(6, 12)}`) ? 'whole' : undefined;
  if (bare.length !== 18 || !isDate(bare.slice(6, 14))) return undefined;
  const total = IDENTITY_WEIGHTS.reduce((all, weight, index) => all + weight * digitAt(bare, index), 0);
  if (IDENTITY_MARKS[total % 11] === bare.slice(17).toUpperCase()) return 'whole';
  return isCreditCode(bare) ? undefined : 'misprinted';
}

/** A real day between 1900 and 2099, written YYYYMMDD. */
function isDate(text: string): boolean {
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const time = Date.parse(iso);
  return /^(?:19|20)/.test(text) && time === time && new Date(time).toISOString().startsWith(iso);
}

/** The code of an organisation (统一社会信用代码), which may consist of digits alone. */
function isCreditCode(bare: string): boolean {
  const values = [...bare.toUpperCase()].map((mark) => CREDIT_MARKS.indexOf(mark));
  if (values.includes(-1)) return false;
  let power = 1;
  let total = 0;
  for (const value of values.slice(0, 17)) {
    total += value * power;
    power = (power * 3) % 31;
  }
  return (31 - (total % 31)) % 31 === values[17];
}

/** ISO/IEC 7812: every second digit from the right doubled, the sum of all digits a multiple of ten. */
export function isCard(bare: string): boolean {
  if (bare.length < 16 || bare.length > 19) return false;
  const total = [...bare].reduce((all, _, index) => {
    const digit = digitAt(bare, index);
    const isDoubled = (bare.length - index) % 2 === 0;
    const value = isDoubled ? digit * 2 : digit;
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}

function digitAt(text: string, index: number): number {
  return '0123456789'.indexOf(text.charAt(index));
}
