/** Tables as tests write and expect them: rows of cells, each a text or a text with its spans. */
import type { Block, Cell, Table } from '../../../src/document/document.ts';

export type Written = string | readonly [text: string, rowSpan: number, columnSpan: number];

/** A table as HTML; `border` goes to its tag. */
export function tableHtml(
  rows: readonly (readonly Written[])[],
  attributes = 'border="1" cellspacing="0"',
  headerRows = 0,
): string {
  const html = rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`);
  const head = headerRows > 0 ? `<thead>${html.slice(0, headerRows).join('')}</thead>` : '';
  return `<table ${attributes}>${head}<tbody>${html.slice(headerRows).join('')}</tbody></table>`;
}

function cellHtml(cell: Written): string {
  const [text, rowSpan, columnSpan] = typeof cell === 'string' ? [cell, 1, 1] : cell;
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  return `<td${spans}>${text.replaceAll('\n', '<br>')}</td>`;
}

/** Where each cell of a written table stands in its grid: `row,column+rowSpan×columnSpan text`. */
export function expectedCells(rows: readonly (readonly Written[])[]): string[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      const [text, rowSpan, columnSpan] = typeof cell === 'string' ? [cell, 1, 1] : cell;
      while (taken.has(`${row},${column}`)) column += 1;
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + down},${column + right}`);
      return shown({ row, column, rowSpan, columnSpan, text });
    });
  });
}

export function shownCells({ cells }: Table): string[] {
  return cells.map(shown);
}

function shown({
  row,
  column,
  rowSpan,
  columnSpan,
  text,
}: Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text'>): string {
  return `${row},${column}+${rowSpan}×${columnSpan} ${text.replaceAll('\n', '|')}`;
}

export function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
