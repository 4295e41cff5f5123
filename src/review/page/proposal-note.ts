/** Runs in the browser: where no framework fits and the form prescribes one, it may be made of the form. */
import { makeElement } from '../../browser/make-element.ts';
import type { Proposal } from '../model.ts';
import { button } from './button.ts';

const OFFER =
  '没有相符的指标体系，而这张表自己规定了各级指标和分值：可以照它新建一份，草稿马上按新建的摆放，指标体系的文件和草稿一起下载。';

const NOTHING_TO_MAKE =
  '没有用指标体系：各行按部门自设的指标摆放，得分可能放不进去。这张表没有自己规定各级指标和分值（各行是当年的指标），不能照它新建；有相近的，请在上面选它。';

export class ProposalNote {
  readonly element = makeElement('div', { class: 'import-proposal', hidden: true });
  readonly #words = makeElement('p');
  readonly #making: HTMLElement;
  readonly #id = makeElement('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  readonly #fault = makeElement('p', { class: 'import-fault', id: 'import-proposal-fault', role: 'status' });
  readonly #doubts = makeElement('ul');
  readonly #main: HTMLButtonElement;
  #isMade = false;

  /** @param onChoose  hears the id that the framework is to have; undefined where nobody wants it any more. */
  constructor(onChoose: (id: string | undefined) => void) {
    this.#main = button('', () => onChoose(this.#isMade ? undefined : this.#id.value.trim()));
    this.#id.setAttribute('aria-describedby', 'import-proposal-fault');
    this.#id.addEventListener('change', () => {
      if (this.#isMade) onChoose(this.#id.value.trim());
    });
    const name = makeElement('label', {}, [makeElement('span', {}, ['新指标体系的编号']), this.#id]);
    this.#making = makeElement('div', { class: 'import-proposal-id' }, [name, this.#main]);
    this.element.append(this.#words, this.#making, this.#fault, this.#doubts);
  }

  /** @param isRefused  somebody says that no framework fits. */
  update(proposal: Proposal | null, { isRefused }: { isRefused: boolean }): void {
    this.element.hidden = proposal === null && !isRefused;
    this.#making.hidden = proposal === null;
    if (proposal === null) {
      this.#words.textContent = NOTHING_TO_MAKE;
      this.#fault.textContent = '';
      this.#doubts.hidden = true;
      return;
    }
    const { id, fault, made, doubts } = proposal;
    this.#isMade = made !== null;
    this.#words.textContent =
      made === null
        ? `${OFFER}${id === null ? '请先选好部门和年度。' : ''}`
        : `草稿现在按照这张表新建的“${made}”摆放；公开以前，请对着原表核对指标体系的文件。`;
    // What somebody writes into it is not taken away.
    if (document.activeElement !== this.#id) this.#id.value = id ?? '';
    this.#id.disabled = id === null;
    this.#main.disabled = id === null;
    this.#main.textContent = made === null ? '按这张表新建' : '不新建了';
    this.#fault.textContent = fault ?? '';
    this.#id.setAttribute('aria-invalid', String(fault !== null));
    this.#doubts.replaceChildren(...doubts.map((doubt) => makeElement('li', {}, [doubt])));
    this.#doubts.hidden = doubts.length === 0;
  }
}
