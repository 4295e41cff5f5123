import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { nodeCMaps } from '../../../src/document/pdf/node-cmaps.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';
import { chromiumPath, launch } from '../../whole/chromium.ts';
import { DOCUMENTS, expectedOf, LONG_HEADER, LONG_ROWS } from './trial-documents.ts';
import { expectedCells, shownCells, tablesOf } from './tables.ts';

describe.skipIf(chromiumPath === undefined)('PDFs that a browser prints', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  async function printed(name: string): Promise<string[][]> {
    await page.setContent(DOCUMENTS[name] ?? '');
    const margin = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' };
    const file = new Uint8Array(await page.pdf({ format: 'A4', margin }));
    return tablesOf((await readPdf(file, { readCMap: nodeCMaps })).blocks).map(shownCells);
  }

  test.each(['form', 'no-frame', 'two-tables', 'landscape', 'wrapped', 'dashed', 'double', 'shaded'] as const)(
    'every cell of “%s” stands where it was written',
    async (name) => {
      expect(await printed(name)).toEqual(expectedOf(name).map(expectedCells));
    },
  );

  test('a table over three pages is one', async () => {
    expect(await printed('long')).toEqual([expectedCells([LONG_HEADER, ...LONG_ROWS])]);
  });
});
