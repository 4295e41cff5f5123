/** The workbook of a report, opened again: its layout, its formulas, and that none of them disagrees with the page. */
import { allowList } from '../../components/allow-list.ts';
import { beforeAll, expect, test } from 'vitest';
import { reportForms } from '../../src/pages/reports/[department]/[year]/_forms.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { scoredRows } from '../../src/score/scorecard.ts';
import { textCell } from '../../src/export/xlsx/worksheet.ts';
import { reportWorkbook } from '../../src/export/xlsx/workbook.ts';
import { writeWorkbook } from '../../src/export/xlsx/write.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { entryFrom } from '../fixtures/entry.ts';
import { evaluate } from './evaluate.ts';
import { entries, entryOf } from './real-entries.ts';
import { type ReadSheet, readWorkbook, unzip } from './workbook-reader.ts';

const ADDRESS = 'https://mingzhang.example';
const books = new Map<string, Map<string, ReadSheet>>();

beforeAll(async () => {
  for (const entry of entries) {
    books.set(entry.id, readWorkbook(await reportWorkbook(entry, reportForms(entry.view), ADDRESS)));
  }
});

test.each(entries.map(({ id }) => id))('%s: every formula gives what is stored beside it', (id) => {
  const book = bookOf(id);
  for (const [name, sheet] of book) {
    for (const [address, { formula, value }] of sheet.cells) {
      if (formula === undefined) continue;
      expect(value, `${name} ${address}`).toMatch(/^-?\d+(\.\d+)?$/);
      expect(evaluate(formula, name, book), `${name} ${address} ${formula}`).toBeCloseTo(Number(value), 9);
    }
  }
});

test.each(entries.map(({ id }) => id))('%s: scores and totals are those of the page', (id) => {
  const { scorecard } = entryOf(id).view;
  const scores = bookOf(id).get('得分表');
  const rows = scoredRows(scorecard);
  if (rows.length === 0) {
    const lines = [...(scores?.cells.values() ?? [])].map(({ value }) => value);
    expect(lines).toEqual(
      expect.arrayContaining(scorecard.stated.total === null ? [] : [`自评总分：${scorecard.stated.total}`]),
    );
    return;
  }
  const [weight, stated, recomputed] = scoreColumns(scores);
  const numbers = (column: string): number[] =>
    [...(scores?.cells ?? [])].flatMap(([address, cell]) =>
      address.replace(/\d+$/, '') === column && !cell.isText && cell.value !== '' ? [Number(cell.value)] : [],
    );
  const figures = (list: readonly (string | null)[]): number[] =>
    list.flatMap((figure) => (figure === null ? [] : [Number(figure)]));
  expect(numbers(weight)).toEqual(figures([...rows.map((row) => row.weight), scorecard.weights?.sum ?? null]));
  expect(numbers(stated)).toEqual(figures([...rows.map((row) => row.stated), scorecard.stated.total]));
  expect(numbers(recomputed)).toEqual(figures([...rows.map((row) => row.recomputed), scorecard.recomputed.total]));
});

test('the score table keeps its layout: level names span their rows, totals are sums over the leaves', () => {
  const sheet = bookOf('guangzhou-emergency/2022').get('得分表');
  const [weight] = scoreColumns(sheet);
  const spans = sheet?.merged.filter((ref) => /^A\d+:A\d+$/.test(ref)) ?? [];
  expect(spans.length).toBeGreaterThan(1);
  const total = [...(sheet?.cells ?? [])].find(([, { value }]) => value === '总分')?.[0].replace('A', '');
  expect(sheet?.cells.get(`${weight}${total}`)?.formula).toBe('SUM(G3:G14,G17:G29)');
});

test('methods of plain arithmetic become formulas', () => {
  const formulas = (id: string): (string | undefined)[] =>
    [...(bookOf(id).get('得分表')?.cells.values() ?? [])].map(({ formula }) => formula);
  expect(formulas('guangzhou-emergency/2022')).toContain('ROUND(G3*(22-2+MIN(1,3.5/6)+MIN(1,904/994))/22,2)');
  expect(formulas('guangzhou-emergency/2022')).toContain('MIN(G5,ROUND(G5*89.51%,2))');
  expect(formulas('ziyang-emergency/2023')).toContain("MIN(E3,ROUND(E3*'支出情况'!E3/'支出情况'!D3,2))");
  const schedule = formulas('yantian-emergency/2023');
  expect(schedule).toContain('ROUND(G29*20.85%/25%,3)');
  expect(schedule).toContain('ROUND(G33*(20.85%+39.92%+73.61%+94.51%)/4,3)');
  expect(schedule).toContain('ROUND(SUM(I29:I33),2)');
});

test('a recomputed score without a formula has its working beside it', () => {
  const cells = bookOf('yantian-emergency/2023').get('得分表')?.cells ?? new Map();
  const row = [...cells].find(([, { value }]) => value.includes('分档得分') || value.includes('按所在档次计分'))?.[0];
  const number = row?.replace(/^[A-Z]+/, '') ?? '';
  const words = [...cells]
    .filter(([address]) => address.replace(/^[A-Z]+/, '') === number)
    .map(([, { value }]) => value);
  expect(words.some((text) => text.includes('→'))).toBe(true);
});

test('a phase that was not published and the execution rate are formulas', () => {
  const cells = bookOf('liwan-emergency/2021').get('支出情况')?.cells;
  expect(cells?.get('D3')).toEqual({ value: '2270.40', formula: 'B3+C3', isText: false });
  expect(cells?.get('H3')).toEqual({ value: '96.48', formula: 'ROUND(E3*100/D3,2)', isText: false });
});

test('a published total that its rows do not add up to stays a figure', async () => {
  const lines = REPORT_LINES.map((line) => line.replace('total: "97.00"', 'total: "98.00"'));
  const cells = await smallScores(lines);
  expect(cells.get('E5')).toEqual({ value: '98.00', formula: undefined, isText: false });
  expect(cells.get('F5')).toEqual({ value: '97.00', formula: 'SUM(F3:F4)', isText: false });
});

test('a stated score above its weight counts up to the weight, by formula', async () => {
  const cells = await smallScores(REPORT_LINES.map((line) => line.replace('"40.00"', '"41.00"')));
  expect(cells.get('F4')).toEqual({ value: '40.00', formula: 'MAX(0,MIN(E4,D4))', isText: false });
});

test('a report without scores says so', () => {
  expect(bookOf('liwan-emergency/2021').get('得分表')?.cells.get('A1')?.value).toBe('未公开各项指标得分');
});

test.each(entries.map(({ id }) => id))('%s: the sheets that every workbook has, and all findings', (id) => {
  const book = bookOf(id);
  expect([...book.keys()].at(0)).toBe('得分表');
  expect([...book.keys()].slice(-2)).toEqual(['核对说明', '说明']);
  const messages = [...(book.get('核对说明')?.cells.values() ?? [])].map(({ value }) => value);
  for (const { message } of entryOf(id).findings) expect(messages).toContain(message);
  const notes = [...(book.get('说明')?.cells.values() ?? [])].map(({ value }) => value);
  expect(notes).toContain(`${ADDRESS}/reports/${id}/`);
});

test('the same report gives the same bytes, whatever the clock says', async () => {
  const entry = entryOf('huadu-emergency/2023');
  const make = () => reportWorkbook(entry, reportForms(entry.view), ADDRESS);
  const [first, second] = [await make(), await make()];
  expect(Buffer.compare(first, second)).toBe(0);
  // 1980-01-01, twice: in the directory and before the content.
  for (const [name, { time }] of unzip(first)) expect(time, name).toBe(2 * 0x0021_0000);
});

test.each(entries.map(({ id }) => id))(
  '%s: sheets are as Excel expects them, and print on A4, one page across',
  (id) => {
    for (const [name, sheet] of bookOf(id)) {
      expect(sheet.elements, name).toEqual(ELEMENTS.filter((element) => sheet.elements.includes(element)));
      expect(sheet.pageSetup, name).toMatch(
        /^paperSize="9" orientation="(portrait|landscape)" fitToWidth="1" fitToHeight="0"$/,
      );
      for (const [address] of sheet.cells) {
        const height = sheet.heights.get(Number(address.replace(/^[A-Z]+/, '')));
        expect(height, `${name} ${address}`).toSatisfy((points: number) => points >= 20 && points <= 409);
      }
      const title = sheet.cells.get('A1')?.value;
      // A project's worksheet holds several forms, each with a head of its own.
      const isProject = entryOf(id).view.sheets.some((each) => each.name === title);
      if (isProject) expect(sheet.repeated, name).toBeUndefined();
      const isTable = name !== '说明' && title !== '未公开各项指标得分' && !isProject;
      if (isTable && sheet.cells.size > 2) expect(sheet.repeated, name).toMatch(/^1:[123]$/);
    }
  },
);

test('figures with more digits than a spreadsheet keeps are text, and so is what is computed from them', async () => {
  const long = '1234567890123456789012345678901234567.12';
  const stated = REPORT_LINES.map((line) => line.replace('"97.00"', `"${long}"`));
  const total = '1,234,567,890,123,456,789,012,345,678,901,234,567.12';
  expect((await smallScores(stated)).get('E5')).toEqual({ value: long, formula: undefined, isText: true });
  const budget = REPORT_LINES.map((line) => line.replace('"190.00"', `"${long}"`));
  const book = await smallBook(budget);
  expect(book.get('支出情况')?.cells.get('C3')).toEqual({ value: total, formula: undefined, isText: true });
  expect(book.get('支出情况')?.cells.get('D3')).toEqual({
    value: '617,283,945,061,728,394,506,172,839,450,617,283.56',
    formula: undefined,
    isText: true,
  });
  expect(book.get('支出情况')?.cells.get('E3')?.value).toContain('按文字保存');
});

test('a text that names an error stays a text', async () => {
  const sheet = { name: '表', headRows: 0, rows: [[textCell('#N/A'), textCell('#DIV/0!')]] };
  const book = readWorkbook(await writeWorkbook([sheet], { title: '表', address: ADDRESS, changed: '2024-01-01' }));
  expect([...(book.get('表')?.cells.values() ?? [])]).toEqual([
    { value: '#N/A', formula: undefined, isText: true },
    { value: '#DIV/0!', formula: undefined, isText: true },
  ]);
});

test('a formula that adds up more digits than a spreadsheet calculates with gives way to its figure', async () => {
  const lines = REPORT_LINES.map((line) =>
    line.replace('adjusted: "200.00"', 'approved: "9999999999999.99", adjustment: "9999999999999.99"'),
  );
  const cells = (await smallBook(lines)).get('支出情况')?.cells;
  expect(cells?.get('D3')).toEqual({ value: '19,999,999,999,999.98', formula: undefined, isText: true });
});

/** The elements of a worksheet in the order that ECMA-376 prescribes; Excel refuses any other. */
const ELEMENTS = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
];

/** The cells of the score table of the small report with some lines changed. */
async function smallScores(lines: readonly string[]): Promise<ReadSheet['cells']> {
  return (await smallBook(lines)).get('得分表')?.cells ?? new Map();
}

/** The workbook of the small report with some lines changed. */
async function smallBook(lines: readonly string[]): Promise<Map<string, ReadSheet>> {
  const io = memoryIo(smallContent({ 'reports/some-bureau/2023.mdx': reportText(lines) }));
  const inspected = inspectContent(io, allowList).reports.get('some-bureau/2023');
  if (inspected === undefined) throw new Error('The small report cannot be read.');
  const entry = entryFrom(inspected, '小报告');
  return readWorkbook(await reportWorkbook(entry, reportForms(entry.view), ADDRESS));
}

function bookOf(id: string): Map<string, ReadSheet> {
  return books.get(id) ?? new Map();
}

/** The letters of the columns 分值, 自评得分, 复算得分; the last 分值 is that of the leaves. */
function scoreColumns(sheet: ReadSheet | undefined): [string, string, string] {
  const columnOf = (title: string): string =>
    [...(sheet?.cells ?? [])]
      .findLast(([address, { value }]) => /^[A-Z]+2$/.test(address) && value === title)?.[0]
      .replace('2', '') ?? 'XFD';
  const stated = columnOf('自评得分');
  return [columnOf('分值'), stated, columnOf('复算得分')];
}
