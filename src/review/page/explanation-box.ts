/** Runs in the browser: where a person says why a figure stays as the original prints it. */
import { makeElement } from '../../browser/make-element.ts';
import type { ReviewFinding } from '../model.ts';
import { button } from './button.ts';

type Explainable = Pick<ReviewFinding, 'message' | 'note'> & { key: string };

interface Handlers {
  /** An empty text takes an explanation back. */
  onExplain: (key: string, text: string) => void;
  /** What is typed and not yet handed in, kept while the list is drawn anew. */
  typed: Map<string, string>;
}

/** A box that opens; it is open while something is typed in it. */
export function explanationBox({ key, message, note }: Explainable, { onExplain, typed }: Handlers): HTMLElement {
  const area = makeElement('textarea', { rows: 2, 'data-explains': key, required: true });
  area.value = typed.get(key) ?? note ?? '';
  area.addEventListener('input', () => typed.set(key, area.value));
  const handIn = (text: string): void => {
    typed.delete(key);
    onExplain(key, text);
  };
  const take = button('写进草稿', () => {
    // The browser says in its own words that nothing is written.
    if (area.reportValidity()) handIn(area.value.trim());
  });
  const back = button('删去说明', () => handIn(''));
  for (const [element, words] of [
    [take, '写进草稿'],
    [back, '删去说明'],
  ] as const)
    element.setAttribute('aria-label', `${words}：${message}`);
  const summary = note === null ? '原件就是这样印的：写核对说明' : '改这条说明';
  const label = makeElement('label', {}, [
    makeElement('span', {}, ['给读者看的说明，写明原件怎样印、为什么，不写姓名电话']),
    area,
  ]);
  return makeElement('details', { class: 'import-explain', open: typed.has(key) }, [
    makeElement('summary', {}, [summary]),
    label,
    makeElement('div', { class: 'import-buttons' }, [take, ...(note === null ? [] : [back])]),
  ]);
}
