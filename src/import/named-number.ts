/** The words for one number of a form: without those of its row and column 100 is any of many. */
import type { NumberFound } from './ledger.ts';

/** As much of a word as tells it from others. */
const WORD_MOST = 30;

/** `“质量指标 › 隐患整改率 › 指标值”的数字 100` */
export function namedNumber({ text, words }: Pick<NumberFound, 'text' | 'words'>): string {
  return words.length === 0 ? `数字 ${text}` : `“${joinedWords(words)}”的数字 ${text}`;
}

export function joinedWords(words: readonly string[]): string {
  return words.map((word) => (word.length > WORD_MOST ? `${word.slice(0, WORD_MOST)}……` : word)).join(' › ');
}
