/** Gives cells of a form the paths of their data where the page of a report has none, so that each can be found and filled. */
import { place } from '../../components/table/grid.ts';
import type { Cell, FormTable, Row } from '../../components/table/model.ts';
import { PHASE_NAMES, PHASES } from '../report/budget.ts';

/** Columns of a row that has its own path, by their headings. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ...PHASES.map((phase) => [PHASE_NAMES[phase], phase] as const),
  ['分值', 'weight'],
  ['自评得分', 'stated'],
]);

/**
 * A table whose scores have paths, and whose blank cells have those that they would have.
 *
 * @param isDatum  whether a path is that of a datum, or of a place for one.
 */
export function withPaths(table: FormTable, isDatum: (path: string) => boolean): FormTable {
  const columns = place(table.head).map(({ cell, column }) => ({ column, title: cell.pieces.join('') }));
  const titles = new Map(columns.map(({ column, title }) => [column, title]));
  const known = (paths: readonly string[]): string | undefined => paths.find(isDatum);
  const body = (rows: readonly Row[]): Row[] => {
    const placed = new Map(place(rows).map(({ cell, column }) => [cell, column]));
    let leaf = '';
    return rows.map((row) => {
      const isPart = row.looks?.includes('part') === true;
      if (row.indicator !== undefined && !isPart) leaf = row.indicator;
      const given = (cell: Cell): Cell => {
        if (cell.scope !== undefined || cell.path !== undefined) return cell;
        const title = titles.get(placed.get(cell) ?? -1) ?? '';
        const path = known([...scorePaths(row, cell, leaf), ...columnPaths(row, title)]);
        return path === undefined ? cell : { ...cell, path };
      };
      return { ...row, cells: row.cells.map(given) };
    });
  };
  const foot = table.foot === undefined ? {} : { foot: body(table.foot) };
  return { ...table, bodies: table.bodies.map(body), ...foot };
}

/** What a score of a leaf or part may be: of the framework's indicators, or of a row that the department set up. */
function scorePaths({ indicator, anchor = '' }: Row, { field }: Cell, leaf: string): string[] {
  if (indicator === undefined || field === undefined || field === 'recomputed') return [];
  const end = `i-${indicator}`;
  const sheet = anchor.endsWith(end) ? anchor.slice(0, -end.length) : '';
  const own = leaf === indicator ? [] : [`${sheet}scores.${leaf}.parts.${indicator}.${field}`];
  return [...own, `${sheet}scores.${indicator}.${field}`, `${sheet}targets.${indicator}.${field}`];
}

function columnPaths({ anchor }: Row, title: string): string[] {
  const key = COLUMNS.get(title);
  if (anchor === undefined || key === undefined) return [];
  // The rows of total and grade have the paths of what the department stated.
  return key === 'stated' ? [anchor, `${anchor}.${key}`] : [`${anchor}.${key}`];
}
