/** Searches a built site in a real browser, each query in a fresh one without cache, and counts bytes and time. */
import type { Browser, Page, Request } from 'playwright-core';
import { serve } from '../test/whole/built-site.ts';
import { chromiumPath, launch } from '../test/whole/chromium.ts';
import type { Query } from './queries.ts';

export interface Answer {
  query: Query;
  /** What the page says it found; null when it gave no answer in time. */
  found: number | null;
  /** Compressed bytes up to the first words of the index, and from there on. */
  startBytes: number;
  queryBytes: number;
  /** Of these, words of the index; the rest is what is known of hits, and their texts. */
  wordBytes: number;
  /** How many requests bring the query's bytes. */
  requests: number;
  /** From the first request for words to the first hit on the page. */
  answerMs: number | null;
  /** From the start of the navigation to the first hit on the page. */
  coldMs: number | null;
}

export interface SearchMeasured {
  /** Bytes of the search page without a query. */
  openBytes: number;
  answers: Answer[];
  /** Queries cut from the newest year, within that year. */
  withinYear: Answer[];
}

/** The words of the index; what comes before the first of them is start-up. */
const WORDS = /\/words\/\d+\.json/;
/** The list of hits once its page has stopped working on it. */
const DONE = '[data-results][data-result-count]:not([aria-busy])';
const ANSWER_TIMEOUT_MS = 60_000;

/** Null where no browser is installed. */
export async function measureSearch(
  { dist, base, year }: { dist: string; base: string; year: number },
  queries: { all: readonly Query[]; newest: readonly Query[] },
): Promise<SearchMeasured | null> {
  if (chromiumPath === undefined) return null;
  const server = await serve(dist, base);
  const browser = await launch();
  try {
    const page = `${server.address}${base}search/`;
    const openBytes = await bytesOfPage(browser, page);
    const asked = ({ text }: Query): string => `${page}?q=${encodeURIComponent(text)}`;
    const answers: Answer[] = [];
    for (const query of queries.all) answers.push(await ask(browser, asked(query), query));
    const withinYear: Answer[] = [];
    for (const query of queries.newest) withinYear.push(await ask(browser, `${asked(query)}&year=${year}`, query));
    return { openBytes, answers, withinYear };
  } finally {
    await browser.close();
    server.close();
  }
}

async function bytesOfPage(browser: Browser, address: string): Promise<number> {
  return inFreshPage(browser, async (page, requests) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    return bytesOf(requests);
  });
}

async function ask(browser: Browser, address: string, query: Query): Promise<Answer> {
  return inFreshPage(browser, async (page, requests) => {
    await page.addInitScript(watchForFirstHit);
    await page.goto(address, { waitUntil: 'commit' });
    const isAnswered = await page
      .waitForSelector(DONE, { state: 'attached', timeout: ANSWER_TIMEOUT_MS })
      .then(() => true)
      .catch(() => false);
    // Sizes are known only when a request has ended.
    await page.waitForLoadState('networkidle');
    const { hitAt, origin, found } = await page.evaluate(readAnswer);
    const first = requests.findIndex((request) => WORDS.test(request.url()));
    const sentMs = requests[first]?.timing().startTime;
    return {
      query,
      found: isAnswered ? found : null,
      startBytes: await bytesOf(first < 0 ? requests : requests.slice(0, first)),
      queryBytes: first < 0 ? 0 : await bytesOf(requests.slice(first)),
      wordBytes: await bytesOf(requests.filter((request) => WORDS.test(request.url()))),
      requests: first < 0 ? 0 : requests.length - first,
      answerMs: hitAt === null || sentMs === undefined ? null : origin + hitAt - sentMs,
      coldMs: hitAt,
    };
  });
}

/** Bytes as transferred, heads included; a request that brought nothing counts as nothing. */
async function bytesOf(requests: readonly Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map((request) => request.sizes().catch(() => null)));
  return sizes.reduce((sum, size) => sum + (size?.responseBodySize ?? 0) + (size?.responseHeadersSize ?? 0), 0);
}

/** With every request in the order sent, those of the page's workers included. */
async function inFreshPage<T>(browser: Browser, work: (page: Page, requests: Request[]) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) requests.push(request);
    });
    return await work(page, requests);
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes when the first hit appears. */
function watchForFirstHit(): void {
  const note = (): void => {
    const root = document.documentElement;
    if (root.dataset['hitAt'] === undefined && document.querySelector('[data-results] [data-result]') !== null) {
      root.dataset['hitAt'] = String(performance.now());
    }
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true });
}

function readAnswer(): { hitAt: number | null; origin: number; found: number } {
  const list = document.querySelector('[data-results]');
  const { hitAt } = document.documentElement.dataset;
  return {
    hitAt: hitAt === undefined ? null : Number(hitAt),
    origin: performance.timeOrigin,
    found: list instanceof HTMLElement ? Number(list.dataset['resultCount'] ?? 0) : 0,
  };
}
