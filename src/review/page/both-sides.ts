/** Runs in the browser: document and draft side by side. What is chosen on one side is marked on the other, and said as it is. */
import type { Block, Place } from '../../document/document.ts';
import type { Fate } from '../../import/ledger.ts';
import { grouped } from '../../report/grouped.ts';
import type { Review, ReviewFinding, ReviewNumber, Task } from '../model.ts';
import { FormPane } from './form-pane.ts';
import { type Links, linksOf } from './links.ts';
import { nearPaths } from './near-paths.ts';
import { type Side, Panes } from './panes.ts';
import { findingWords, placeWords } from './place-words.ts';
import { SourcePane } from './source-pane.ts';

interface Handlers {
  say: (words: string) => void;
  /** A place of the document was chosen, or a cell of the draft: what is asked of it comes up, and what can be done is said. */
  onPlace: (place: Place) => string;
  onPath: (path: string) => string;
  /** The cell that was chosen last is chosen once more by a key. */
  onAgain: () => void;
}

export class BothSides {
  readonly form: FormPane;
  readonly #panes: Panes;
  readonly #source: SourcePane;
  readonly #blocks: readonly Block[];
  readonly #handlers: Handlers;
  #links: Links;
  #fates: ReadonlyMap<Place, readonly Fate[]> = new Map();
  #passages: ReadonlySet<Place> = new Set();
  /** The place or path that was chosen last. */
  #chosen = '';

  constructor(review: Review, handlers: Handlers) {
    this.#blocks = review.blocks;
    this.#handlers = handlers;
    this.#links = linksOf(review);
    this.#source = new SourcePane(review.blocks, (place, by) => this.#choosePlace(place, by));
    this.form = new FormPane((path, by) => this.#choosePath(path, by));
    this.#panes = new Panes({ source: this.#source.element, form: this.form.element });
  }

  get element(): HTMLElement {
    return this.#panes.element;
  }

  /** Whether the draft is being worked out anew. */
  get isBusy(): boolean {
    return this.#panes.isBusy;
  }

  set isBusy(isBusy: boolean) {
    this.#panes.isBusy = isBusy;
  }

  /** What is on either side, and what became of it. */
  update(review: Review): void {
    this.mark(review);
    this.#fates = new Map(
      [...grouped(review.numbers, ({ place }) => place)].map(([place, own]) => [place, own.map(({ fate }) => fate)]),
    );
    this.#passages = new Set(review.passages.map(({ place }) => place));
    this.form.show(review, { links: this.#links, slots: new Set(review.slots.map(({ value }) => value)) });
  }

  /** Only what is still open, of the same draft. */
  mark(review: Review): void {
    this.#chosen = '';
    this.#links = linksOf(review);
    this.#source.show(this.#links, review.tasks);
  }

  /** A task's place is marked beside its card, with what it is about; only who asks for it is taken there. */
  showTask({ place }: Pick<Task, 'place'>, isAsked: boolean): void {
    const own = this.#links.pathsAt(place);
    const near = own.length > 0 ? own : nearPaths(this.#blocks, place, this.#links.pathsAt);
    const isInForm = this.form.choose(near, 'pane');
    if (isAsked) this.showSide('source');
    const isInSource = this.#source.choose([place], isAsked ? 'page' : 'pane');
    if (!isAsked) return;
    this.#source.focus(place);
    const inForm = isInForm ? (own.length > 0 ? '，草稿里同时标出' : '，草稿里标出的是离它最近的数') : '';
    this.#handlers.say(isInSource ? `原件 ${place} 已标出${inForm}。` : `在原件 ${place}，那里没有画出来。`);
  }

  showFinding({ cell, place, beside }: Pick<ReviewFinding, 'cell' | 'place' | 'beside'>): void {
    const isInForm = cell !== null && this.form.choose([cell], 'pane');
    this.showSide(isInForm ? 'form' : 'source');
    const places = place === null ? beside : [place];
    const isInSource = this.#source.choose(places, isInForm ? 'pane' : 'page');
    if (isInForm) {
      this.form.choose([cell], 'page');
      this.form.focus(cell);
    } else if (places[0] !== undefined) this.#source.focus(places[0]);
    this.#handlers.say(findingWords({ place, beside, isInForm, isInSource }));
  }

  showNumber({ place }: Pick<ReviewNumber, 'place'>): void {
    this.showSide('source');
    const isMarked = this.form.choose(this.#links.pathsAt(place), 'pane');
    this.#source.choose([place], 'page');
    this.#source.focus(place);
    this.#sayOf(place, isMarked);
  }

  showSide(side: Side): void {
    this.#panes.show(side);
  }

  /** A text of the document was chosen: its data are marked in the draft. */
  #choosePlace(place: Place, { isKey }: { isKey: boolean }): void {
    if (this.#isAgain(place, isKey)) return;
    const paths = this.#links.pathsAt(place);
    this.#source.choose([place], 'mark');
    if (paths.length > 0) this.showSide('form');
    const isMarked = this.form.choose(paths, 'page');
    const more = this.#handlers.onPlace(place);
    // What is asked of it marks what is nearest.
    if (isMarked) this.form.choose(paths, 'mark');
    this.#sayOf(place, isMarked, more);
  }

  #isAgain(cell: string, isKey: boolean): boolean {
    const isAgain = isKey && this.#chosen === cell;
    this.#chosen = cell;
    if (isAgain) this.#handlers.onAgain();
    return isAgain;
  }

  #sayOf(place: Place, isMarked: boolean, more = ''): void {
    const standing = this.#links.atPlace.get(place);
    const fates = this.#fates.get(place) ?? [];
    const words = placeWords({ place, standing, fates, isPassage: this.#passages.has(place), isMarked });
    this.#handlers.say(`${words}${more}`);
  }

  /** A cell of the draft was chosen: what was printed of it is marked in the document. */
  #choosePath(path: string, { isKey }: { isKey: boolean }): void {
    if (this.#isAgain(path, isKey)) return;
    const places = this.#links.placesOf(path);
    const more = this.#handlers.onPath(path);
    this.form.choose([path], 'mark');
    if (places.length > 0) this.showSide('source');
    const isShown = this.#source.choose(places, 'page');
    const where = places.join('、');
    if (places.length > 0)
      this.#handlers.say(`${isShown ? `原件 ${where} 已标出。` : `在原件 ${where}，那里没有画出来。`}${more}`);
    else if (/(?:^|\.)weights\./.test(path)) this.#handlers.say('分值按指标体系的规定，原件里没有单独印。');
    else this.#handlers.say('这一格是程序推算的，或者还没有数，原件里没有对应的格子。');
  }
}
