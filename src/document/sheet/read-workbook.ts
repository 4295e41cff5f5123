/** Reads workbooks, .xlsx and .xls: every sheet with text becomes a table, as it is shown. */
import type { Block, Note, Paragraph, Progress } from '../document.ts';
import { CELLS_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { namedPlace } from './place.ts';
import { shapesOf } from './shape.ts';
import { sheetNotes } from './sheet-notes.ts';
import { sheetTables, type PlacedTable } from './sheet-tables.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { readXls } from './xls/read-xls.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * The tables and text boxes of a workbook, sheet by sheet, and what cannot be seen in them; nothing where it is blank.
 *
 * @throws DocumentRefused
 */
export function readWorkbook(
  file: Uint8Array,
  format: 'xlsx' | 'xls',
  onSheet: Progress = () => undefined,
): { blocks: readonly Block[]; notes: readonly Note[] } {
  const workbook = format === 'xls' ? readXls(file, onSheet) : readXlsx(file, onSheet);
  const blocks: Block[] = [];
  const notes: Note[] = [...workbookNotes(workbook)];
  let left = CELLS_MAX;
  for (const sheet of withNamesOfTheirOwn(workbook.sheets)) {
    const shapes = shapesOf(sheet);
    const tables = sheetTables(sheet, shapes);
    left -= tables.reduce((sum, { table }) => sum + table.cells.length, 0);
    if (left < 0) throw new DocumentRefused('too-many-cells');
    for (const block of inReadingOrder(sheet, tables)) blocks.push(block);
    notes.push(...sheetNotes(sheet, shapes));
  }
  return { blocks, notes };
}

function* workbookNotes({ hasMacros, hasConnections }: Workbook): Generator<Note> {
  const place = '工作簿';
  if (hasMacros) yield { kind: 'macro', place, text: '工作簿里有宏，没有运行，读的是文件里存下的内容。' };
  if (hasConnections)
    yield { kind: 'external', place, text: '工作簿连接了外部数据，没有更新，读的是文件里存下的内容。' };
}

/** Programs never give two sheets one name; places must not be alike in files that do. */
function withNamesOfTheirOwn(sheets: readonly Sheet[]): Sheet[] {
  const counts = new Map<string, number>();
  return sheets.map((sheet) => {
    const key = sheet.name.toLowerCase();
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? sheet : { ...sheet, name: `${sheet.name} (${count})` };
  });
}

/** Text boxes above a table stand before it, all others behind the last one that begins above them. */
function inReadingOrder(sheet: Sheet, tables: readonly PlacedTable[]): Block[] {
  const boxes = sheet.textBoxes
    .map((box, index) => ({ ...box, index }))
    .sort((one, other) => one.row - other.row || one.column - other.column || one.index - other.index)
    .map(({ row, paragraphs }, index) => ({ row, blocks: paragraphsAt(sheet.name, index + 1, paragraphs) }));
  const items = [...tables.map(({ table, area }) => ({ row: area.firstRow, blocks: [table] })), ...boxes];
  // A box at the first row of a table lies over it: sorting keeps the table, which comes first here, before it.
  return items.sort((one, other) => one.row - other.row).flatMap(({ blocks }): Block[] => blocks);
}

function paragraphsAt(sheet: string, box: number, paragraphs: readonly string[]): Paragraph[] {
  return paragraphs.map((text, index) => ({
    ...{ kind: 'paragraph', text, level: null },
    place: namedPlace(sheet, `文本框${box}${paragraphs.length === 1 ? '' : ` 第${index + 1}段`}`),
  }));
}
