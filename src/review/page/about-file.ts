/** Runs in the browser: what became of the numbers of the file, and what in it does not show. */
import { makeElement } from '../../browser/make-element.ts';
import { FATES } from '../../import/fates.ts';
import type { Format } from '../../document/document.ts';
import type { Review } from '../model.ts';

const FORMATS: Readonly<Record<Format, string>> = {
  docx: 'Word 文件',
  xlsx: 'Excel 工作簿',
  xls: 'Excel 工作簿（旧版）',
  pdf: 'PDF',
  html: '网页或粘贴的表格',
};

export function formatWords(format: Format): string {
  return FORMATS[format];
}

/** `共 120 个数字：100 个放进了数据，20 个在正文里。` */
export function countWords(counts: Review['counts']): string {
  const parts = Object.entries(FATES).flatMap(([fate, words]) => {
    const count = counts[fate] ?? 0;
    return count === 0 ? [] : [`${count} 个${words}`];
  });
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return parts.length === 0 ? '文件里没有数字。' : `文件里有 ${all} 个数字：${parts.join('，')}。`;
}

export class AboutFile {
  readonly element = makeElement('section', { 'aria-labelledby': 'import-about' });

  update({ counts, notes }: Review): void {
    const items = notes.map(({ place, text }) => makeElement('li', {}, [`${place}：${text}`]));
    this.element.replaceChildren(
      makeElement('h2', { id: 'import-about' }, ['数字都到哪里去了']),
      makeElement('p', {}, [countWords(counts)]),
      ...(items.length === 0
        ? []
        : [
            makeElement('h3', {}, ['文件里看不见的，和程序合起来读的']),
            makeElement('ul', { class: 'import-notes' }, items),
          ]),
    );
  }
}
