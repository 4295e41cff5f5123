/** What no document may be, whatever the file: the promises of the model, told where one is broken. */
import type { Block, Place, Table } from '../../../src/document/document.ts';

export function faultsOf(blocks: readonly Block[]): string[] {
  const places = allPlaces(blocks);
  const twice = places.filter((place, index) => places.indexOf(place) !== index);
  return [...twice.map((place) => `${place} is there twice`), ...blocks.flatMap(faultsOfBlock)];
}

function allPlaces(blocks: readonly Block[]): Place[] {
  return blocks.flatMap((block) => [
    block.place,
    ...(block.kind === 'table' ? block.cells.flatMap(({ place, tables = [] }) => [place, ...allPlaces(tables)]) : []),
  ]);
}

function faultsOfBlock(block: Block): string[] {
  if (block.kind === 'paragraph')
    return block.text === '' || block.text.includes('\n') ? [`${block.place} is no line`] : [];
  return [...gridFaults(block), ...block.cells.flatMap(({ tables = [] }) => tables.flatMap(faultsOfBlock))];
}

/** Every position of the grid belongs to exactly one cell. */
function gridFaults({ rows, columns, cells, place }: Table): string[] {
  const taken = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
    Array.from({ length: rowSpan * columnSpan }, (_, index) => {
      const at = { row: row + Math.floor(index / columnSpan), column: column + (index % columnSpan) };
      return at.row < rows && at.column < columns ? `${at.row}/${at.column}` : 'outside';
    }),
  );
  if (taken.includes('outside')) return [`${place} has a cell outside of its grid`];
  const positions = new Set(taken).size;
  return taken.length === rows * columns && positions === taken.length ? [] : [`${place} has holes or overlaps`];
}
