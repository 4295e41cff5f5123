/** Runs in a worker of the browser: a file becomes what the page `/import/` shows. Whoever wants it to stop ends it. */
import './without-eval.ts';
import { PDF_BROWSERS_WORDS } from '../browser/browsers.ts';
import type { OfficeDocument } from '../document/document.ts';
import { formatOf } from '../document/format.ts';
import { readDocument } from '../document/read-document.ts';
import { DocumentRefused } from '../document/refusal.ts';
import { dayInChina } from '../report/day-in-china.ts';
import { CONTENT_FILE, type ImportContent, openContent } from './content.ts';
import { makeReview, type ReviewSource } from './make-review.ts';
import type { Reply, Request, Settings } from './model.ts';
import type { Start } from './open-worker.ts';

const NOTHING_SETTLED: Settings = { decisions: {} };

let base = '/';
/** The file that was opened, and all that it is compared with. */
let source: ReviewSource | undefined;
let settled = NOTHING_SETTLED;
let turn = 0;
let isPlanned = false;

addEventListener('message', ({ data }: MessageEvent<Start | Request | { action: string }>) => {
  // The two halves of pdf.js speak to each other by messages too.
  if ('kind' in data) void answer(data);
});

async function answer(request: Start | Request): Promise<void> {
  try {
    if (request.kind === 'start') base = request.base;
    else if (request.kind === 'open') await open(request.name, request.bytes);
    else settle(request);
  } catch (error) {
    reply({ kind: 'refused', text: sentenceFor(error) });
  }
}

/** Progress is told in parts of this. */
const WHOLE = 100;
const READ = 80;

async function open(name: string, bytes: Uint8Array): Promise<void> {
  [source, settled, turn] = [undefined, NOTHING_SETTLED, 0];
  progress(0, '正在读取文件');
  // The content comes over the network while the file is read; only the file's own fault comes first.
  const fetching = fetchContent();
  fetching.catch(() => undefined);
  const document = await read(bytes);
  progress(READ, '正在对照指标体系');
  const content = openContent(await fetching);
  source = { document, name, content, today: dayInChina(Date.now() / 1000) };
  progress((READ + WHOLE) / 2, '正在摆放数据并核对');
  plan();
}

async function read(bytes: Uint8Array): Promise<OfficeDocument> {
  if (formatOf(bytes) === 'pdf' && typeof Promise.withResolvers !== 'function') throw new TooOld();
  return readDocument(bytes, {
    onProgress: (done, total) => progress((done / total) * READ, '正在读取文件'),
    readCMap: async (name) => (await import('./cmaps.ts')).fetchCMap(name),
  });
}

function settle(request: { settings: Settings; turn: number }): void {
  [settled, turn] = [request.settings, request.turn];
  plan();
}

/** Works out the newest settings once all messages that are waiting have been heard. */
function plan(): void {
  if (source === undefined || isPlanned) return;
  isPlanned = true;
  setTimeout(() => {
    isPlanned = false;
    try {
      if (source !== undefined) reply({ kind: 'review', review: makeReview(source, settled), turn });
    } catch (error) {
      reply({ kind: 'refused', text: sentenceFor(error) });
    }
  });
}

function progress(done: number, words: string): void {
  reply({ kind: 'progress', done, total: WHOLE, words });
}

function reply(message: Reply): void {
  postMessage(message);
}

/** Something of the site did not come. */
class NotFetched extends Error {}

async function fetchContent(): Promise<ImportContent> {
  const response = await fetch(`${base}${CONTENT_FILE}`).catch(() => undefined);
  if (response?.ok !== true) throw new NotFetched();
  // The file is made by the same build as this script, from the same type.
  return (await response.json()) as ImportContent;
}

/** The browser lacks what pdf.js calls; all other formats are read. */
class TooOld extends Error {}

const AGAIN = '请检查网络，刷新本页再试';

/** Whatever is thrown, whoever waits is told what to do. */
function sentenceFor(error: unknown): string {
  if (error instanceof DocumentRefused) return error.message;
  if (error instanceof TooOld)
    return `这个浏览器太旧，读不了 PDF：请用 Word 或 Excel 里的原表，或换用 ${PDF_BROWSERS_WORDS}。`;
  if (error instanceof NotFetched) return `本站的部门和指标体系没有取到：${AGAIN}。`;
  // What browsers say where a part of the script did not come.
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (/dynamically imported module|Failed to fetch|NetworkError|Load failed/i.test(words))
    return `读取这种文件的程序没有取到：${AGAIN}。`;
  if (error instanceof RangeError) return '文件太大或太复杂，浏览器读不下：请只留下自评表，另存为新文件再试。';
  return `程序在这个文件上出了错（${words}）：请把自评表复制到新文件再试，并把这句话告诉本站。`;
}
