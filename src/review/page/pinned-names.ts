/** Runs in the browser: the names of rows stay in sight while a wide table moves sideways. */
import { gridOf } from './cell-keys.ts';

/** As much of the width as the names may take. */
const SHARE_MOST = 0.5;
/** More levels than any form has. */
const COLUMNS_MOST = 4;
/** A column with figures in more than this share of its cells holds no names. */
const FIGURES_MOST = 0.3;
/** Long lists are seldom wide, and to go through them takes time. */
const ROWS_MOST = 600;

/** Of all tables in a pane; where that is hidden, nothing can be measured. */
export function pinAll(pane: HTMLElement): void {
  if (pane.clientWidth === 0) return;
  // Without its bar, which no unit of the style sheet leaves out.
  pane.style.setProperty('--import-pane', `${pane.clientWidth}px`);
  for (const table of pane.querySelectorAll<HTMLTableElement>('.table-scroll > table')) pinNames(table, pane);
}

/** Pins the first columns of a table as far as they hold names and leave room; nothing where all of it fits. */
function pinNames(table: HTMLTableElement, scroller: HTMLElement): void {
  for (const cell of table.querySelectorAll<HTMLElement>('.is-pinned')) {
    cell.classList.remove('is-pinned');
    cell.style.removeProperty('left');
  }
  const isWide = table.scrollWidth > scroller.clientWidth;
  if (!isWide || table.rows.length > ROWS_MOST || getComputedStyle(table).display === 'block') return;
  const grid = gridOf(table);
  const start = table.getBoundingClientRect().left;
  const ends = columnEnds(grid).map((end) => end - start);
  let count = nameColumns(
    grid.map((row) => row.map((cell) => cell && { isName: cell.tagName === 'TH', text: cell.innerText })),
  );
  while (count > 0 && (ends[count - 1] ?? 0) > scroller.clientWidth * SHARE_MOST) count -= 1;
  for (const row of grid)
    row.slice(0, count).forEach((cell, column) => {
      // A cell that goes on beyond the names would cover what moves beneath them.
      if (cell === undefined || row[count] === cell || row[column - 1] === cell) return;
      cell.classList.add('is-pinned');
      cell.style.left = `${column === 0 ? 0 : (ends[column - 1] ?? 0)}px`;
    });
}

/** Where each column ends, as far as a cell ends with it. */
function columnEnds(grid: readonly (readonly (HTMLElement | undefined)[])[]): number[] {
  return Array.from({ length: COLUMNS_MOST }, (_, column) => {
    const cell = grid.find((row) => row[column] !== undefined && row[column] !== row[column + 1])?.[column];
    return cell?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY;
  });
}

/** How many columns from the left hold names: heading cells, or words in most rows. */
export function nameColumns(grid: readonly (readonly ({ isName: boolean; text: string } | undefined)[])[]): number {
  const isOfNames = (column: number): boolean => {
    const cells = grid.map((row) => row[column]).filter((cell) => cell !== undefined && cell.text !== '');
    const figures = cells.filter((cell) => cell?.isName === false && /\d/.test(cell.text));
    return cells.length > 0 && figures.length <= cells.length * FIGURES_MOST;
  };
  let count = 0;
  while (count < COLUMNS_MOST && isOfNames(count)) count += 1;
  return count;
}
