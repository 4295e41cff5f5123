/** Runs in the browser: what may be wrong with whose report it is. */
import { makeElement } from '../../browser/make-element.ts';
import type { Doubt } from '../model.ts';

export class DoubtList {
  readonly element = makeElement('div', { class: 'import-doubts', role: 'status' });
  readonly #base: string;
  #said = '[]';

  /** @param base  the address of the site. */
  constructor(base: string) {
    this.#base = base;
  }

  update(doubts: readonly Doubt[]): void {
    const said = JSON.stringify(doubts);
    if (said === this.#said) return;
    this.#said = said;
    this.element.replaceChildren(...doubts.map((doubt) => this.#line(doubt)));
  }

  #line({ text, link }: Doubt): HTMLElement {
    const sign = makeElement('span', { 'aria-hidden': 'true' }, ['▲ ']);
    const away =
      link === undefined
        ? []
        : [' ', makeElement('a', { href: `${this.#base}${link.href}`, target: '_blank' }, [link.name])];
    return makeElement('p', { class: 'notice' }, [sign, text, ...away]);
  }
}
