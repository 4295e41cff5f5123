/** The parts of a workbook are those that a well-kept library writes for the same sheets. */
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { reportForms } from '../../../src/pages/reports/[department]/[year]/_forms.ts';
import { type Sheet, textCell } from '../../../src/site/export/xlsx/sheet.ts';
import { workbookSheets } from '../../../src/site/export/xlsx/workbook.ts';
import { writeWorkbook } from '../../../src/site/export/xlsx/write.ts';
import { libraryWorkbook } from './library-workbook.ts';
import { entries } from './real-entries.ts';
import { readWorkbook, unzip } from './workbook-reader.ts';

const HOSTILE = [
  '<b>&amp;"\'</b>',
  ' spaces around ',
  'two\nlines\tand a tab',
  'a]]>b',
  'bell\u0007, no character \ufffe, half a pair \ud83d, a whole one \u{1f4a7}',
  '_x0041_',
  '=1+1',
  '',
];

const hostile: Sheet = { name: '<&> \'"', rows: HOSTILE.map((text) => [textCell(text)]), headRows: 0 };
const reports = entries.map((entry): [string, Sheet[]] => [
  entry.id,
  workbookSheets(entry, reportForms(entry.view), 'https://mingzhang.example'),
]);

test.each([...reports, ['texts that mean something to XML', [hostile]] as [string, Sheet[]]])(
  '%s: sheets, styles and texts are the same XML',
  async (_, sheets) => {
    const [ours, theirs] = [partsOf(writeWorkbook(sheets)), partsOf(await libraryWorkbook(sheets))];
    expect(ours.strings).toEqual(theirs.strings);
    expect(ours.sheets.length).toBe(sheets.length);
    ours.sheets.forEach((sheet, at) => expect(sheet).toEqual(theirs.sheets[at]));
    expect(ours.relations).toEqual(theirs.relations);
    expect(ours.types).toEqual(theirs.types);
  },
);

test('a cell where another one reaches over is refused: spreadsheets would call the file broken', () => {
  const rows = [[textCell('wide', 'text', { colspan: 2 }), textCell('hidden')]];
  expect(() => writeWorkbook([{ name: 'x', rows, headRows: 0 }])).toThrow(/B1/);
});

test('a text longer than a cell may hold is cut', () => {
  const rows = [[textCell('长'.repeat(40_000))]];
  const book = readWorkbook(writeWorkbook([{ name: 'x', rows, headRows: 0 }]));
  expect(book.get('x')?.cells.get('A1')?.value.length).toBe(32_000);
});

/** What a spreadsheet takes from a file, without what is said in more than one way: numbers of styles, prefixes, empty parts. */
function partsOf(bytes: Uint8Array) {
  const files = new Map([...unzip(bytes)].map(([name, { text }]) => [name, text.replaceAll('&quot;', '"')]));
  const textOf = (name: string): string => files.get(name) ?? '';
  const styles = stylesOf(textOf('xl/styles.xml'));
  const sheets = [...files].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return {
    strings: textOf('xl/sharedStrings.xml').replace(/^<\?xml[^>]*>/, ''),
    // A cell or row an item: what differs is told without the rest.
    sheets: sheets.map(([name, xml]) => [
      name,
      ...xml
        .replace(/^<\?xml[^>]*>/, '')
        .replace(/<worksheet [^>]*>/, '<worksheet>')
        // The library stores no results; workbook.test.ts evaluates ours.
        .replace(/<\/f><v>[^<]*<\/v>/g, '</f>')
        .replace(/ s="(\d+)"/g, (_, id: string) => ` s="${styles[Number(id)]}"`)
        .split(/(?=<(?:c|row|mergeCell) )/),
    ]),
    relations: relationsOf(textOf('xl/_rels/workbook.xml.rels')),
    types: [...textOf('[Content_Types].xml').matchAll(/<(?:Override|Default) [^>]*>/g)].map(([type]) => type).sort(),
  };
}

/** What each style of cells says, in full. */
function stylesOf(xml: string): string[] {
  const $ = load(xml, { xml: true });
  const written = (name: string, id: string | undefined): string => $.xml($(`${name} > *`).eq(Number(id ?? 0)));
  return $('cellXfs > xf')
    .toArray()
    .map((xf) => {
      const { numFmtId = '', fontId, fillId, borderId } = xf.attribs;
      const format = $(`numFmt[numFmtId="${numFmtId}"]`).attr('formatCode') ?? '';
      const parts = [written('fonts', fontId), written('fills', fillId), written('borders', borderId)];
      return [format, ...parts, $.xml($(xf).children())].join(' ');
    });
}

function relationsOf(xml: string): string[] {
  return [...xml.matchAll(/Type="([^"]+)" Target="([^"]+)"/g)].map(([, type = '', target = '']) => `${type} ${target}`);
}
