/** Runs in the browser: asks the index for what the address says and lists what it finds. */
import type { Pagefind, PagefindHit } from './pagefind.ts';

/** How many hits a page of the list shows. */
export const PAGE_SIZE = 10;

interface Asked {
  query: string;
  /** From 1. */
  page: number;
}

/** What the address asks for. */
export function askedBy(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const page = Number.parseInt(parameters.get('page') ?? '1', 10);
  return { query: (parameters.get('q') ?? '').trim(), page: page >= 1 ? page : 1 };
}

/** The address's query part for a page of the list. */
export function addressOf({ query, page }: Asked): string {
  const parameters = new URLSearchParams({ q: query, ...(page > 1 ? { page: String(page) } : {}) });
  return `?${parameters.toString()}`;
}

/** An excerpt in which `<mark>` is the only markup, as pieces of text. */
export function excerptPieces(excerpt: string): { text: string; isMarked: boolean }[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const isMarked = piece.startsWith('<mark>');
      return { text: plainText(isMarked ? piece.slice(6, -7) : piece), isMarked };
    });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

function plainText(html: string): string {
  return html.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** Answers the address in the page's own elements. */
export async function startSearch(main: HTMLElement, load: () => Promise<Pagefind>): Promise<void> {
  const list = main.querySelector<HTMLElement>('[data-results]');
  const status = main.querySelector<HTMLElement>('[data-status]');
  const input = main.querySelector<HTMLInputElement>('input[name="q"]');
  if (list === null || status === null || input === null) return;
  const asked = askedBy(location.search);
  input.value = asked.query;
  if (asked.query === '') return;
  list.setAttribute('aria-busy', 'true');
  status.textContent = '正在检索…';
  try {
    const { results } = await (await load()).search(asked.query);
    list.dataset['resultCount'] = String(results.length);
    status.textContent = results.length === 0 ? `没有找到“${asked.query}”。` : `找到 ${results.length} 份报告。`;
    const first = (asked.page - 1) * PAGE_SIZE;
    list.replaceChildren(...(await Promise.all(results.slice(first, first + PAGE_SIZE).map(hitItem))));
    const pages = Math.ceil(results.length / PAGE_SIZE);
    main.querySelector('[data-pages]')?.replaceChildren(...pageLinks(asked, pages));
  } catch {
    status.textContent = '检索没有成功。请刷新页面重试，或从下面的列表查找。';
  } finally {
    list.removeAttribute('aria-busy');
  }
}

async function hitItem(hit: PagefindHit): Promise<HTMLElement> {
  const { url, excerpt, meta } = await hit.data();
  const item = document.createElement('li');
  item.dataset['result'] = '';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const text = document.createElement('p');
  text.append(
    ...excerptPieces(excerpt).map(({ text: words, isMarked }) => {
      if (!isMarked) return words;
      const mark = document.createElement('mark');
      mark.textContent = words;
      return mark;
    }),
  );
  item.append(link, text);
  return item;
}

function pageLinks({ query, page }: Asked, pages: number): HTMLElement[] {
  const link = (to: number, words: string): HTMLElement => {
    const anchor = document.createElement('a');
    anchor.href = addressOf({ query, page: to });
    anchor.textContent = words;
    return anchor;
  };
  return [...(page > 1 ? [link(page - 1, '上一页')] : []), ...(page < pages ? [link(page + 1, '下一页')] : [])];
}
