/** Runs in the browser: the left side, the document as it was read. Long tables are drawn in pieces. */
import { makeElement } from '../../browser/make-element.ts';
import type { Block, Place } from '../../document/document.ts';
import { grouped } from '../../report/grouped.ts';
import type { Task } from '../model.ts';
import { listenToKeys, openGrid } from './cell-keys.ts';
import { drawParagraph, drawRows, drawTableBox } from './draw-document.ts';
import { toElement } from './drawn.ts';
import { isOpen, type Links } from './links.ts';
import { pinAll } from './pinned-names.ts';
import { type Mark, markChosen, type Reach, reveal, setMarks } from './standing-mark.ts';

/** How many cells are drawn before the reader sees anything, and in each piece after that. */
const PIECE = 1500;

/** More than any form has; a browser grows slow with more. */
const CELLS_MAX = 30_000;

export class SourcePane {
  readonly element = makeElement('div', { class: 'import-pane-body' });
  readonly #elements = new Map<Place, HTMLElement>();
  /** What is left to draw, in order, each with about how many cells. */
  readonly #left: { cells: number; draw: () => void }[] = [];
  #drawn = 0;
  #links: Links | undefined;
  #unplaced: ReadonlyMap<Place, readonly Task[]> = new Map();
  #marked = new Set<Place>();

  constructor(blocks: readonly Block[], onChoose: (place: Place, by: { isKey: boolean }) => void) {
    for (const block of blocks) this.#plan(block);
    this.element.addEventListener('click', ({ target, detail }) => {
      const place =
        target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined;
      // Of a key there are no clicks to count.
      if (place !== undefined) onChoose(place, { isKey: detail === 0 });
    });
    listenToKeys(this.element);
    new ResizeObserver(() => pinAll(this.element)).observe(this.element);
    this.#drawPiece();
  }

  /** Says of every text what became of it. */
  show(links: Links, tasks: readonly Task[]): void {
    this.#links = links;
    this.#unplaced = grouped(
      tasks.filter((task) => task.kind === 'unplaced' && isOpen(task)),
      ({ place }) => place,
    );
    for (const place of this.#marked) if (!links.atPlace.has(place)) this.#mark(place);
    for (const place of links.atPlace.keys()) this.#mark(place);
    for (const table of this.element.querySelectorAll('table')) openGrid(table);
    pinAll(this.element);
  }

  /** Marks what was printed at some places and shows the first; false where none of them is drawn. */
  choose(places: readonly Place[], reach: Reach): boolean {
    const found = places.flatMap((place) => this.#elementAt(place) ?? []);
    markChosen(this.element, found);
    const [first] = found;
    if (first !== undefined) reveal(first, this.element, reach);
    return first !== undefined;
  }

  focus(place: Place): void {
    const element = this.#elementAt(place);
    (element?.querySelector<HTMLElement>(':scope > button') ?? element)?.focus({ preventScroll: true });
  }

  #elementAt(place: Place): HTMLElement | undefined {
    while (!this.#elements.has(place) && this.#left.length > 0) this.#left.shift()?.draw();
    return this.#elements.get(place);
  }

  #plan(block: Block): void {
    if (block.kind === 'paragraph') {
      this.#left.push({ cells: 1, draw: () => this.#add(toElement(drawParagraph(block)), this.element) });
      return;
    }
    const box = toElement(drawTableBox(block));
    const body = box.querySelector('tbody');
    if (body === null) return;
    this.#left.push({ cells: 1, draw: () => this.#add(box, this.element) });
    const rows = drawRows(block);
    const shown = rows.findIndex((_, at) => at * block.columns > CELLS_MAX);
    for (const row of shown < 0 ? rows : rows.slice(0, shown))
      this.#left.push({ cells: row.children.length, draw: () => this.#add(toElement(row), body) });
    if (shown >= 0) {
      const words = `表太长，第${shown + 1}行以后没有画出来；其中的数同样读了。`;
      this.#left.push({ cells: 1, draw: () => this.element.append(makeElement('p', { class: 'muted' }, [words])) });
    }
  }

  #add(element: HTMLElement, parent: HTMLElement): void {
    parent.append(element);
    const own = element.matches('[data-place]') ? [element] : [];
    for (const each of [...own, ...element.querySelectorAll<HTMLElement>('[data-place]')]) {
      const place = each.dataset['place'] ?? '';
      this.#elements.set(place, each);
      if (this.#links?.atPlace.has(place) === true) this.#mark(place);
    }
  }

  #mark(place: Place): void {
    const element = this.#elements.get(place);
    const standing = this.#links?.atPlace.get(place);
    this.#marked.add(place);
    if (element === undefined) return;
    const unplaced = (this.#unplaced.get(place) ?? []).map((task): Mark => ({ standing: 'unplaced', task }));
    const isOwn = standing !== undefined && standing !== 'unplaced';
    setMarks(element, isOwn ? [{ standing }, ...unplaced] : unplaced);
  }

  #drawPiece(): void {
    const end = this.#drawn + PIECE;
    while (this.#left.length > 0 && this.#drawn < end) {
      const next = this.#left.shift();
      next?.draw();
      this.#drawn += next?.cells ?? 0;
    }
    for (const table of this.element.querySelectorAll('table')) openGrid(table);
    if (this.#left.length > 0) setTimeout(() => this.#drawPiece());
    else pinAll(this.element);
  }
}
