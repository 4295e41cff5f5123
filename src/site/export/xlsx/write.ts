/** Worksheets into the bytes of an XLSX file: the only module that knows the library. */
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { approximate } from '../../../number/approximate.ts';
import { decimalsOf, exact } from '../../../number/exact.ts';
import { addressOf, type Content, type Look, type Sheet, type SheetCell } from './sheet.ts';
import { withoutTimes } from './zip-times.ts';

const LINE = '#8a949e';
const HEAD = '#eef2f5';

/** The library's own types of a sheet and a feature; what files they read is its own affair. */
type Arguments = Parameters<typeof writeExcelFile>;
type LibrarySheet = Arguments[0][number];
type Feature = NonNullable<NonNullable<Arguments[1]>['features']>[number];

type Style = Omit<Extract<Cell, { backgroundColor?: string }>, 'value' | 'type' | 'format'>;

const BORDER: Style = { borderStyle: 'thin', borderColor: LINE, alignVertical: 'top' };

const STYLES: Readonly<Record<Look, Style>> = {
  title: { fontWeight: 'bold', fontSize: 14, alignVertical: 'center', wrap: true },
  head: { ...BORDER, fontWeight: 'bold', backgroundColor: HEAD, align: 'center', alignVertical: 'center', wrap: true },
  name: { ...BORDER, wrap: true },
  text: { ...BORDER, wrap: true },
  figure: { ...BORDER, align: 'right', wrap: true },
  total: { ...BORDER, fontWeight: 'bold', wrap: true },
  note: { alignVertical: 'top', wrap: true },
};

/** What a spreadsheet refuses to hold in one cell. */
const CHARACTERS_MAX = 32_000;

/** In points. Spreadsheets fit the height of a row to its text, but not to text in merged cells. */
const LINE_HEIGHT = { title: 24, note: 15 };

/** Column widths in characters; a Chinese one counts twice. */
const WIDTH = { min: 9, max: 46 };

/** The file; the same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const bytes = await writeExcelFile(sheets.map(librarySheet), {
    features: [cachedResults(sheets)],
    fontFamily: 'SimSun',
    fontSize: 11,
  }).toBuffer();
  return withoutTimes(bytes);
}

function librarySheet({ name, rows, headRows }: Sheet): LibrarySheet {
  const columns = widthsOf(rows);
  return {
    sheet: name,
    data: rows.map((row) => row.map((cell) => (cell === null ? null : libraryCell(cell, columns)))),
    columns: columns.map((width) => ({ width })),
    ...(columns.length > 5 ? { orientation: 'landscape' } : {}),
    ...(headRows === 0 ? {} : { stickyRowsCount: headRows }),
  };
}

function libraryCell({ content, look, rowspan, colspan, indent }: SheetCell, columns: readonly number[]): Cell {
  const isAcross = (look === 'note' || look === 'title') && content.kind === 'text';
  const style = {
    ...STYLES[look],
    ...(isAcross ? { height: LINE_HEIGHT[look] * linesOf(content.text, columns.slice(0, colspan)) } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
  switch (content.kind) {
    case 'text':
      return { ...style, type: String, value: content.text.slice(0, CHARACTERS_MAX) };
    case 'figure':
      return { ...style, type: Number, value: approximate(exact(content.figure)), format: formatOf(content.figure) };
    case 'formula':
      return { ...style, type: 'Formula', value: content.formula, format: formatOf(content.result) };
  }
}

/** As many decimals as the figure was published with. */
function formatOf(figure: string): string {
  const places = decimalsOf(figure);
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

/** The library writes formulas without what they give; a viewer that does not calculate would show nothing. */
function cachedResults(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const results = resultsOf(sheets[sheetIndex]);
            return xml.replace(/<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)<\/f><\/c>/g, (whole, address: string) => {
              const result = results.get(address);
              return result === undefined ? whole : whole.replace('</f>', `</f><v>${result}</v>`);
            });
          },
        },
      },
    },
  };
}

function resultsOf(sheet: Sheet | undefined): ReadonlyMap<string, string> {
  const results = (sheet?.rows ?? []).flatMap((row, at) =>
    row.flatMap((cell, column): [string, string][] =>
      cell?.content.kind === 'formula' ? [[addressOf(at, column), cell.content.result]] : [],
    ),
  );
  return new Map(results);
}

/** As wide as the widest line that is not merged with its neighbours. */
function widthsOf(rows: Sheet['rows']): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      const wanted = cell === null || cell.colspan > 1 ? WIDTH.min : widthOf(cell.content) + 2;
      const width = wanted < WIDTH.min ? WIDTH.min : wanted > WIDTH.max ? WIDTH.max : wanted;
      if (width > (widths[column] ?? 0)) widths[column] = width;
    });
  }
  return widths;
}

/** How many lines a text takes across some columns. */
function linesOf(text: string, columns: readonly number[]): number {
  const width = columns.reduce((sum, each) => sum + each, 0);
  return text
    .split('\n')
    .map((line) => Math.ceil(widthOf({ kind: 'text', text: line }) / width) || 1)
    .reduce((sum, lines) => sum + lines, 0);
}

function widthOf(content: Content): number {
  const text = content.kind === 'text' ? content.text : content.kind === 'figure' ? content.figure : content.result;
  return text
    .split('\n')
    .map((line) => [...line].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0))
    .reduce((widest, width) => (width > widest ? width : widest), 0);
}
