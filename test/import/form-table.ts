/** Tables of forms for tests, drawn with words: `<` goes on from the left, `^` from above. */
import type { Block, Cell, OfficeDocument, Table } from '../../src/document/document.ts';

/** A table whose rows are written one below the other. */
export function drawnTable(rows: readonly (readonly string[])[], place = '表1'): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells: Cell[] = rows.flatMap((row, at) =>
    row.flatMap((text, column): Cell[] => {
      if (text === '<' || text === '^') return [];
      const columnSpan = 1 + run(row.slice(column + 1), '<');
      const rowSpan =
        1 +
        run(
          rows.slice(at + 1).map((below) => below[column] ?? ''),
          '^',
        );
      return [{ row: at, column, rowSpan, columnSpan, text, place: `${place} 第${at + 1}行第${column + 1}列` }];
    }),
  );
  return { kind: 'table', rows: rows.length, columns, cells, place };
}

function run(marks: readonly string[], mark: string): number {
  const end = marks.findIndex((each) => each !== mark);
  return end < 0 ? marks.length : end;
}

export function documentOf(...blocks: Block[]): OfficeDocument {
  return { format: 'docx', sha256: '0'.repeat(64), blocks, notes: [] };
}

export function paragraph(text: string, count: number): Block {
  return { kind: 'paragraph', text, level: null, place: `第${count}段` };
}
