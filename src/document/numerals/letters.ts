/** Numbers as letters, of which there are two ways once Z is reached. Both count from 1. */

/** A … Z, AA, AB: columns of a sheet, lists of a web page. */
export function letters(number: number): string {
  let text = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) text = letterAt(left) + text;
  return text;
}

/** A … Z, AA, BB: lists of Word. */
export function repeatedLetter(number: number): string {
  return letterAt(number).repeat(Math.ceil(number / 26));
}

function letterAt(number: number): string {
  return String.fromCharCode(65 + ((number - 1) % 26));
}
