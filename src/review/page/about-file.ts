/** Runs in the browser: what became of the numbers of the file, and what in it does not show. */
import { makeElement } from '../../browser/make-element.ts';
import type { Format } from '../../document/document.ts';
import type { Review, ReviewNumber } from '../model.ts';
import { numberList } from './number-list.ts';

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

export class AboutFile {
  readonly element: HTMLElement;
  readonly heading = makeElement('h2', { id: 'import-about', tabindex: -1 }, ['文件里的数字都到哪里去了']);
  readonly #body = makeElement('div');
  readonly #onShow: (number: ReviewNumber) => void;
  #said = '';

  constructor(onShow: (number: ReviewNumber) => void) {
    this.#onShow = onShow;
    this.element = makeElement('section', { 'aria-labelledby': 'import-about' }, [this.heading, this.#body]);
  }

  update({ numbers, notes }: Review): void {
    // Lines that the reader opened stay open while nothing changes.
    const said = JSON.stringify([numbers.map(({ fate }) => fate), notes]);
    if (said === this.#said) return;
    this.#said = said;
    const items = notes.map(({ place, text }) => makeElement('li', {}, [`${place}：${text}`]));
    const words = numbers.length === 0 ? '文件里没有数字。' : `文件里有 ${numbers.length} 个数字，点开看每一个：`;
    this.#body.replaceChildren(
      makeElement('p', {}, [words]),
      numberList(numbers, this.#onShow),
      ...(items.length === 0
        ? []
        : [
            makeElement('h3', {}, ['文件里看不见的，和程序合起来读的']),
            makeElement('ul', { class: 'import-notes' }, items),
          ]),
    );
  }
}
