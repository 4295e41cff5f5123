/** Keys of what a person decides: the kind and the words of the form, so that the same form of another year has the same keys. */
import type { IndicatorRow } from './indicator-rows.ts';
import { withoutNumber } from './numbering.ts';
import { squeezed } from './squeezed.ts';

/** Years change, and these signs part the words of a key from each other and from what is decided. */
const LEFT_OUT = /(?:20\d\d[-—–~至、])*20\d\d年度?|[/=:]/g;
/** Longer words tell no more. */
const WORD_MOST = 40;

/** `direction:产出指标/数量指标/检查次数` */
export function questionKey(kind: string, words: readonly string[]): string {
  return `${kind}:${joined(words)}`;
}

export function isKeyOf(kind: string, key: string): boolean {
  return key.startsWith(`${kind}:`);
}

/** The key of a question about a row; rows of the same names are told apart by their order. */
export type RowKey = (kind: string, row: IndicatorRow) => string;

/** @param scope  what stands before the words of the rows: the name of the project of a sheet. */
export function rowKeys(rows: readonly IndicatorRow[], scope: readonly string[]): RowKey {
  const count = countedWords();
  const words = new Map(
    rows.map((row) => [row, count(joined([...scope, ...row.levels.map(({ name }) => name), row.name.name]))]),
  );
  return (kind, row) => `${kind}:${words.get(row) ?? ''}`;
}

/** Gives the same words a number from their second time on: `检查次数#2`. */
export function countedWords(): (words: string) => string {
  const counts = new Map<string, number>();
  return (words) => {
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return count === 1 ? words : `${words}#${count}`;
  };
}

function joined(words: readonly string[]): string {
  return words
    .map(keyWord)
    .filter((word) => word !== '')
    .join('/');
}

/** A text of the form as keys write it. */
export function keyWord(text: string): string {
  const line = squeezed(text).replace(LEFT_OUT, '');
  return [...withoutNumber(line)].slice(0, WORD_MOST).join('');
}
