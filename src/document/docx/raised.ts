/** Small figures above or below the line, which are other figures in plain text: `10³` is not 103. */

const SIGNS: Readonly<Record<string, string>> = { superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ', subscript: '₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙ' };
const PLAIN = '0123456789+-()n';

/** The text with signs of their own for such figures; as it is where not all of it has one. */
export function raised(text: string, alignment: string | undefined): string {
  const signs = SIGNS[alignment ?? ''];
  if (signs === undefined || ![...text].every((character) => PLAIN.includes(character))) return text;
  return [...text].map((character) => signs.charAt(PLAIN.indexOf(character))).join('');
}
