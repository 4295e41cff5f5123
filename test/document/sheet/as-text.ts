/** What a reader gave, as tests look at it. */
import { readWorkbook } from '../../../src/document/sheet/read-workbook.ts';
import type { Block, Cell, Table } from '../../../src/document/document.ts';

type Read = ReturnType<typeof readWorkbook>;

export function readXlsx(file: Uint8Array): Read {
  return readWorkbook(file, 'xlsx');
}

export function tablesOf({ blocks }: Read): Table[] {
  return blocks.filter((block): block is Table => block.kind === 'table');
}

/** The texts of the first table, a list a row; what a merged cell covers is not in it. */
export function textsOf(read: Read): string[][] {
  return rowsOf(tablesOf(read)[0]);
}

export function rowsOf(table: Table | undefined): string[][] {
  const rows: string[][] = Array.from({ length: table?.rows ?? 0 }, () => []);
  for (const { row, text } of table?.cells ?? []) rows[row]?.push(text);
  return rows;
}

export function cellWith(read: Read, text: string): Cell | undefined {
  return tablesOf(read)
    .flatMap(({ cells }) => cells)
    .find((cell) => cell.text === text);
}

export function paragraphsOf({ blocks }: Read): string[] {
  return blocks.flatMap((block: Block) => (block.kind === 'paragraph' ? [`${block.place} ${block.text}`] : []));
}

export function notesOf({ notes }: Read): string[] {
  return notes.map(({ kind, text }) => `${kind} ${text}`);
}
