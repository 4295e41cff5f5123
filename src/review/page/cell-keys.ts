/** Runs in the browser: one cell of each grid is reached by Tab, the others from it by the arrow keys. */
import { reveal } from './standing-mark.ts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Listens in a pane; Enter and Space are clicks. */
export function listenToKeys(pane: HTMLElement): void {
  pane.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLTableCellElement)) return;
    if (target.tabIndex < 0) takeTab(target);
    // The task above the panes must not cover it; what is clicked is in sight, and moved away it would not be clicked.
    if (target.matches(':focus-visible')) reveal(target, pane, 'page');
  });
  pane.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLTableCellElement)) return;
    const step = STEPS[key];
    if (step !== undefined) {
      const next = neighbour(target, step);
      event.preventDefault();
      next?.focus({ preventScroll: true });
    } else if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      target.click();
    }
  });
}

/** Lets Tab come to a grid: to the first cell that says something, until the reader has been to another. */
export function openGrid(table: HTMLTableElement): void {
  const cells = [...table.querySelectorAll('td')].filter((cell) => cell.closest('table') === table);
  const first = cells.find((cell) => cell.querySelector('.import-standing') !== null) ?? cells[0];
  if (first !== undefined && !cells.some((cell) => cell.tabIndex === 0)) first.tabIndex = 0;
}

function takeTab(cell: HTMLTableCellElement): void {
  const table = cell.closest('table');
  for (const other of table?.querySelectorAll<HTMLTableCellElement>('td[tabindex="0"]') ?? [])
    if (other.closest('table') === table) other.tabIndex = -1;
  cell.tabIndex = 0;
}

function neighbour(cell: HTMLTableCellElement, [down, right]: readonly [number, number]): HTMLElement | undefined {
  const table = cell.closest('table');
  if (table === null) return undefined;
  const grid = gridOf(table);
  let row = grid.findIndex((cells) => cells.includes(cell));
  let column = grid[row]?.indexOf(cell) ?? -1;
  for (;;) {
    row += down;
    column += right;
    if (row < 0 || column < 0 || row >= grid.length || column >= (grid[row]?.length ?? 0)) return undefined;
    const next = grid[row]?.[column];
    if (next !== undefined && next !== cell && next.hasAttribute('tabindex')) return next;
  }
}

/** Every position of a table, with the cell that covers it. */
export function gridOf(table: Pick<HTMLTableElement, 'rows'>): (HTMLTableCellElement | undefined)[][] {
  const rows = [...table.rows];
  const grid: (HTMLTableCellElement | undefined)[][] = rows.map(() => []);
  rows.forEach((each, row) => {
    let column = 0;
    for (const cell of each.cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (const line of grid.slice(row, row + cell.rowSpan))
        for (let at = column; at < column + cell.colSpan; at += 1) line[at] = cell;
    }
  });
  return grid;
}
