/** The worker of the import page in a real browser: every format as in Node, nothing asked of anybody else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { nodeCMaps } from '../../src/document/pdf/node-cmaps.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { openContent } from '../../src/review/content.ts';
import { makeReview } from '../../src/review/make-review.ts';
import type { Reply, Review, Settings } from '../../src/review/model.ts';
import { p, r, tbl, tc, tr, wordFile } from '../document/docx/word-file.ts';
import { smallPdf } from '../document/pdf/small-pdf.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { WITHOUT_NEWER } from './newer-functions.ts';

const dist = inject('archiveSite');
const scripts = join(dist, '_astro');

/** The policy of the site's pages, for the worker too: some hosts send it with every file. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'";

const TITLE = '广州市花都区应急管理局2023年度部门整体支出绩效自评表';
const ROWS = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '安全培训次数', '≥5次', '6次', '10', '10'],
  ['产出指标', '数量指标', '应急演练次数', '≥12次', '11次', '10', '9.10'],
  ['效益指标', '社会效益指标', '群众满意度', '≥95%', '96.5%', '20', '20'],
];
const cells = (row: readonly string[]): string => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const HTML = `<!DOCTYPE html><meta charset="utf-8"><style>td { border: 1px solid }</style><p>${TITLE}</p><table>${ROWS.map(cells).join('')}</table>`;

function workbook(bookType: 'xlsx' | 'biff8'): Uint8Array {
  const sheet = utils.aoa_to_sheet([[TITLE], ...ROWS]);
  return write({ Sheets: { 自评表: sheet }, SheetNames: ['自评表'] }, { type: 'buffer', bookType }) as Buffer;
}

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  docx: () => wordFile(p(r(TITLE)) + tbl(ROWS.map((row) => tr(row.map((text) => tc(p(r(text)))))))),
  xlsx: () => workbook('xlsx'),
  xls: () => workbook('biff8'),
  html: () => new TextEncoder().encode(HTML),
};
/** 你好, in a font whose characters only a table of pdf.js knows. */
const CHINESE_PDF = smallPdf([{ content: 'BT /F2 12 Tf 72 700 Td <4F60597D4F60597D4F60597D> Tj ET' }]);

interface Tried {
  replies: Reply[];
  review: Review | undefined;
  /** What was fetched, below the server's address. */
  fetched: string[];
}

test.each(['pdf', 'pdf.worker'])('%s.js is published as its package has it, with its licence', (name) => {
  const published = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter((script) =>
    new RegExp(`/${RegExp.escape(name)}-\\w+\\.js$`).test(script),
  );
  expect(published).toHaveLength(1);
  const own = readFileSync(`node_modules/pdfjs-dist/legacy/build/${name}.min.mjs`, 'utf8');
  expect(own).toContain('@licstart');
  expect(readFileSync(join(scripts, published[0] ?? ''), 'utf8')).toBe(own);
});

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist);
  let page: Page;
  let requests: string[] = [];
  let before = '';
  const errors: string[] = [];

  beforeAll(async () => {
    page = await web.browser.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.context().on('request', (request) => requests.push(request.url()));
    await page.route('**/_astro/**/*.js', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': POLICY };
      const isWorker = route.request().url().endsWith('/worker.js');
      const text = await response.text();
      await route.fulfill({ response, headers, body: isWorker ? before + text : text });
    });
    await page.goto(`${web.address}/about/`);
  });
  afterAll(() => expect(errors).toEqual([]));

  /** Speaks to the built worker as the page does; after the first review it settles something. */
  async function tried(name: string, bytes: Uint8Array, settings?: Settings): Promise<Tried> {
    requests = [];
    const folder = readdirSync(scripts).find((name) => name.startsWith('worker-'));
    const replies = await page.evaluate(
      async (given) =>
        new Promise<Reply[]>((resolve) => {
          const heard: Reply[] = [];
          const own = new Worker(given.script, { type: 'module' });
          let isSettled = given.settings === undefined;
          own.onmessage = ({ data }: MessageEvent<Reply | { action: string }>) => {
            if (!('kind' in data)) return;
            heard.push(data);
            if (data.kind === 'progress') return;
            if (data.kind === 'review' && !isSettled) {
              isSettled = true;
              own.postMessage({ kind: 'settle', settings: given.settings, turn: 1 });
              return;
            }
            own.terminate();
            resolve(heard);
          };
          own.postMessage({ kind: 'start', base: '/' });
          own.postMessage({ kind: 'open', name: given.name, bytes: Uint8Array.from(given.bytes) });
        }),
      { script: `/_astro/${folder}/worker.js`, name, bytes: [...bytes], settings },
    );
    expect(requests.filter((url) => !url.startsWith(`${web.address}/`))).toEqual([]);
    const last = replies.at(-1);
    return {
      replies,
      review: last?.kind === 'review' ? last.review : undefined,
      // The browser asks for the icon of the page whenever it likes.
      fetched: requests.map((url) => url.slice(web.address.length)).filter((path) => path !== '/favicon.svg'),
    };
  }

  async function expected(name: string, bytes: Uint8Array, settings: Settings = { decisions: {} }): Promise<unknown> {
    const content = openContent(JSON.parse(readFileSync(join(dist, 'import/content.json'), 'utf8')));
    const document = await readDocument(bytes, { readCMap: nodeCMaps });
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    // What is undefined does not come back from the browser.
    return JSON.parse(JSON.stringify(makeReview({ document, name, content, today }, settings)));
  }

  test.each(Object.keys(FILES))(
    '%s gives what it gives in Node, in a browser as old as is supported',
    async (format) => {
      const bytes = FILES[format]?.() ?? new Uint8Array();
      before = WITHOUT_NEWER;
      const { review, fetched } = await tried(`自评表.${format}`, bytes);
      expect(review?.downloads[0]?.text).toContain('stated: "9.10"');
      expect(review).toEqual(await expected(`自评表.${format}`, bytes));
      expect(fetched.filter((path) => !/^\/(?:_astro\/[\w./-]+\.js|import\/content\.json)$/.test(path))).toEqual([]);
      expect(fetched.filter((path) => /pdf|cmap/i.test(path))).toEqual([]);
    },
  );

  test('pdf does so too, with the tables of characters that it names and no others', async () => {
    before = '';
    const printed = await web.browser.newPage();
    await printed.setContent(HTML);
    const bytes = new Uint8Array(await printed.pdf());
    await printed.close();
    const { review, replies, fetched } = await tried('自评表.pdf', bytes);
    expect(review?.downloads[0]?.text).toContain('stated: "9.10"');
    expect(review).toEqual(await expected('自评表.pdf', bytes));
    expect(fetched.filter((path) => path.endsWith('.bcmap'))).toEqual([]);
    expect(replies.flatMap((each) => (each.kind === 'progress' ? [each.done] : []))).toEqual(
      expect.arrayContaining([0, 80]),
    );
    const chinese = await tried('中文.pdf', CHINESE_PDF);
    expect(chinese.review?.blocks).toMatchObject([{ text: '你好你好你好' }]);
    const tables = chinese.fetched.flatMap((path) => /([\w-]+?)-[\w-]{8}\.bcmap$/.exec(path)?.[1] ?? []);
    expect(tables.sort()).toEqual(['Adobe-GB1-UCS2', 'UniGB-UCS2-H']);
  });

  test('what a person settles is worked out anew, in a browser as old as is supported', async () => {
    before = WITHOUT_NEWER;
    const bytes = FILES['docx']?.() ?? new Uint8Array();
    // A figure goes into another row: lists are changed in their middle.
    const decisions = {
      'figure:产出指标/数量指标/安全培训次数/得分': 'targets.ying-ji-yan-lian-ci-shu.stated',
      'figure:产出指标/数量指标/应急演练次数/得分': 'none',
    };
    const settings = { department: 'yantian-emergency', year: 2022, framework: 'none', decisions };
    const { review } = await tried('自评表.docx', bytes, settings);
    expect(review?.downloads[0]?.name).toBe('2022.mdx');
    expect(review?.tasks.filter(({ kind }) => kind === 'placed')).toHaveLength(2);
    expect(review).toEqual(await expected('自评表.docx', bytes, settings));
  });

  test.each([
    ['旧.doc', Uint8Array.of(0, 1, 2), '', /^认不出这种文件：/],
    [
      '新.pdf',
      CHINESE_PDF,
      WITHOUT_NEWER,
      /^这个浏览器太旧，读不了 PDF：请用 Word 或 Excel 里的原表，或换用 Chrome 119/,
    ],
  ])('%s is refused in a sentence', async (name, bytes, prefix, sentence) => {
    before = prefix;
    expect((await tried(name, bytes)).replies.at(-1)).toMatchObject({
      kind: 'refused',
      text: expect.stringMatching(sentence),
    });
  });

  test('where the content does not come, the sentence says so', async () => {
    before = '';
    await page.route('**/import/content.json', (route) => route.abort());
    const { replies } = await tried('自评表.docx', FILES['docx']?.() ?? new Uint8Array());
    await page.unroute('**/import/content.json');
    errors.length = 0;
    expect(replies.at(-1)).toEqual({
      kind: 'refused',
      text: '本站的部门和指标体系没有取到：请检查网络，刷新本页再试。',
    });
  });
});
