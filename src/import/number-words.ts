/** What stands around a number of a table: by these words the same cell of next year's form is known. */
import type { Cell, Place } from '../document/document.ts';
import { isSumRow, type Panel } from './panels.ts';
import { keyWord } from './question-keys.ts';
import { numbers, type Range } from './table-parts.ts';
import type { TableView } from './table-view.ts';

/** A form, and how its keys begin. */
interface Scoped {
  views: readonly TableView[];
  panels: readonly Panel[];
  scope: readonly string[];
}

/** For each cell that prints a number: the words of its row, then those of its column. */
export function numberWords(
  { views, panels, scope }: Scoped,
  personal: ReadonlySet<Place>,
): [Place, readonly string[]][] {
  return views.flatMap((view) => {
    const isLabel = (cell: Cell | undefined): cell is Cell =>
      cell !== undefined && !personal.has(cell.place) && isWords(cell.text);
    const words = wordsIn(view, { panels: panels.filter((panel) => panel.view === view), isLabel });
    return view.table.cells.flatMap((cell): [Place, readonly string[]][] =>
      /\d/.test(cell.text.normalize('NFKC')) ? [[cell.place, [...scope, ...words(cell)]]] : [],
    );
  });
}

interface Around {
  panels: readonly Panel[];
  isLabel: (cell: Cell | undefined) => cell is Cell;
}

function wordsIn(view: TableView, { panels, isLabel }: Around): (cell: Cell) => string[] {
  const titles = titleRows(view, isLabel);
  return (cell) => {
    const panel = panels.find(({ header, end }) => cell.row >= header.to && cell.row < end);
    const names = rowNames(view, cell, { panel, isLabel });
    const { from, to } = panel?.header ?? titles[cell.row] ?? { from: 0, to: 0 };
    const above = numbers({ from, to }).map((row) => view.at(row, cell.column));
    const heads = [...new Set(above)].filter(isLabel).map(({ text }) => text);
    // A cell may say by itself what its number is: 其中：基本支出：408.34.
    const before = cell.text.split(/\d/)[0] ?? '';
    const isNamed = /[：:]\s*$/.test(before) || names.length === 0 || heads.length === 0;
    return [...names, ...heads, ...(isNamed ? [before] : [])];
  };
}

/** The names of a row: of the columns that hold names, or the words that it begins with. */
function rowNames(
  view: TableView,
  { row, column }: Cell,
  { panel, isLabel }: { panel: Panel | undefined; isLabel: Around['isLabel'] },
): string[] {
  const kinds = [...(panel?.columns ?? [])].flatMap(([at, { kind }]) =>
    kind === 'level' || kind === 'name' ? [at] : [],
  );
  if (kinds.length > 0 && !isSumRow(view, row))
    return distinct(kinds.sort((a, b) => a - b).map((at) => view.at(row, at)))
      .filter(isLabel)
      .map(({ text }) => text);
  const before = distinct(numbers({ from: 0, to: column }).map((at) => view.at(row, at)));
  const from = before.findIndex(isLabel);
  if (from < 0) return [];
  const rest = before.slice(from);
  const end = rest.findIndex((cell) => !isLabel(cell));
  return rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => text);
}

const TITLES_MOST = 4;

/** For each row the nearest rows of nothing but titles above it. */
function titleRows(view: TableView, isLabel: Around['isLabel']): Range[] {
  const rows: Range[] = [];
  let last = { from: 0, to: 0 };
  for (let row = 0; row < view.table.rows; row += 1) {
    rows.push(last);
    const own = view.begin(row).filter(({ text }) => text !== '');
    if (own.length < 2 || !own.every(isLabel)) continue;
    const from = last.to === row && row - last.from < TITLES_MOST ? last.from : row;
    last = { from, to: row + 1 };
  }
  return rows;
}

/** Words without a figure: years and the number before a name are none. */
function isWords(text: string): boolean {
  const word = keyWord(text);
  return /\p{L}/u.test(word) && !/\d/.test(word);
}

function distinct(cells: readonly (Cell | undefined)[]): Cell[] {
  return [...new Set(cells)].filter((cell) => cell !== undefined);
}
