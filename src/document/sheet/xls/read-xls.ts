/** Reads .xls: workbooks of Excel 95 to 2003, and of WPS of these years. */
import type { Progress } from '../../document.ts';
import { openCompound } from '../../package/compound-file.ts';
import { DocumentRefused } from '../../refusal.ts';
import { CellCount, emptySheet, type Sheet, type Workbook } from '../workbook.ts';
import { globalsOf, type Globals, type SheetEntry } from './globals.ts';
import { XlsWorksheet } from './worksheet.ts';

/** @throws DocumentRefused */
export function readXls(file: Uint8Array, onSheet: Progress): Workbook {
  const { stream: streamOf } = openCompound(file);
  const stream = streamOf('Workbook') ?? streamOf('Book');
  if (stream === undefined) throw new DocumentRefused('damaged');
  const globals = globalsOf(stream);
  const count = new CellCount();
  const offsets = [...new Set(globals.sheets.map(({ offset }) => offset))].sort((a, b) => a - b);
  const read = new Set<number>();
  const sheetOf = ({ name, visibility, kind, printArea, offset }: SheetEntry): Sheet => {
    const sheet: Sheet = { ...emptySheet(name), visibility, kind, printArea };
    // Two sheets of which both say that they begin here would be read over and over.
    if (read.has(offset) || offset >= stream.length) return { ...sheet, isDamaged: true };
    read.add(offset);
    const end = offsets.find((each) => each > offset) ?? stream.length;
    return kind === 'chart' ? sheet : { ...sheet, ...contentOf(stream.subarray(0, end), offset, globals, count) };
  };
  const sheets = globals.sheets.map((entry, index) => {
    const sheet = sheetOf(entry);
    onSheet(index + 1, globals.sheets.length);
    return sheet;
  });
  return {
    sheets,
    hasMacros: globals.hasMacros || globals.sheets.some(({ kind }) => kind === 'program'),
    hasConnections: false,
  };
}

function contentOf(stream: Uint8Array, offset: number, globals: Globals, count: CellCount): Partial<Sheet> {
  const { cells, merges, hiddenRows, hiddenColumns, margins, drawing } = new XlsWorksheet(globals, count).read(
    stream,
    offset,
  );
  const { textBoxes, pictures, charts, comments } = drawing;
  return { cells, merges, hiddenRows, hiddenColumns, margins, textBoxes, pictures, charts, comments };
}
