/** Roman numerals: 14 → XIV. */

const SIGNS: readonly (readonly [worth: number, sign: string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

/** @param number From 1; its numeral grows with it, so the caller says up to where it makes sense. */
export function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [worth, sign] of SIGNS) for (; left >= worth; left -= worth) text += sign;
  return text;
}
