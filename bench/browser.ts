/** Searches a built site in a real browser, each query in a fresh one without cache, and counts bytes and time. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { serve } from '../test/whole/built-site.ts';
import { chromiumPath, launch } from '../test/whole/chromium.ts';
import type { Query } from './queries.ts';

export interface Answer {
  query: Query;
  /** What the page says it found; null when it gave no answer in time. */
  found: number | null;
  /** Compressed bytes up to the first chunk of the index, and from there on. */
  startBytes: number;
  queryBytes: number;
  /** From the request of the first chunk to the first hit on the page. */
  answerMs: number | null;
  /** From the start of the navigation to the first hit on the page. */
  coldMs: number | null;
}

export interface SearchMeasured {
  /** Bytes of the search page without a query. */
  openBytes: number;
  answers: Answer[];
}

/** The chunks of Pagefind's index and the texts of hits; what comes before them is start-up. */
const CHUNK = /\.pf_index|\.pf_fragment|\/(?:index|fragment)\//;
const ANSWER_TIMEOUT_MS = 60_000;

/** Null where no browser is installed. */
export async function measureSearch(dist: string, base: string, queries: readonly Query[]): Promise<SearchMeasured | null> {
  if (chromiumPath === undefined) return null;
  const server = await serve(dist, base);
  const browser = await launch();
  try {
    const page = `${server.address}${base}search/`;
    const openBytes = await bytesOfPage(browser, page);
    const answers: Answer[] = [];
    for (const query of queries) answers.push(await ask(browser, page, query));
    return { openBytes, answers };
  } finally {
    await browser.close();
    server.close();
  }
}

interface Traffic {
  /** In the order in which they were asked for. */
  requests: Map<string, { url: string; sentMs: number; bytes: number }>;
}

async function bytesOfPage(browser: Browser, address: string): Promise<number> {
  return inFreshPage(browser, async (page, traffic) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    return bytesOf([...traffic.requests.values()]);
  });
}

async function ask(browser: Browser, address: string, query: Query): Promise<Answer> {
  return inFreshPage(browser, async (page, traffic) => {
    await page.addInitScript(watchForFirstHit);
    await page.goto(`${address}?q=${encodeURIComponent(query.text)}`, { waitUntil: 'commit' });
    const isAnswered = await page
      .waitForFunction(isDone, undefined, { timeout: ANSWER_TIMEOUT_MS })
      .then(() => true)
      .catch(() => false);
    // Bytes are told only when a request has ended.
    await page.waitForLoadState('networkidle');
    const { hitAt, origin, found } = await page.evaluate(readAnswer);
    const requests = [...traffic.requests.values()];
    const first = requests.findIndex(({ url }) => CHUNK.test(url));
    const start = first < 0 ? requests : requests.slice(0, first);
    const sentMs = requests[first]?.sentMs;
    return {
      query,
      found: isAnswered ? found : null,
      startBytes: bytesOf(start),
      queryBytes: first < 0 ? 0 : bytesOf(requests.slice(first)),
      answerMs: hitAt === null || sentMs === undefined ? null : origin + hitAt - sentMs,
      coldMs: hitAt,
    };
  });
}

function bytesOf(requests: readonly { bytes: number }[]): number {
  return requests.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function inFreshPage<T>(browser: Browser, work: (page: Page, traffic: Traffic) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const traffic = await watchTraffic(await context.newCDPSession(page));
    return await work(page, traffic);
  } finally {
    await context.close();
  }
}

async function watchTraffic(session: CDPSession): Promise<Traffic> {
  const requests: Traffic['requests'] = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
    requests.set(requestId, { url: request.url, sentMs: wallTime * 1000, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request !== undefined) request.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return { requests };
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

function isDone(): boolean {
  const list = document.querySelector('[data-results]');
  return list instanceof HTMLElement && list.dataset['resultCount'] !== undefined && !list.hasAttribute('aria-busy');
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
