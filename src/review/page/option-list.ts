/** Runs in the browser: one of many options, found by typing a part of its name. */
import { makeElement } from '../../browser/make-element.ts';
import { narrow } from '../../browser/narrow.ts';
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
    const { shown, kept, matches } = listed(all, { query: filter.value, wanted });
    const first = makeElement('option', { value: '' }, [none]);
    select.replaceChildren(
      first,
      ...[...kept, ...shown].map(({ value, name }) =>
        makeElement('option', { value, selected: value === wanted }, [name]),
      ),
    );
    if (!all.some(({ value }) => value === wanted)) select.value = '';
    const cut = matches > shown.length ? `，只列出前 ${shown.length} 个` : '';
    count.textContent = filter.value.trim() === '' && cut === '' ? '' : `符合的有 ${matches} 个${cut}。`;
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

/** What fits a query, and before it what is chosen where that does not fit or stands too far behind. */
export function listed(
  options: readonly Option[],
  { query, wanted }: { query: string; wanted: string },
): { kept: readonly Option[]; shown: readonly Option[]; matches: number } {
  const { shown, matches } = narrow(options, query, ({ name }) => name, SHOWN_MAX);
  const isShown = shown.some(({ value }) => value === wanted);
  return { kept: isShown ? [] : options.filter(({ value }) => value === wanted), shown, matches };
}
