/** Runs in the browser: one thing to look at, with what may be answered. */
import { makeElement } from '../../browser/make-element.ts';
import { namedNumber } from '../../import/named-number.ts';
import type { Option, Task } from '../model.ts';
import { button } from './button.ts';
import { type OptionList, optionList } from './option-list.ts';

/** More than this many options are a list. */
const RADIOS_MAX = 8;

/** A question of so many characters scrolls where letters are large: then keys must reach it. */
const SCROLLS_FROM = 80;

/** Of the answer that a cell of the draft gives. */
const BY_SLOT = 'slot:';

export interface CardOptions {
  slots: readonly Option[];
  /** Its number among all tasks, from 1, and how many there are; 0 of what nobody asks about. */
  at: number;
  count: number;
  onDecide: (value: string) => void;
  onShow: () => void;
  onPick: () => void;
  /** From what nobody asks about to what is asked; missing where nothing is. */
  onBack?: (() => void) | undefined;
  onFail: (words: string) => void;
}

export function taskCard(
  task: Task,
  { slots, at, count, onDecide, onShow, onPick, onBack, onFail }: CardOptions,
): HTMLElement {
  const isNumber = task.kind !== 'question';
  const { options: answers } = task;
  const list = isNumber && slots.length > 0 ? slotList(task, slots) : undefined;
  const long =
    !isNumber && answers.length > RADIOS_MAX
      ? optionList({ label: '选一个', options: answers, chosen: task.chosen })
      : undefined;
  const radios = long === undefined ? answers.map((answer) => radio(answer, answer.value === task.chosen)) : [];
  const slotRadio = radio(
    { value: BY_SLOT, name: '放到草稿的这一格：' },
    slots.some(({ value }) => value === task.chosen),
  );
  list?.element.addEventListener('change', () => {
    const box = slotRadio.querySelector('input');
    if (box !== null) box.checked = true;
  });
  const answer = (): string | undefined => {
    if (long !== undefined) return long.value;
    const value = form.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value;
    return value === BY_SLOT ? list?.value : value;
  };
  const words = taskWords(task);
  const form = makeElement('form', { class: 'import-task', 'data-key': task.key }, [
    heading(task, at, count),
    makeElement('p', { class: 'import-question', tabindex: words.length > SCROLLS_FROM ? 0 : undefined }, [words]),
    makeElement('fieldset', {}, [
      makeElement('legend', { class: 'visually-hidden' }, ['怎样定']),
      ...(long === undefined ? radios : [long.element]),
      ...(list === undefined ? [] : [makeElement('div', { class: 'import-slots' }, [slotRadio, list.element])]),
    ]),
    makeElement('div', { class: 'import-buttons' }, [
      makeElement('button', { type: 'submit', class: 'import-main' }, [task.isSettled ? '改成这样' : '就这样定']),
      button('看原件', onShow),
      ...(list === undefined ? [] : [button('在草稿上点格子', onPick)]),
      ...(onBack === undefined ? [] : [button('回到要看的', onBack)]),
    ]),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = answer();
    if (value === undefined || value === '') onFail('请先选一项。');
    else if (value === task.chosen && task.kind === 'placed') onFail('没有改：它已经是这样。');
    else onDecide(value);
  });
  return form;
}

/** A number is given as it is printed, with the words around it. */
export function taskWords({ kind, text, words, at }: Pick<Task, 'kind' | 'text' | 'words' | 'at'>): string {
  if (kind === 'question') return text;
  if (kind === 'unplaced') return `${namedNumber({ text, words })} 没有放进数据，它是哪一项？`;
  return typeof at === 'string' ? `${text} 现在放在“${at}”。放错了的，在这里改。` : `${text} 从程序放的地方拿出来了。`;
}

function heading({ kind, place, key, text }: Task, at: number, count: number): HTMLElement {
  const what = { question: '要看', unplaced: '没有放置的数字', placed: '放好的数字' }[kind];
  const grip = makeElement(
    'span',
    { class: 'import-grip', 'data-drag': key, title: `${text} 可以拖到草稿的一格里。` },
    ['拖'],
  );
  return makeElement('h3', { tabindex: -1 }, [
    // A line ends between these, not within them.
    ...[...(at === 0 ? [] : [`第 ${at} 处，共 ${count} 处`]), what, place].flatMap((part, index) => [
      ...(index === 0 ? [] : [' · ']),
      makeElement('span', { class: 'import-part' }, [part]),
    ]),
    ...(kind === 'question' ? [] : [grip]),
  ]);
}

function slotList({ chosen }: Task, slots: readonly Option[]): OptionList {
  return optionList({ label: '草稿的格子', options: slots, chosen, isFirstTaken: true });
}

function radio({ value, name }: Option, checked: boolean): HTMLElement {
  return makeElement('label', { class: 'import-answer' }, [
    makeElement('input', { type: 'radio', name: 'import-answer', value, checked }),
    makeElement('span', {}, [name]),
  ]);
}
