/** Gives cells of a form the paths of their data where the page of a report has none, so that each can be found and filled. */
import { place } from '../../components/table/grid.ts';
import type { Cell, FormTable, Row } from '../../components/table/model.ts';
import { PHASE_NAMES, PHASES } from '../report/budget.ts';

/** Columns of a row that has its own path, by their headings. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ...PHASES.map((phase) => [PHASE_NAMES[phase], phase] as const),
  ['分值', 'weight'],
  ['自评得分', 'stated'],
  ['预期目标', 'expected'],
  ['实际完成情况', 'achieved'],
  ['未完成原因', 'reason'],
  ['未达标原因', 'reason'],
  ['偏差原因及改进措施', 'reason'],
  ['改进措施', 'improvement'],
]);

const COMPUTED = 'computed.';

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
        if (cell.scope !== undefined) return cell;
        // What was computed stands where the printed figure would.
        if (cell.path?.startsWith(COMPUTED) === true) {
          const printed = cell.path.slice(COMPUTED.length);
          return isDatum(printed) ? { ...cell, path: printed } : cell;
        }
        if (cell.path !== undefined) return cell;
        const key = COLUMNS.get(titles.get(placed.get(cell) ?? -1) ?? '');
        const path = known([...scorePaths(row, cell.field ?? key, leaf), ...columnPaths(row, key)]);
        return path === undefined ? cell : { ...cell, path };
      };
      return { ...row, cells: row.cells.map(given) };
    });
  };
  const foot = table.foot === undefined ? {} : { foot: body(table.foot) };
  return { ...table, bodies: table.bodies.map(body), ...foot };
}

/** What stands in the row of a leaf or part: of the framework's indicator, or of a row that the department set up. */
function scorePaths({ indicator, anchor = '' }: Row, key: string | undefined, leaf: string): string[] {
  if (indicator === undefined || key === undefined || key === 'recomputed') return [];
  const end = `i-${indicator}`;
  const sheet = anchor.endsWith(end) ? anchor.slice(0, -end.length) : '';
  const own = leaf === indicator ? [] : [`${sheet}scores.${leaf}.parts.${indicator}.${key}`];
  return [...own, `${sheet}scores.${indicator}.${key}`, `${sheet}targets.${indicator}.${key}`];
}

function columnPaths({ anchor }: Row, key: string | undefined): string[] {
  if (anchor === undefined || key === undefined) return [];
  // The rows of total and grade have the paths of what the department stated.
  return key === 'stated' ? [anchor, `${anchor}.${key}`] : [`${anchor}.${key}`];
}
