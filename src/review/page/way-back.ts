/** Runs in the browser: the way back to the list from which a reader went to a cell. */
import { makeElement } from '../../browser/make-element.ts';
import { button } from './button.ts';

export class WayBack {
  readonly element: HTMLElement;
  readonly #button: HTMLButtonElement;
  #from: HTMLElement | undefined;
  /** What stands for it where it was drawn anew meanwhile. */
  #list: HTMLElement | undefined;

  constructor() {
    this.#button = button('', () => this.#go());
    this.element = makeElement('div', { class: 'import-back', hidden: true }, [this.#button]);
  }

  /** @param from  what was pressed; `list` is the heading of its list, `name` what the list is called. */
  offer(from: Element | null, { list, name }: { list: HTMLElement | null; name: string }): void {
    this.#from = from instanceof HTMLElement ? from : undefined;
    this.#list = list ?? undefined;
    this.#button.textContent = `回到${name}`;
    this.element.dataset['to'] = list?.id;
    this.element.hidden = false;
  }

  withdraw(): void {
    this.element.hidden = true;
  }

  #go(): void {
    this.withdraw();
    const target = this.#from?.isConnected === true ? this.#from : this.#list;
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }
}
