/** A table of tests as a Word file has it, with its merged cells. */
import type { Table } from '../../src/document/document.ts';
import { CONTINUE, RESTART, p, span, tbl, tc, tr, wordFile } from '../document/docx/word-file.ts';

/** A file with a title, the tables, and lines of text below them. */
export function wordForm({
  title,
  tables,
  lines,
}: {
  title: string;
  tables: readonly Table[];
  lines: readonly string[];
}): Uint8Array {
  return wordFile([p(title), ...tables.map(wordTable), ...lines.map((line) => p(line))].join(p('')));
}

function wordTable({ rows, columns, cells }: Table): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const merged = cell.rowSpan === 1 ? '' : cell.row === row ? RESTART : CONTINUE;
        const content =
          cell.row === row
            ? cell.text
                .split('\n')
                .map((line) => p(line))
                .join('')
            : p('');
        return tc(content, span(cell.columnSpan) + merged);
      }),
  );
  return tbl(
    lines.map((line) => tr(line)),
    Array.from({ length: columns }, () => 1500),
  );
}
