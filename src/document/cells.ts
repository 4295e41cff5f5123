/** The cells of a document's tables, those of tables within cells among them. */
import type { Block, Cell } from './document.ts';

/** Each cell, then those of the tables within it. */
export function* cellsOf(blocks: readonly Block[]): Generator<Cell> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') continue;
    for (const cell of block.cells) {
      yield cell;
      if (cell.tables !== undefined) yield* cellsOf(cell.tables);
    }
  }
}

export function cellCount(blocks: readonly Block[]): number {
  let count = 0;
  for (const _ of cellsOf(blocks)) count += 1;
  return count;
}
