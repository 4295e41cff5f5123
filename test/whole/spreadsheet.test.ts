/** Every workbook, opened with LibreOffice: it calculates what we publish, and prints all of it. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { allowList } from '../../components/allow-list.ts';
import { reportForms } from '../../src/pages/reports/[department]/[year]/_forms.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { cell, textCell } from '../../src/export/xlsx/worksheet.ts';
import { reportWorkbook } from '../../src/export/xlsx/workbook.ts';
import { writeWorkbook } from '../../src/export/xlsx/write.ts';
import { bonusContent } from '../fixtures/bonus-form.ts';
import { memoryIo } from '../fixtures/content.ts';
import { entryFrom } from '../fixtures/entry.ts';
import { emptyContent, hardContent, LONGEST_FIGURE } from '../fixtures/hard-report.ts';
import { PORTAL_BASE } from '../fixtures/portal-site.ts';
import { readCsv } from '../export/csv-reader.ts';
import { type ReadSheet, readWorkbook } from '../export/workbook-reader.ts';
import { converted, SHEETS_AS_SHOWN, sofficePath } from './libreoffice.ts';
import { plain, type PrintedPage, printedPages } from './printed-workbook.ts';

const ADDRESS = 'https://mingzhang.example';

/** Type that is smaller than 六号 can hardly be read. */
const POINTS_LEAST = 6;

interface Opened {
  name: string;
  sheets: Map<string, ReadSheet>;
  /** As LibreOffice shows it: sheet by sheet, row by row. */
  shown: Map<string, string[][]>;
  pages: PrintedPage[];
}

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-workbooks-'));
const sites = { portal: join(inject('portalSite'), 'dist'), archive: inject('archiveSite') };
const folders: string[] = [folder];

describe.skipIf(sofficePath === undefined)('in LibreOffice', () => {
  const books = new Map<string, Opened>();

  beforeAll(async () => {
    const files = [...builtWorkbooks(), ...(await madeWorkbooks())];
    const [csv, pdf] = [converted(files, SHEETS_AS_SHOWN), converted(files, 'pdf')];
    folders.push(join(csv, '..'), join(pdf, '..'));
    for (const file of files) {
      const name = basename(file, '.xlsx');
      const sheets = readWorkbook(readFileSync(file));
      const shown = [...sheets.keys()].map(
        (sheet) => [sheet, readCsv(rowsOf(readFileSync(join(csv, `${name}-${sheet}.csv`), 'utf8')))] as const,
      );
      const pages = await printedPages(readFileSync(join(pdf, `${name}.pdf`)));
      books.set(name, { name, sheets, shown: new Map(shown), pages });
    }
  });

  afterAll(() => {
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  });

  test('formulas are calculated anew, so that a wrong result beside one would show', () => {
    expect(books.get('control')?.sheets.get('对照')?.cells.get('B1')?.value).toBe('3');
    expect(books.get('control')?.shown.get('对照')?.[0]).toEqual(['一加一', '2']);
  });

  test('text that a cell is too small for is not taken for printed', () => {
    const [page] = books.get('cut')?.pages ?? [];
    expect(page?.text).toContain('开头');
    expect(page?.text).not.toContain('结尾');
  });

  test('every formula gives the very digits that are stored beside it', () => {
    let count = 0;
    for (const { name, sheets, shown } of published(books)) {
      for (const [sheet, address, { formula, value }] of cellsOf(sheets)) {
        if (formula === undefined) continue;
        expect(shownAt(shown, sheet, address).replaceAll(',', ''), `${name} ${sheet} ${address}`).toBe(value);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(300);
  });

  test('weights and scores are shown with the digits of report.json', () => {
    let count = 0;
    for (const { name, sheets, shown } of published(books)) {
      const json = reportJson(name);
      const cells = sheets.get('得分表')?.cells;
      if (json === undefined || json.indicators.length === 0) continue;
      for (const [field, title] of [
        ['stated', '自评得分'],
        ['recomputed', '复算得分'],
      ] as const) {
        const column = [...(cells ?? [])].find(([at, { value }]) => /^[A-Z]+2$/.test(at) && value === title)?.[0];
        const letters = column?.replace('2', '') ?? '';
        const figures = [...(cells ?? [])].flatMap(([at, { isText, value }]) =>
          at.replace(/\d+$/, '') === letters && !isText && value !== '' ? [shownAt(shown, '得分表', at)] : [],
        );
        const rows = [...json.indicators, ...json.adjustments];
        const wanted = [...rows.map((each) => each[field]), json[field].total];
        expect(figures, `${name} ${title}`).toEqual(wanted.filter((figure) => figure !== null));
        count += figures.length;
      }
    }
    expect(count).toBeGreaterThan(300);
  });

  test('figures are shown with the digits with which they are held, and none as ###', () => {
    for (const { name, sheets, shown, pages } of books.values()) {
      for (const { text, number } of pages) expect(text, `${name}, page ${number}`).not.toContain('###');
      for (const [sheet, address, { isText, value }] of cellsOf(sheets)) {
        if (isText || value === '' || name === 'control') continue;
        const figure = shownAt(shown, sheet, address).replaceAll(',', '');
        expect(figure, `${name} ${sheet} ${address}`).toBe(value);
      }
    }
  });

  test('forty digits stand whole', () => {
    const rows = [...(books.get('hard')?.shown ?? [])].find(([sheet]) => sheet.startsWith('收支［明细］'))?.[1] ?? [];
    const figures = rows.slice(3, 13).map((row) => row[1]?.replaceAll(',', ''));
    expect(figures).toEqual(Array.from({ length: 10 }, () => LONGEST_FIGURE));
  });

  test('every sheet prints on A4, one page across, with its head on every page and pages numbered', () => {
    for (const { name, sheets, pages } of published(books)) {
      expect(
        pages.map(({ number }) => number),
        name,
      ).toEqual(pages.map((_, index) => index + 1));
      for (const page of pages) {
        const where = `${name}, page ${page.number}`;
        expect([page.width, page.height].sort(), where).toEqual([210, 297]);
        expect(page.of, where).toBe(pages.length);
        if (name !== 'hard') expect(page.points, where).toBeGreaterThanOrEqual(POINTS_LEAST);
        const sheet = [...sheets].find(([title]) => plain(title) === page.sheet);
        expect(sheet, `${where} ${page.sheet}`).toBeDefined();
        for (const words of headOf(sheet?.[1])) expect(page.text, where).toContain(words);
      }
      expect(new Set(pages.map(({ sheet }) => sheet)).size, name).toBe(sheets.size);
    }
  });

  test('no text is cut: the end of every cell is printed, as often as it stands in the sheet', () => {
    let count = 0;
    for (const { name, sheets, pages } of published(books)) {
      for (const [title, { cells }] of sheets) {
        const printed = pages.flatMap(({ sheet, text }) => (sheet === plain(title) ? [text] : [])).join('');
        const ends = new Map<string, number>();
        for (const { isText, value } of cells.values()) {
          const end = plain(value).slice(-8);
          if (isText && end !== '') ends.set(end, (ends.get(end) ?? 0) + 1);
        }
        for (const [end, times] of ends) {
          expect(printed.split(end).length - 1, `${name} ${title} “${end}”`).toBeGreaterThanOrEqual(times);
          count += times;
        }
      }
    }
    expect(count).toBeGreaterThan(2000);
  });
});

/** Every `report.xlsx` of the built sites under a name of its own; of reports that differ by the site's address alone, one. */
function builtWorkbooks(): string[] {
  const taken = new Set<string>();
  return Object.entries(sites).flatMap(([site, dist]) =>
    readdirSync(join(dist, 'reports'), { recursive: true, encoding: 'utf8' })
      .filter((file) => basename(file) === 'report.xlsx')
      .flatMap((file) => {
        const json = readFileSync(join(dist, 'reports', dirname(file), 'report.json'), 'utf8');
        const report = json.replaceAll(PORTAL_BASE, '/');
        if (taken.has(report)) return [];
        taken.add(report);
        const copy = join(folder, `${[site, ...file.split(/[\\/]/).slice(0, 2)].join('~')}.xlsx`);
        copyFileSync(join(dist, 'reports', file), copy);
        return [copy];
      }),
  );
}

/** Reports that ask for more than sheets can give, have nothing, or bonus items; and a workbook with a wrong result. */
async function madeWorkbooks(): Promise<string[]> {
  const made = Object.entries({ hard: hardContent(), empty: emptyContent(), bonus: bonusContent() }).map(
    ([name, content]) => {
      const inspected = inspectContent(memoryIo(content), allowList).reports.get('some-bureau/2023');
      if (inspected === undefined) throw new Error(`The report of ${name} cannot be read.`);
      const entry = entryFrom(inspected, '某市某局2023年度自评报告');
      return [name, reportWorkbook(entry, reportForms(entry.view), ADDRESS)] as const;
    },
  );
  const formula = cell({ kind: 'formula', formula: '1+1', result: '3', shown: '3' }, 'figure');
  const control = writeWorkbook([{ name: '对照', headRows: 0, rows: [[textCell('一加一'), formula]] }], {
    title: '对照',
    address: ADDRESS,
    changed: '2024-01-01',
  });
  return Promise.all(
    [...made, ['control', control] as const, ['cut', cutWorkbook()] as const].map(async ([name, bytes]) => {
      writeFileSync(join(folder, `${name}.xlsx`), await bytes);
      return join(folder, `${name}.xlsx`);
    }),
  );
}

/** A text in a row that holds one line of it. */
function cutWorkbook(): Promise<Uint8Array> {
  const value = `开头${'这里是许多字。'.repeat(40)}结尾`;
  return writeXlsx({
    sheets: [
      {
        name: '截断',
        columns: [{ width: 20, style: { alignment: { wrapText: true, vertical: 'top' } } }],
        rows: [[value]],
        rowDefs: new Map([[0, { height: 20 }]]),
      },
    ],
  });
}

/** The workbooks that are meant to be right. */
function published(books: ReadonlyMap<string, Opened>): Opened[] {
  const opened = [...books.values()].filter(({ name }) => !['control', 'cut'].includes(name));
  expect(opened.length).toBeGreaterThan(10);
  return opened;
}

function* cellsOf(
  sheets: ReadonlyMap<string, ReadSheet>,
): Generator<
  [sheet: string, address: string, cell: ReadSheet['cells'] extends ReadonlyMap<string, infer C> ? C : never]
> {
  for (const [name, { cells }] of sheets) for (const [address, each] of cells) yield [name, address, each];
}

function shownAt(shown: Opened['shown'], sheet: string, address: string): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return shown.get(sheet)?.[Number(row) - 1]?.[column - 1] ?? '';
}

/** The words of a sheet's first and last heading: both on one page means that no column is on another. */
function headOf(sheet: ReadSheet | undefined): string[] {
  const rows = sheet?.repeated?.split(':').map(Number);
  if (sheet === undefined || rows === undefined) return [];
  const [, last = 0] = rows;
  const words = [...sheet.cells].flatMap(([address, { value }]) =>
    Number(address.replace(/^[A-Z]+/, '')) <= last && value !== '' ? [plain(value)] : [],
  );
  return words;
}

interface Scored {
  stated: string | null;
  recomputed: string | null;
}

interface Json {
  indicators: Scored[];
  adjustments: Scored[];
  stated: { total: string | null };
  recomputed: { total: string | null };
}

function reportJson(name: string): Json | undefined {
  const [site = '', department = '', year = ''] = name.split('~');
  const dist = Object.entries(sites).find(([each]) => each === site)?.[1];
  if (dist === undefined) return undefined;
  return JSON.parse(readFileSync(join(dist, 'reports', department, year, 'report.json'), 'utf8')) as Json;
}

/** LibreOffice ends rows of CSV as Unix does. */
function rowsOf(csv: string): string {
  let inQuotes = false;
  return [...csv]
    .map((character) => {
      if (character === '"') inQuotes = !inQuotes;
      return character === '\n' && !inQuotes ? '\r\n' : character;
    })
    .join('');
}
