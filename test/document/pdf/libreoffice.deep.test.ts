import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeCMaps } from '../../../src/document/pdf/node-cmaps.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';
import { cpuClock } from '../../fixtures/cpu-clock.ts';
import { converted, sofficePath } from '../../whole/libreoffice.ts';
import { flatDocument, paragraphXml, turnedTable } from './flat-document.ts';
import {
  DOCUMENTS,
  expectedOf,
  FLAT_TEXTS,
  flowingHtml,
  LONG_HEADER,
  LONG_ROWS,
  pagesHtml,
} from './trial-documents.ts';
import { expectedCells, shownCells, tablesOf, textsOf } from './tables.ts';

const TITLE = '某市财政局2023年度部门整体支出绩效自评报告';
const LEVELS = ['数量指标', '质量指标', '时效指标', '成本指标'];
const FLAT = [
  paragraphXml(TITLE, 'Title'),
  ...FLAT_TEXTS.map((text) => paragraphXml(text)),
  turnedTable('产出指标', LEVELS),
].join('');

/** So many pages take at most so many seconds. */
const PAGES = 40;
const SECONDS_MAX = 15;

describe.skipIf(sofficePath === undefined)('PDFs that LibreOffice writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-pdf-'));
  let out = '';
  let flat = '';
  let fromWord = '';
  const read = (name: string, from = out) =>
    readPdf(new Uint8Array(readFileSync(join(from, `${name}.pdf`))), { readCMap: nodeCMaps });

  beforeAll(() => {
    const pages = { pages: pagesHtml(PAGES), flowing: flowingHtml(PAGES) };
    const written = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const files = Object.entries({ ...DOCUMENTS, ...pages }).map(([name, html]) => written(`${name}.html`, html));
    // Read as a web page, a document loses its first paragraph.
    out = converted(files, 'pdf', 'HTML (StarWriter)');
    const word = converted([written('word.html', flowingHtml(PAGES))], 'docx:MS Word 2007 XML', 'HTML (StarWriter)');
    fromWord = converted([join(word, 'word.docx')], 'pdf');
    flat = converted([written('flat.fodt', flatDocument(FLAT))], 'pdf');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    for (const each of [out, flat, fromWord]) rmSync(join(each, '..'), { recursive: true, force: true });
  });

  test.each(['form', 'no-frame', 'two-tables', 'landscape', 'wrapped', 'dashed', 'double', 'shaded'] as const)(
    'every cell of “%s” stands where it was written',
    async (name) => {
      const { blocks, notes } = await read(name);
      expect(tablesOf(blocks).map(shownCells)).toEqual(expectedOf(name).map(expectedCells));
      expect(notes).toEqual([]);
    },
  );

  test('text before and after a table is in order, in paragraphs', async () => {
    const { blocks } = await read('form');
    expect(textsOf(blocks)).toEqual([
      '某市财政局2023年度部门整体支出绩效自评报告',
      '一、部门概况',
      '根据《预算法》和财政部有关规定，我局对2023年度部门整体支出开展了绩效自评，现将有关情况报告如下，请予审核。全年预算数为1,234.56万元，执行数为1,200.00万元，执行率为97.20%。',
      '（一）主要职能。贯彻执行国家财税方针政策。',
      '（二）机构设置。内设科室12个，下属单位3个，年末实有人数86人，其中行政编制52人、事业编制34人。',
      '附表如上。',
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'table',
      'paragraph',
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.level] : []))).toEqual([
      1,
      2,
      null,
      null,
      null,
      null,
    ]);
  });

  test('a table over three pages is one, its header once, each cell with the place of its page', async () => {
    const { blocks } = await read('long');
    const [table, ...others] = tablesOf(blocks);
    expect(others).toEqual([]);
    expect(table && shownCells(table)).toEqual(expectedCells([LONG_HEADER, ...LONG_ROWS]));
    const places = new Set(table?.cells.map(({ place }) => place.split(' ')[0]));
    expect(places.size).toBeGreaterThanOrEqual(3);
    expect(new Set(table?.cells.map(({ place }) => place)).size).toBe(table?.cells.length);
  });

  test('paragraphs of a text go on over lines and pages; headers and page numbers are named once', async () => {
    const { blocks, notes } = await read('flat', flat);
    expect(textsOf(blocks)).toEqual([TITLE, ...FLAT_TEXTS]);
    expect(notes.map(({ text }) => text)).toEqual([
      '页码、页眉和页脚共8行没有放进正文，其中有“某市财政局部门整体支出绩效自评报告”。',
    ]);
  });

  test('text that is turned within a cell is read along its line', async () => {
    const [table] = tablesOf((await read('flat', flat)).blocks);
    const rows = LEVELS.map((level, index) =>
      index === 0 ? [['产出指标', 4, 1] as const, level, '1'] : [level, String(index + 1)],
    );
    expect(table && shownCells(table)).toEqual(expectedCells(rows));
  });

  test.each(['pages', 'flowing', 'word'] as const)(
    'forms one after the other (“%s”) are right in every cell, and soon read',
    async (name) => {
      const clock = cpuClock();
      const { blocks } = await read(name, name === 'word' ? fromWord : out);
      const spent = clock.seconds();
      const found = tablesOf(blocks).map((table) => shownCells(table).join('\n'));
      const right = expectedOf('form').map((rows) => expectedCells(rows).join('\n'));
      expect(found).toHaveLength(PAGES);
      expect(new Set(found)).toEqual(new Set(right));
      expect(spent).toBeLessThan(SECONDS_MAX);
    },
  );
});
