/** Runs in the browser: what a person has to look at, one thing after the other, and all of it as a list. */
import { makeElement } from '../../browser/make-element.ts';
import type { Option, Review, Task } from '../model.ts';
import { button } from './button.ts';
import { doneCard } from './done-card.ts';
import { isOpen, STANDINGS } from './links.ts';
import { taskCard, taskWords } from './task-card.ts';

interface Handlers {
  onDecide: (task: Task, value: string) => void;
  /** The reader came to a task, or asks to see it. */
  onShow: (task: Task, options: { isAsked: boolean }) => void;
  onPick: (task: Task) => void;
  onUndo: () => void;
  say: (words: string) => void;
}

interface Around extends Pick<Review, 'slots' | 'figures' | 'findings'> {
  /** What is still to be chosen of whose report it is; empty where nothing is. */
  missing: string;
  canUndo: boolean;
}

/** How much of a task's text a line of the list shows. */
const LINE = 60;

export class TaskArea {
  readonly element: HTMLElement;
  readonly #handlers: Handlers;
  readonly #count = makeElement('span', { class: 'import-count' });
  readonly #card = makeElement('div', { class: 'import-card' });
  readonly #list = makeElement('ol', { class: 'import-list' });
  readonly #undo: HTMLButtonElement;
  readonly #steps: HTMLButtonElement[];
  readonly #all: HTMLButtonElement;
  readonly #buttons: HTMLElement;
  #tasks: readonly Task[] = [];
  #slots: readonly Option[] = [];
  #findings: Review['findings'] = null;
  #key: string | undefined;
  #missing = '';
  /** A figure that the reader chose, before the task at hand. */
  #beside: Task | undefined;
  /** The reader looks at what is settled; else, once nothing is open, the card says what comes next. */
  #isLookingAgain = false;
  /** How many were open when it was last drawn. */
  #open = 0;
  #said = '';

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
    this.#undo = button('撤销', () => handlers.onUndo());
    this.#steps = [button('上一处', () => this.#step(-1)), button('下一处', () => this.#step(1))];
    this.#list.hidden = true;
    this.#all = button('全部列出', () => this.#fold());
    this.#all.setAttribute('aria-expanded', 'false');
    this.#buttons = makeElement('div', { class: 'import-buttons' }, [...this.#steps, this.#undo, this.#all]);
    this.element = makeElement('section', { class: 'import-tasks', 'aria-labelledby': 'import-tasks' }, [
      makeElement('div', { class: 'import-tasks-head' }, [
        makeElement('h2', { id: 'import-tasks', tabindex: -1 }, [makeElement('span', {}, ['要看的']), this.#count]),
        this.#buttons,
      ]),
      this.#list,
      this.#card,
    ]);
  }

  get current(): Task | undefined {
    return this.#tasks.find(({ key }) => key === this.#key);
  }

  update(tasks: readonly Task[], { slots, figures, findings, missing, canUndo }: Around): void {
    this.#missing = missing;
    this.#tasks = tasks;
    this.#findings = findings;
    this.#slots = slots;
    this.#beside = figures.find(({ key }) => key === this.#beside?.key);
    if (this.current === undefined) this.#key = (tasks.find(isOpen) ?? tasks[0])?.key;
    const open = tasks.filter(isOpen).length;
    if (open === 0 && this.#open > 0) this.#isLookingAgain = false;
    this.#open = open;
    this.#count.textContent =
      tasks.length === 0 ? '' : open === 0 ? `${tasks.length} 处都定了` : `还剩 ${open} 处，共 ${tasks.length} 处`;
    this.#buttons.hidden = tasks.length === 0 && !canUndo;
    this.#undo.disabled = !canUndo;
    this.#all.disabled = tasks.length < 2;
    this.#drawList();
    this.#drawCard();
  }

  /** Comes to the first task. */
  begin(): void {
    this.element.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    const task = this.current;
    if (task !== undefined) this.#handlers.onShow(task, { isAsked: false });
  }

  /** Shows a task; its heading takes the focus where the reader went to it. */
  go(key: string, { isFocused }: { isFocused: boolean }): void {
    this.#key = key;
    this.#beside = undefined;
    this.#isLookingAgain = true;
    this.#drawCard();
    this.#drawList();
    if (isFocused) this.#focusCard();
    const task = this.current;
    if (task !== undefined) this.#handlers.onShow(task, { isAsked: false });
  }

  /** Shows a figure that nobody asks about, until the reader goes on to a task. */
  goBeside(figure: Task): void {
    this.#beside = figure;
    this.#drawCard();
  }

  focus(): void {
    this.#focusCard();
  }

  /** Goes on from what was decided: back to the task at hand, or to the next that is open. */
  goOn(): void {
    const { current } = this;
    if (current !== undefined && isOpen(current)) {
      this.go(current.key, { isFocused: true });
      return;
    }
    this.#beside = undefined;
    this.#drawCard();
    const at = this.#tasks.findIndex(({ key }) => key === this.#key);
    const next = [...this.#tasks.slice(at + 1), ...this.#tasks.slice(0, at)].find(isOpen);
    if (next !== undefined) {
      this.go(next.key, { isFocused: true });
      return;
    }
    this.#isLookingAgain = false;
    this.#drawCard();
    this.#focusCard();
  }

  #step(by: number): void {
    // From a figure the way leads back to the task that it stands before.
    if (this.#beside !== undefined && this.#key !== undefined) {
      this.go(this.#key, { isFocused: true });
      return;
    }
    const at = this.#tasks.findIndex(({ key }) => key === this.#key);
    const open = this.#tasks.filter((task) => isOpen(task) || task.key === this.#key);
    // Open ones first; where none is left, all can be looked at again.
    const among = open.length > 1 ? open : this.#tasks;
    const here = among.findIndex(({ key }) => key === this.#tasks[at]?.key);
    const next = among[(here + by + among.length) % among.length];
    if (next !== undefined) this.go(next.key, { isFocused: true });
  }

  #fold(): void {
    this.#list.hidden = !this.#list.hidden;
    this.#all.setAttribute('aria-expanded', String(!this.#list.hidden));
  }

  #focusCard(): void {
    this.#card.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    this.#card.scrollIntoView({ block: 'nearest' });
  }

  #drawCard(): void {
    const task = this.#beside ?? this.current;
    for (const step of this.#steps) step.disabled = this.#tasks.length < (this.#beside === undefined ? 2 : 1);
    // Redrawn only where it says something else: the reader may be in the middle of it.
    const isDone =
      task === undefined || (this.#beside === undefined && !this.#isLookingAgain && !this.#tasks.some(isOpen));
    const said = JSON.stringify([
      ...(isDone ? [this.#findings, this.#missing] : [task, task.kind === 'question' ? null : this.#slots]),
      this.#tasks.length,
    ]);
    if (said === this.#said) return;
    this.#said = said;
    const isFocused = this.#card.contains(document.activeElement);
    if (isDone) {
      const onAgain = (): void => this.#tasks.slice(0, 1).forEach(({ key }) => this.go(key, { isFocused: true }));
      const [findings, missing, count] = [this.#findings, this.#missing, this.#tasks.length];
      this.#card.replaceChildren(doneCard({ findings, missing, count, onAgain }));
      if (isFocused) this.#focusCard();
      return;
    }
    const { onDecide, onShow, onPick, say } = this.#handlers;
    this.#card.replaceChildren(
      taskCard(task, {
        slots: this.#slots,
        ...{ at: this.#tasks.indexOf(task) + 1, count: this.#tasks.length },
        onDecide: (value) => onDecide(task, value),
        onShow: () => onShow(task, { isAsked: true }),
        onPick: () => onPick(task),
        onBack: this.#beside === undefined || this.#key === undefined ? undefined : () => this.#step(1),
        onFail: say,
      }),
    );
    if (isFocused) this.#card.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  #drawList(): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['task'] : undefined;
    this.#list.replaceChildren(
      ...this.#tasks.map((task) => {
        const { sign, word } = STANDINGS[isOpen(task) ? (task.kind === 'question' ? 'look' : 'unplaced') : 'certain'];
        const words = taskWords(task);
        const text = words.length > LINE ? `${words.slice(0, LINE)}……` : words;
        const state = isOpen(task) ? `${sign}${word}` : `${sign}已定`;
        const line = button(`${state} ${task.place}：${text}`, () => this.go(task.key, { isFocused: true }));
        line.dataset['task'] = task.key;
        if (task.key === this.#key) line.setAttribute('aria-current', 'true');
        return makeElement('li', {}, [line]);
      }),
    );
    if (focused === undefined) return;
    [...this.#list.querySelectorAll('button')].find(({ dataset }) => dataset['task'] === focused)?.focus();
  }
}
