/** Runs in the browser: what is written of a department that is on no list of the site. */
import { makeElement } from '../../browser/make-element.ts';
import type { Office, Review } from '../model.ts';
import { button } from './button.ts';

const NAMES: Readonly<Record<Exclude<keyof Office, 'level'>, string>> = {
  name: '单位全称',
  shortName: '简称',
  regions: '所属地区，从大到小，例如 440000 广东省、440100 广州市',
  id: '编号，用在网址里，定后不改',
};

interface Handlers {
  onWrite: (written: Partial<Office>) => void;
  /** The department is on the list after all. */
  onLeave: () => void;
}

export class OfficeFields {
  readonly element: HTMLElement;
  readonly #inputs: ReadonlyMap<keyof Office, HTMLInputElement>;
  readonly #level = makeElement('select');
  /** What was shown last: a box that says something else is being written in. */
  #shown: Office | undefined;
  readonly #faults = makeElement('div', { role: 'status' });

  constructor({ onWrite, onLeave }: Handlers) {
    const labels: HTMLElement[] = [];
    const inputs = new Map<keyof Office, HTMLInputElement>();
    for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
      const input = makeElement('input', { type: 'text', autocomplete: 'off', 'data-office': key });
      input.addEventListener('change', () => onWrite({ [key]: input.value.trim() }));
      inputs.set(key, input);
      labels.push(makeElement('label', {}, [makeElement('span', {}, [NAMES[key]]), input]));
    }
    this.#inputs = inputs;
    this.#level.addEventListener('change', () => onWrite({ level: this.#level.value }));
    labels.push(makeElement('label', {}, [makeElement('span', {}, ['层级']), this.#level]));
    this.element = makeElement('fieldset', { class: 'field-group import-office', hidden: true }, [
      makeElement('legend', {}, ['名单里没有的单位']),
      makeElement('p', { class: 'muted' }, [
        '下面的是照原件拟的，看一遍，不对的改过来；和草稿一起下载的还有这个单位的登记文件。',
      ]),
      ...labels,
      this.#faults,
      button('改从名单里选', onLeave),
    ]);
  }

  update(office: Review['office']): void {
    const isNew = this.element.hidden && office !== null;
    this.element.hidden = office === null;
    if (office === null) return;
    const { fields, levels, faults } = office;
    for (const [key, input] of this.#inputs) {
      const isTyping = input === document.activeElement && input.value !== this.#shown?.[key];
      if (!isTyping) input.value = fields[key];
    }
    this.#shown = fields;
    this.#level.replaceChildren(
      ...levels.map((level) => makeElement('option', { value: level, selected: level === fields.level }, [level])),
    );
    this.#faults.replaceChildren(...faults.map((fault) => makeElement('p', { class: 'notice' }, [fault])));
    if (isNew) this.#inputs.get('name')?.focus();
  }
}
