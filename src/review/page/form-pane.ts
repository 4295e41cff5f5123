/** Runs in the browser: the right side, the draft as the official forms. What did not change stays as it is. */
import { makeElement } from '../../browser/make-element.ts';
import type { Review, ReviewForm } from '../model.ts';
import { listenToKeys, openGrid } from './cell-keys.ts';
import { drawForm } from './draw-form.ts';
import { drawPassages } from './draw-passages.ts';
import { type Drawn, drawn, toElement } from './drawn.ts';
import type { Links } from './links.ts';
import { pinAll } from './pinned-names.ts';
import { markChosen, type Reach, reveal, setMarks } from './standing-mark.ts';

interface Part {
  /** What it is drawn from: equal texts look alike. */
  said: string;
  element: HTMLElement;
}

export class FormPane {
  readonly element = makeElement('div', { class: 'import-pane-body' });
  #parts: readonly Part[] = [];
  #slots: ReadonlySet<string> = new Set();
  #onPick: ((path: string) => void) | undefined;

  constructor(onChoose: (path: string, by: { isKey: boolean }) => void) {
    this.element.addEventListener('click', ({ target, detail }) => {
      if (!(target instanceof Element) || target.closest('summary') !== null) return;
      const path = target.closest<HTMLElement>('[data-path]')?.dataset['path'];
      if (path === undefined) return;
      if (this.#onPick === undefined) onChoose(path, { isKey: detail === 0 });
      else if (this.#slots.has(path)) this.#onPick(path);
    });
    listenToKeys(this.element);
    new ResizeObserver(() => pinAll(this.element)).observe(this.element);
  }

  show(
    { forms, passages }: Pick<Review, 'forms' | 'passages'>,
    { links, slots }: { links: Links; slots: ReadonlySet<string> },
  ): void {
    this.#slots = slots;
    const back = this.#whereFocusIs();
    const parts = [...forms.flatMap(partsOf), ...partsOfText(passages)];
    this.#parts = parts.map((part, at) => this.#kept(part, at));
    const elements = this.#parts.map(({ element }) => element);
    for (const old of [...this.element.children]) if (!elements.some((each) => each === old)) old.remove();
    elements.forEach((element, at) => {
      if (this.element.children[at] !== element) this.element.insertBefore(element, this.element.children[at] ?? null);
    });
    for (const cell of this.element.querySelectorAll<HTMLElement>('[data-path]')) {
      const path = cell.dataset['path'] ?? '';
      const standing = links.ofPath.get(path);
      if (cell.tagName === 'TD') setMarks(cell, standing === undefined ? [] : [{ standing }]);
      cell.toggleAttribute('data-slot', slots.has(path));
    }
    for (const table of this.element.querySelectorAll('table')) openGrid(table);
    pinAll(this.element);
    back();
  }

  /** Marks the cells of some data and shows the first; false where the forms show none of them. */
  choose(paths: readonly string[], reach: Reach): boolean {
    const found = paths.flatMap((path) => this.#cellsOf(path));
    markChosen(this.element, found);
    const [first] = found;
    if (first !== undefined) reveal(first, this.element, reach);
    return first !== undefined;
  }

  focus(path: string): void {
    const [first] = this.#cellsOf(path);
    (first?.querySelector<HTMLElement>(':scope > button') ?? first)?.focus({ preventScroll: true });
  }

  /** The next cell that is chosen is taken for a number; without a function cells are only looked at again. */
  pick(onPick: ((path: string) => void) | undefined): void {
    this.#onPick = onPick;
    this.element.classList.toggle('is-picking', onPick !== undefined);
    if (onPick === undefined) return;
    const chosen = this.element.querySelector<HTMLElement>('td.is-chosen[data-slot]');
    const first = chosen ?? this.element.querySelector<HTMLElement>('td[data-slot]');
    first?.focus({ preventScroll: true });
    if (first) reveal(first, this.element, 'page');
  }

  #cellsOf(path: string): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)];
  }

  #kept(part: { said: string; draw: () => HTMLElement }, at: number): Part {
    const old = this.#parts[at];
    if (old?.said === part.said) return old;
    const element = part.draw();
    if (old !== undefined) takeOver(old.element, element);
    return { said: part.said, element };
  }

  /** How the focus comes back to the cell that it is in, should its table be drawn anew. */
  #whereFocusIs(): () => void {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLTableCellElement) || !this.element.contains(activeElement))
      return () => undefined;
    const { path = '' } = activeElement.dataset;
    const at = this.#parts.findIndex(({ element }) => element.contains(activeElement));
    const row = activeElement.closest('tr')?.rowIndex ?? 0;
    const { cellIndex } = activeElement;
    return () => {
      if (activeElement.isConnected) return;
      const table = this.#parts[at]?.element.querySelector('table');
      const cell = this.#cellsOf(path)[0] ?? table?.rows[row]?.cells[cellIndex];
      cell?.focus({ preventScroll: true });
    };
  }
}

function partsOf({ heading, tables }: ReviewForm): { said: string; draw: () => HTMLElement }[] {
  return [
    { said: heading, draw: () => wrapped([drawn('h4', {}, [heading])]) },
    ...tables.map((table) => ({ said: JSON.stringify(table), draw: () => asGrid(wrapped(drawForm(table))) })),
  ];
}

function partsOfText(passages: Review['passages']): { said: string; draw: () => HTMLElement }[] {
  if (passages.length === 0) return [];
  const parts = [drawn('h4', {}, ['正文']), ...drawPassages(passages)];
  return [{ said: JSON.stringify(passages), draw: () => wrapped(parts) }];
}

function wrapped(parts: readonly Drawn[]): HTMLElement {
  return makeElement('div', {}, parts.map(toElement));
}

/** Cells that can be chosen are those of a grid, whose own tab stop is enough. */
function asGrid(part: HTMLElement): HTMLElement {
  for (const table of part.querySelectorAll('table')) {
    table.setAttribute('role', 'grid');
    for (const cell of table.querySelectorAll<HTMLElement>('td, th[data-path]')) cell.tabIndex = -1;
  }
  return part;
}

/** A table drawn anew stands where the reader had scrolled the old one, with the same workings open. */
function takeOver(old: HTMLElement, drawnAnew: HTMLElement): void {
  const open = [...old.querySelectorAll('details')].map((details) => details.open);
  [...drawnAnew.querySelectorAll('details')].forEach((details, at) => {
    details.open = open[at] === true;
  });
  const from = old.querySelector('.table-scroll');
  const to = drawnAnew.querySelector('.table-scroll');
  if (from === null || to === null) return;
  const { scrollLeft } = from;
  queueMicrotask(() => to.scrollTo({ left: scrollLeft }));
}
