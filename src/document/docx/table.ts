/** Makes a table of the model from a table of the file. */
import { CELLS_MAX, TABLE_DEPTH_MAX } from '../limits.ts';
import { countedGrid, countedPosition } from '../grid.ts';
import { DocumentRefused } from '../refusal.ts';
import { stretches } from '../stretches.ts';
import { cellText } from '../text.ts';
import { childOf, type XmlElement } from '../xml.ts';
import type { Note, Place, Table } from '../document.ts';
import { itemsOf, tableText, type TableItem } from './flow.ts';
import { rawText } from './inline.ts';
import { notesOf, type Remark } from './remarks.ts';
import type { Story } from './story.ts';
import { visibleColumns } from './table-columns.ts';
import { mergedCells, type MergedCell } from './table-merges.ts';
import type { Row } from './table-rows.ts';

/** What all tables of a file share. */
export interface TableReading {
  notes: Note[];
  /** Cells of the tables so far. */
  cells: number;
}

/** @throws DocumentRefused where all tables together have too many cells. */
export function readTable(item: TableItem, place: Place, reading: TableReading, depth = 1): Table {
  const { rows, widths, remarks, story } = item;
  const merged = mergedCells(rows, visibleColumns(rows, widths));
  const columns = merged.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  reading.cells += rows.length * columns;
  if (reading.cells > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  reading.notes.push(...notesOf(place, remarks), ...rowNotes(rows, place));
  const grid = countedGrid(place);
  // A row is there also where all of it goes on with the row above.
  for (const _ of rows) grid.nextRow();
  for (const cell of merged) {
    const { row, column, rowSpan, columnSpan } = cell;
    const content = readCell(cell, { place: `${place} ${countedPosition(row, column)}`, story, reading, depth });
    grid.put(row, column, { rowSpan, columnSpan, ...content, isHidden: rows[row]?.isHidden ?? false });
  }
  const table = grid.table();
  if (table === undefined) throw new DocumentRefused('damaged');
  return table;
}

interface CellContext {
  place: Place;
  story: Story;
  reading: TableReading;
  depth: number;
}

function readCell(cell: MergedCell, context: CellContext): { text: string; tables: readonly Table[] } {
  const { place, story, reading, depth } = context;
  const texts: string[] = [];
  const tables: Table[] = [];
  const remarks = changesOf([cell.element, ...cell.covered]);
  for (const item of itemsOf(cell.element, story)) {
    if (item.kind === 'line') {
      texts.push(item.text);
      for (const remark of item.remarks) remarks.push(remark);
    } else if (depth < TABLE_DEPTH_MAX) {
      tables.push(readTable(item, `${place} 内表${tables.length + 1}`, reading, depth + 1));
    } else {
      texts.push(tableText(item));
      remarks.push({ kind: 'deep', text: '' });
    }
  }
  for (const element of cell.covered) {
    const text = rawText(element);
    if (text.trim() !== '') remarks.push({ kind: 'covered', text });
  }
  reading.notes.push(...notesOf(place, remarks));
  return { text: cellText(texts.join('\n')), tables };
}

/** What changes did to the cell itself, and to those merged with it. */
function changesOf(elements: readonly XmlElement[]): Remark[] {
  const has = (name: string): boolean => elements.some((each) => childOf(each, 'tcPr', name) !== undefined);
  return [
    ...(has('cellIns') ? [{ kind: 'inserted-cell', text: '' } as const] : []),
    ...(has('cellMerge') ? [{ kind: 'merged-cell', text: '' } as const] : []),
  ];
}

/** What is noticed of whole rows, a note for each stretch of them. */
function rowNotes(rows: readonly Row[], place: Place): Note[] {
  const placesOf = (applies: (row: Row) => boolean): Place[] =>
    stretches(rows.flatMap((row, index) => (applies(row) ? [index + 1] : []))).map((each) => `${place} 第${each}行`);
  const hidden = placesOf(({ isHidden }) => isHidden).map((at): Note => ({
    kind: 'hidden',
    place: at,
    text: `${at}是隐藏的，已一并读入。`,
  }));
  const inserted = placesOf(({ isInserted }) => isInserted).flatMap((at) =>
    notesOf(at, [{ kind: 'inserted-row', text: '' }]),
  );
  return [...hidden, ...inserted];
}
