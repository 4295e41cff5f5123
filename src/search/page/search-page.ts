/** Runs in the browser: answers the address in the page's own elements, newest years first. */
import { addressOf, type Asked, askedBy, FACETS } from './address.ts';
import { filterFields, hitItem, pageLinks } from './draw.ts';
import { type Hit, SearchEngine } from './engine.ts';
import { facetValues, isWanted } from './facets.ts';
import { readFile, readOnce } from './files.ts';
import { whenNear } from './near.ts';
import { ordered } from './order.ts';
import { loosened, type Query, readQuery, wordsOf } from './query.ts';
import { CUT, FAILED, nothingFound, nothingToFind, repeated } from './said.ts';
import { stepsOf, yearsIn } from './steps.ts';
import type { Group } from '../group.ts';
import { type ReportText, TEXT_FILE } from '../report-text.ts';

/** How many hits a page of the list shows. */
const PAGE_SIZE = 10;

/** How many hits have their excerpts from the first; the others get them when the reader comes near. */
const AT_ONCE = 3;

interface Elements {
  form: HTMLFormElement;
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  filters: HTMLDetailsElement;
  fields: HTMLElement;
  pages: HTMLElement;
}

/** Finds the page's elements and answers what the address asks, now and whenever it changes. */
export function startSearch(main: HTMLElement): void {
  const elements = elementsOf(main);
  const { index, base } = elements?.list.dataset ?? {};
  if (elements === undefined || index === undefined || base === undefined) return;
  const page = new SearchPage(elements, { index, base });
  page.listen();
  void page.answer();
}

function elementsOf(main: HTMLElement): Elements | undefined {
  const form = main.querySelector<HTMLFormElement>('form.search-form');
  const input = main.querySelector<HTMLInputElement>('input[name="q"]');
  const list = main.querySelector<HTMLElement>('[data-results]');
  const status = main.querySelector<HTMLElement>('[data-status]');
  const filters = main.querySelector<HTMLDetailsElement>('[data-filters]');
  const fields = main.querySelector<HTMLElement>('[data-fields]');
  const pages = main.querySelector<HTMLElement>('[data-pages]');
  const isWhole = form && input && list && status && filters && fields && pages;
  return isWhole ? { form, input, list, status, filters, fields, pages } : undefined;
}

interface Shown {
  asked: Asked;
  query: Query;
  turn: number;
  /** Said after the number of hits. */
  note: string;
}

class SearchPage {
  readonly #elements: Elements;
  readonly #base: string;
  readonly #engine: SearchEngine;
  readonly #read = readOnce(readFile);
  /** The reports whose texts were asked for. */
  readonly #fetched = new Set<string>();
  /** Grows with every question: an answer to an earlier one is dropped. */
  #turn = 0;
  #stopWaiting: () => void = () => undefined;

  constructor(elements: Elements, { index, base }: { index: string; base: string }) {
    this.#elements = elements;
    this.#base = base;
    this.#engine = new SearchEngine(index);
  }

  listen(): void {
    const { form, input, filters, pages } = this.#elements;
    keepOpenBeside(filters);
    // The reader is about to type a query, which needs the list of groups whatever it is.
    input.addEventListener('focus', () => void this.#engine.groups().catch(() => undefined), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    filters.addEventListener('change', () => this.#ask());
    pages.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', link.href);
      void this.answer().then(() => this.#elements.list.querySelector('a')?.focus());
    });
    addEventListener('popstate', () => void this.answer());
  }

  /** Puts what the form says into the address. */
  #ask(): void {
    const data = new FormData(this.#elements.form);
    const said = new URLSearchParams(
      [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    history.pushState(null, '', addressOf({ ...askedBy(said.toString()), page: 1 }));
    void this.answer();
  }

  /** Answers the address. */
  async answer(): Promise<void> {
    const asked = askedBy(location.search);
    const turn = (this.#turn += 1);
    const { input, filters, list, status } = this.#elements;
    input.value = asked.query;
    for (const radio of filters.querySelectorAll<HTMLInputElement>('input[name="sort"]'))
      radio.checked = radio.value === asked.sort;
    const query = readQuery(asked.query);
    if (query === undefined) {
      this.#clear();
      if (asked.query !== '') status.textContent = nothingToFind(asked.query);
      return;
    }
    list.setAttribute('aria-busy', 'true');
    status.textContent = '正在检索…';
    try {
      await this.#search(asked, query, turn);
    } catch {
      if (turn === this.#turn) status.textContent = FAILED;
    } finally {
      if (turn === this.#turn) list.removeAttribute('aria-busy');
    }
  }

  async #search(asked: Asked, query: Query, turn: number): Promise<void> {
    const steps = stepsOf(await this.#engine.groups(), asked.chosen.year);
    const all = yearsIn(steps.flat());
    let isAnything = false;
    for await (const { hits, groups } of this.#engine.searchInSteps(query, steps)) {
      const years = yearsIn(groups);
      isAnything = hits.length > 0;
      if (isAnything || years === all) {
        const note = years < all ? `已检索 ${all} 个年度中的 ${years} 个，还在检索。` : '';
        await this.#show(hits, { asked, query, turn, note });
      }
      if (turn !== this.#turn) return;
    }
    if (steps.length === 0) await this.#show([], { asked, query, turn, note: '' });
    else if (!isAnything) await this.#searchLoosely(query, steps, { asked, turn });
  }

  /** When nothing holds the words as typed: what holds the words that they are made of. */
  async #searchLoosely(
    typed: Query,
    steps: readonly (readonly Group[])[],
    { asked, turn }: Pick<Shown, 'asked' | 'turn'>,
  ): Promise<void> {
    const words = loosened(typed.used);
    const loose = words === undefined ? undefined : readQuery(words);
    if (loose === undefined) return;
    const query = { ...loose, isCut: typed.isCut || loose.isCut };
    const hits = (await this.#engine.search(query, steps)).map((hit) => ({ ...hit, isLiteral: false }));
    const note = `没有报告连着写“${repeated(asked.query)}”，下面的报告含有其中每个词：${wordsOf(query.used).join('、')}。`;
    if (hits.length > 0) await this.#show(hits, { asked, query, turn, note });
  }

  async #show(found: readonly Hit[], { asked, query, turn, note }: Shown): Promise<void> {
    // A group may have other years beside the wanted ones.
    const { year } = asked.chosen;
    const hits = year.length === 0 ? found : found.filter((hit) => year.includes(String(hit.year)));
    const wanted = ordered(
      hits.filter((hit) => isWanted(hit, asked.chosen)),
      { sort: asked.sort, query: asked.query },
    );
    const first = (asked.page - 1) * PAGE_SIZE;
    const onPage = wanted.slice(first, first + PAGE_SIZE);
    const texts = await Promise.all(
      onPage.map((hit, index) => (index < AT_ONCE || this.#fetched.has(hit.id) ? this.#textOf(hit) : undefined)),
    );
    if (turn !== this.#turn) return;
    const { list, status, pages } = this.#elements;
    keepPlace(
      list,
      onPage.map((hit, index) => this.#itemOf(hit, query, texts[index])),
    );
    this.#fillWhenNear(onPage, query);
    list.dataset['resultCount'] = String(wanted.length);
    const isFiltered = wanted.length < hits.length;
    const count = wanted.length === 0 ? nothingFound(asked.query) : `找到 ${wanted.length} 份报告。`;
    status.textContent = `${count}${isFiltered ? `不筛选有 ${hits.length} 份。` : ''}${note}${query.isCut ? CUT : ''}`;
    this.#showFilters(hits, asked);
    pages.replaceChildren(...pageLinks(asked, Math.ceil(wanted.length / PAGE_SIZE)));
  }

  #itemOf(hit: Hit, query: Query, text: ReportText | undefined): HTMLElement {
    return hitItem({ hit, text, query, href: this.#addressOf(hit) });
  }

  /** Puts excerpts into the hits that are shown without. */
  #fillWhenNear(onPage: readonly Hit[], query: Query): void {
    this.#stopWaiting();
    const fill = async (item: Element, hit: Hit): Promise<void> => {
      const filled = this.#itemOf(hit, query, await this.#textOf(hit));
      const isFocused = item.contains(document.activeElement);
      item.replaceWith(filled);
      if (isFocused) filled.querySelector('a')?.focus();
    };
    const waiting = [...this.#elements.list.children].flatMap((item, index) => {
      const hit = onPage[index];
      const isWaiting = item.hasAttribute('data-waiting') && hit !== undefined;
      return isWaiting ? [[item, () => void fill(item, hit).catch(() => undefined)] as const] : [];
    });
    this.#stopWaiting = whenNear(new Map(waiting));
  }

  #showFilters(hits: readonly Hit[], asked: Asked): void {
    const { filters, fields } = this.#elements;
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    const [name, value] = [focused?.name, focused?.value];
    fields.replaceChildren(...filterFields((facet) => facetValues(hits, asked.chosen, facet)));
    const chosen = FACETS.reduce((sum, facet) => sum + asked.chosen[facet].length, 0);
    filters.hidden = hits.length === 0 && chosen === 0;
    const summary = filters.querySelector('summary');
    if (summary !== null) summary.textContent = `筛选和排序${chosen === 0 ? '' : `（已选 ${chosen} 项）`}`;
    const again = [...fields.querySelectorAll('input')].find((box) => box.name === name && box.value === value);
    again?.focus();
  }

  #textOf(hit: Hit): Promise<ReportText> {
    this.#fetched.add(hit.id);
    return this.#read(this.#addressOf(hit) + TEXT_FILE) as Promise<ReportText>;
  }

  #addressOf({ id }: Hit): string {
    return `${this.#base}reports/${id}/`;
  }

  #clear(): void {
    const { list, status, filters, pages } = this.#elements;
    list.replaceChildren();
    delete list.dataset['resultCount'];
    status.textContent = '';
    filters.hidden = true;
    pages.replaceChildren();
  }
}

/** On a wide screen the filters stand open beside the answers; search.css knows the same width. */
function keepOpenBeside(filters: HTMLDetailsElement): void {
  const wide = matchMedia('(width >= 64rem)');
  const follow = (): void => {
    filters.open = wide.matches;
  };
  wide.addEventListener('change', follow);
  follow();
}

/** Draws a list again and leaves alone what has not changed, so that neither focus nor selection is lost. */
function keepPlace(list: HTMLElement, items: readonly HTMLElement[]): void {
  const shown = new Map([...list.children].map((item) => [item.outerHTML, item]));
  const wanted = items.map((item) => shown.get(item.outerHTML) ?? item);
  for (const item of [...list.children]) if (!wanted.some((each) => each === item)) item.remove();
  for (const [index, item] of wanted.entries()) {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  }
}
