/** What was read of a document, in a form that a test can show at a glance. */
import type { Block, Note, Table } from '../../src/document/document.ts';

interface Blocks {
  blocks: readonly Block[];
}

/** The texts of all paragraphs. */
export function texts({ blocks }: Blocks): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

/** The rows of the only table, line ends as `/`, spans as `2×3` and hidden cells with a star. */
export function grid({ blocks }: Blocks): string[][] {
  const [table, ...more] = tablesOf({ blocks });
  if (table === undefined || more.length > 0) throw new Error(`${more.length} tables too many`);
  return gridOf(table);
}

export function tablesOf({ blocks }: Blocks): Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

export function gridOf(table: Table): string[][] {
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  for (const { row, text, rowSpan, columnSpan, isHidden } of table.cells) {
    const span = rowSpan * columnSpan === 1 ? '' : ` ${rowSpan}×${columnSpan}`;
    rows[row]?.push(text.replaceAll('\n', '/') + span + (isHidden === true ? '*' : ''));
  }
  return rows;
}

export function notesOf({ notes }: { notes: readonly Note[] }): string[] {
  return notes.map(({ kind, place, text }) => `${kind} ${place} ${text}`);
}
