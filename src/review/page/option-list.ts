/** Runs in the browser: one of many options, found by typing a part of its name. */
import { makeElement } from '../../browser/make-element.ts';
import type { Option } from '../model.ts';

/** From how many options on there is a box to type into. */
const FILTER_FROM = 25;

/** How many are listed at once. */
const SHOWN_MAX = 2000;

export interface OptionList {
  element: HTMLElement;
  readonly value: string;
  update: (options: readonly Option[], chosen: string | null) => void;
}

interface ListOptions {
  label: string;
  options: readonly Option[];
  chosen: string | null;
  /** What stands first while nothing is chosen. */
  none?: string;
  /** Whether typing takes the first name that fits. */
  isFirstTaken?: boolean;
  onChange?: (value: string) => void;
}

export function optionList({
  label,
  options,
  chosen,
  none = '（请选择）',
  isFirstTaken = false,
  onChange,
}: ListOptions): OptionList {
  let all = options;
  const select = makeElement('select');
  const filter = makeElement('input', { type: 'search', autocomplete: 'off', placeholder: '输入几个字筛选' });
  filter.setAttribute('aria-label', `筛选${label}`);
  const count = makeElement('span', { class: 'muted', role: 'status' });
  const draw = (wanted: string): void => {
    const words = filter.value.split(/\s+/).filter((word) => word !== '');
    const matches = all.filter(({ name, value }) => value === wanted || words.every((word) => name.includes(word)));
    const shown = matches.slice(0, SHOWN_MAX);
    const first = makeElement('option', { value: '' }, [none]);
    select.replaceChildren(
      first,
      ...shown.map(({ value, name }) => makeElement('option', { value, selected: value === wanted }, [name])),
    );
    if (!shown.some(({ value }) => value === wanted)) select.value = '';
    const cut = matches.length > shown.length ? `，只列出前 ${shown.length} 个` : '';
    count.textContent = words.length === 0 && cut === '' ? '' : `符合的有 ${matches.length} 个${cut}。`;
  };
  filter.addEventListener('input', () => {
    draw(isFirstTaken ? '' : select.value);
    if (isFirstTaken) select.value = select.options[1]?.value ?? '';
  });
  filter.addEventListener('keydown', (event) => {
    // Enter would send the form while the reader is still looking.
    if (event.key === 'Enter') event.preventDefault();
  });
  select.addEventListener('change', () => onChange?.(select.value));
  const name = makeElement('label', {}, [makeElement('span', {}, [label]), select]);
  const element = makeElement('div', { class: 'import-options' }, [filter, name, count]);
  const update: OptionList['update'] = (given, wanted) => {
    all = given;
    filter.hidden = all.length < FILTER_FROM;
    count.hidden = filter.hidden;
    draw(wanted ?? '');
  };
  update(options, chosen);
  return {
    element,
    get value() {
      return select.value;
    },
    update,
  };
}
