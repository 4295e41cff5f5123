/** Small signs above or below the line, which are other figures in plain text: `10³` is not 103, `9.5¹` not 9.51. */

const PLAIN = '0123456789+-−()n';
const SIGNS = { above: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ', below: '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₙ' } as const;

/** A text in signs that stand above or below the line by themselves; undefined where it is blank or not all of it has one. */
export function raised(text: string, where: 'above' | 'below'): string | undefined {
  if (text.trim() === '') return undefined;
  const signs = [...text].map((character) =>
    character.trim() === '' ? character : SIGNS[where].charAt(PLAIN.indexOf(character)),
  );
  return signs.every((sign) => sign !== '') ? signs.join('') : undefined;
}
