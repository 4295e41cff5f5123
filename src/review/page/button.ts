/** Runs in the browser: a button that sends nothing. */
import { makeElement } from '../../browser/make-element.ts';

export function button(words: string, onClick: () => void): HTMLButtonElement {
  const element = makeElement('button', { type: 'button' }, [words]);
  element.addEventListener('click', onClick);
  return element;
}
