/** Hostile and outsized .xlsx files: refused in a sentence, in bounded time and memory. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CELLS_MAX } from '../../../../src/document/limits.ts';
import { DocumentRefused } from '../../../../src/document/refusal.ts';
import { cpuClock } from '../../../fixtures/cpu-clock.ts';
import { madeSheet, row, textCell } from '../made-workbook.ts';
import { readXlsx, tablesOf, textsOf } from '../as-text.ts';

function reasonOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof DocumentRefused) return error.reason;
    throw error;
  }
  return 'read';
}

/** Seconds of the processor that a reading takes, and why it ended. */
function timed(file: Uint8Array): { reason: string; seconds: number } {
  const clock = cpuClock();
  const reason = reasonOf(() => readXlsx(file));
  return { reason, seconds: clock.seconds() };
}

test('a sheet that only claims to fill the program is as large as its text', () => {
  const before = '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>';
  const read = readXlsx(madeSheet(row(1, textCell('A1', '甲')), { before }));
  expect(tablesOf(read)[0]?.place).toBe('Sheet1!A1:A1');
});

test('formats down to the last row are no cells', () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, index) => `<row r="${index + 1}" s="1"><c r="A${index + 1}" s="0"/><c s="0"/></row>`,
  );
  const read = readXlsx(
    madeSheet(row(1, textCell('A1', '甲')) + rows.slice(1).join('') + '<row r="1048576"><c s="0"/></row>'),
  );
  expect(textsOf(read)).toEqual([['甲']]);
});

test('text that was left behind far away is a table of its own, and fills nothing between', () => {
  const far =
    row(1, textCell('A1', '甲')) + row(2, textCell('XFD2', '丙')) + row(1048576, textCell('XFD1048576', '乙'));
  expect(tablesOf(readXlsx(madeSheet(far))).map(({ place }) => place)).toEqual([
    'Sheet1!A1:A1',
    'Sheet1!XFD2:XFD2',
    'Sheet1!XFD1048576:XFD1048576',
  ]);
});

test('text all over the program is refused', () => {
  const far = Array.from({ length: 30 }, (_, index) =>
    row(1 + index * 30_000, textCell(`A${1 + index * 30_000}`, '甲')),
  );
  expect(reasonOf(() => readXlsx(madeSheet(far.join(''))))).toBe('too-many-cells');
});

test('a million cells are refused at the first too many', () => {
  const line = '<c><v>1</v></c>'.repeat(1000);
  const file = madeSheet(`<row>${line}</row>`.repeat(1000));
  const { reason, seconds } = timed(file);
  expect(reason).toBe('too-many-cells');
  expect(seconds).toBeLessThan(20);
});

test('no more than a few sheets may be full', () => {
  const rows = (cells: number): string => `<row>${'<c><v>1</v></c>'.repeat(cells)}</row>`.repeat(450);
  expect(CELLS_MAX / 450).toBeLessThan(450);
  expect(reasonOf(() => readXlsx(madeSheet(rows(450))))).toBe('too-many-cells');
});

test('merged cells that all cover the sheet take no time', () => {
  const rows = Array.from({ length: 400 }, (_, index) =>
    row(index + 1, textCell(`A${index + 1}`, '甲') + textCell(`OJ${index + 1}`, '乙')),
  );
  const merges = Array.from({ length: 20_000 }, (_, index) => `<mergeCell ref="B${(index % 300) + 1}:OI400"/>`).join(
    '',
  );
  const { reason, seconds } = timed(madeSheet(rows.join(''), { behind: `<mergeCells>${merges}</mergeCells>` }));
  expect(reason).toBe('read');
  expect(seconds).toBeLessThan(20);
});

test('one long text that very many cells share is refused before it is read for each', () => {
  const strings = [`<si><t>${'绩效 '.repeat(100_000)}</t></si>`];
  const { reason, seconds } = timed(
    madeSheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(400)}</row>`.repeat(400), { strings }),
  );
  expect(reason).toBe('oversized');
  expect(seconds).toBeLessThan(20);
});

test('columns, merges and heads that are told over and over take no time', () => {
  const before = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(300_000)}</cols>`;
  const heads = Array.from(
    { length: 50_000 },
    (_, index) => `<oddHeader>市财政局${'甲'.repeat(index % 99)}${index}号</oddHeader>`,
  );
  const wide = row(1, textCell('A1', '甲') + textCell('CV1', '乙'));
  const { reason, seconds } = timed(
    madeSheet(wide, { before, behind: `<headerFooter>${heads.join('')}</headerFooter>` }),
  );
  expect(reason).toBe('read');
  expect(seconds).toBeLessThan(20);
  const merges = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(CELLS_MAX + 1)}</mergeCells>`;
  expect(reasonOf(() => readXlsx(madeSheet(wide, { behind: merges })))).toBe('too-many-cells');
});

test('more texts than cells may be are refused', () => {
  const strings = Array.from({ length: CELLS_MAX + 1 }, () => '<si><t>a</t></si>');
  expect(reasonOf(() => readXlsx(madeSheet(row(1, '<c t="s"><v>0</v></c>'), { strings })))).toBe('too-many-cells');
});

test.each([
  [
    'a definition',
    'xl/worksheets/sheet1.xml',
    '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>',
    'entities',
  ],
  ['a definition in the texts', 'xl/sharedStrings.xml', '<!DOCTYPE sst><sst/>', 'entities'],
  ['a sheet that is cut off', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData><row><c><v>1</v>', 'damaged'],
  ['a sheet that leaves an element open', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData></worksheet>', 'damaged'],
  ['a workbook of two bytes a record', 'xl/workbook.bin', '', 'xlsb'],
  ['no workbook', 'xl/workbook.xml', '', 'damaged'],
])('%s is refused', (_, path, xml, reason) => {
  expect(reasonOf(() => readXlsx(madeSheet(row(1, textCell('A1', '甲')), { others: { [path]: xml } })))).toBe(reason);
});

test('a sheet whose elements lie within each other without end is refused at once', () => {
  const others = { 'xl/worksheets/sheet1.xml': '<a>'.repeat(300_000) };
  const { reason, seconds } = timed(madeSheet(row(1, textCell('A1', '甲')), { others }));
  expect(reason).toBe('damaged');
  expect(seconds).toBeLessThan(10);
});

test('a part that unpacks to more than any form is refused before it does', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(101 * 2 ** 20) }, { level: 1 });
  expect(reasonOf(() => readXlsx(bomb))).toBe('bomb');
  const large = zipSync({ 'xl/workbook.xml': new Uint8Array(17 * 2 ** 20) }, { level: 0 });
  expect(reasonOf(() => readXlsx(large))).toBe('bomb');
});

test.each([
  'x'.repeat(10_000),
  '0'.repeat(255),
  '[$-804]'.repeat(30),
  '"',
  '\\',
  '[',
  '#'.repeat(200) + '.' + '0'.repeat(50),
])('a format that is none shows the number', (code) => {
  const read = readXlsx(madeSheet(row(1, '<c s="1"><v>5</v></c>'), { formats: [code] }));
  expect(textsOf(read)[0]?.[0]).toMatch(/5/);
});
