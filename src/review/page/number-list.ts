/** Runs in the browser: every number of the file under what became of it; a line opens the numbers that it counts. */
import { makeElement } from '../../browser/make-element.ts';
import { FATES } from '../../import/fates.ts';
import { joinedWords } from '../../import/named-number.ts';
import { grouped } from '../../report/grouped.ts';
import type { ReviewNumber } from '../model.ts';
import { button } from './button.ts';

/** How many numbers of one line are listed; the document itself shows the others. */
const LISTED_MOST = 500;

export function numberList(numbers: readonly ReviewNumber[], onShow: (number: ReviewNumber) => void): HTMLElement {
  const groups = grouped(numbers, ({ fate }) => fate);
  const lines = Object.entries(FATES).flatMap(([fate, words]) => {
    const own = [...groups].find(([each]) => each === fate)?.[1] ?? [];
    return own.length === 0 ? [] : [numberLine(`${own.length} 个${words}`, own, onShow)];
  });
  return makeElement('div', { class: 'import-numbers' }, lines);
}

/** Its numbers are made when it is opened: a file may have thousands. */
function numberLine(
  words: string,
  numbers: readonly ReviewNumber[],
  onShow: (number: ReviewNumber) => void,
): HTMLElement {
  const line = makeElement('details', {}, [makeElement('summary', {}, [words])]);
  line.addEventListener(
    'toggle',
    () => {
      const items = numbers
        .slice(0, LISTED_MOST)
        .map((number) => makeElement('li', {}, [button(numberWords(number), () => onShow(number))]));
      const left = numbers.length - items.length;
      line.append(
        makeElement('ul', { class: 'import-list' }, items),
        ...(left > 0 ? [makeElement('p', { class: 'muted' }, [`还有 ${left} 个没有列出，原件里点得到。`])] : []),
      );
    },
    { once: true },
  );
  return line;
}

/** `581.13 · 年度资金总额 › 年初预算数 · 表1 第3行第4列` */
export function numberWords({ text, words, place }: Pick<ReviewNumber, 'text' | 'words' | 'place'>): string {
  return [text, joinedWords(words), place].filter((each) => each !== '').join(' · ');
}
