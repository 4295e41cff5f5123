/** What the search page says to the reader beside its answers. */
import { OLDEST_BROWSERS_WORDS } from '../../browser/browsers.ts';
import { isQuoted, QUERY_MOST, wordsOf } from './query.ts';

/** Where more was typed than was asked for. */
export const CUT = `要找的内容太长，只用了前 ${QUERY_MOST.pieces} 个字、${QUERY_MOST.words} 个词。`;

/** Where a file could not be had, or the browser failed at what it should be able to do. */
export const FAILED = `检索没有成功。请刷新页面重试，或从下面的列表查找；总是不成功的，请换用${OLDEST_BROWSERS_WORDS}。`;

/** Where no report holds it. */
export function nothingFound(query: string): string {
  const hint = wordsOf(query).some(isQuoted) ? '引号里的词要连着出现；去掉引号可以放宽。' : '';
  return `没有找到“${repeated(query)}”。${hint}`;
}

/** Where nothing was typed but quotes and brackets, which are passed over. */
export function nothingToFind(query: string): string {
  return `“${repeated(query)}”里没有可以检索的文字或数字。`;
}

/** How many characters of a query are said again where no report holds it. */
const REPEATED_MOST = 40;

/** What was typed, as far as it is said again. */
export function repeated(query: string): string {
  const characters = [...query];
  return characters.length <= REPEATED_MOST ? query : `${characters.slice(0, REPEATED_MOST).join('')}…`;
}
