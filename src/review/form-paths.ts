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

const COMPUTED = /^(sheets\.[^.]+\.)?computed\./;

/** The path of the cell that shows a figure: what was computed stands where the printed figure would. */
export function shownPath(path: string): string {
  return path.replace(COMPUTED, '$1');
}

export interface KnownPaths {
  /** Whether a path is that of a datum, or of a place for one. */
  isDatum: (path: string) => boolean;
  /** The nodes of the framework above each indicator or row of the department, by the id of that. */
  nodes: ReadonlyMap<string, readonly FrameworkNode[]>;
}

export interface FrameworkNode {
  id: string;
  name: string;
}

/** A table whose scores have paths, and whose blank cells have those that they would have; nodes have those of their points. */
export function withPaths(table: FormTable, { isDatum, nodes }: KnownPaths): FormTable {
  const columns = place(table.head).map(({ cell, column }) => ({ column, title: cell.pieces.join('') }));
  const titles = new Map(columns.map(({ column, title }) => [column, title]));
  const known = (paths: readonly string[]): string | undefined => paths.find(isDatum);
  const body = (rows: readonly Row[]): Row[] => {
    const placed = new Map(place(rows).map(({ cell, column }) => [cell, column]));
    let leaf = '';
    return rows.map((row) => {
      const isPart = row.looks?.includes('part') === true;
      if (row.indicator !== undefined && !isPart) leaf = row.indicator;
      const keyOf = (cell: Cell): string | undefined => COLUMNS.get(titles.get(placed.get(cell) ?? -1) ?? '');
      const cellsOfNodes = nodeCells(row, nodes, keyOf);
      const given = (cell: Cell): Cell => {
        const node = cellsOfNodes.get(cell);
        if (node !== undefined) return { ...cell, path: node };
        if (cell.scope !== undefined) return cell;
        if (cell.path !== undefined) {
          const printed = shownPath(cell.path);
          return isDatum(printed) ? { ...cell, path: printed } : cell;
        }
        const key = keyOf(cell);
        const path = known([...scorePaths(row, cell.field ?? key, leaf), ...columnPaths(row, key)]);
        return path === undefined ? cell : { ...cell, path };
      };
      return { ...row, cells: row.cells.map(given) };
    });
  };
  const foot = table.foot === undefined ? {} : { foot: body(table.foot) };
  return { ...table, bodies: table.bodies.map(body), ...foot };
}

/** The names of nodes that begin in a row, each with the cell of its points, where the table has a column for these. */
function nodeCells(
  { indicator, anchor = '', cells }: Row,
  nodes: KnownPaths['nodes'],
  keyOf: (cell: Cell) => string | undefined,
): ReadonlyMap<Cell, string> {
  const [, sheet = '', id = ''] = /^(sheets\.[^.]+\.)?(?:i-|targets\.)(.+)$/.exec(anchor) ?? [];
  const above = nodes.get(`${sheet}${indicator ?? id}`) ?? [];
  const found = new Map<Cell, string>();
  let path: string | undefined;
  for (const cell of cells) {
    if (cell.scope !== undefined) {
      const node = above.find(({ name }) => name === cell.pieces[0]);
      path = node && `${sheet}weights.${node.id}`;
    }
    if (path !== undefined && (cell.scope !== undefined || keyOf(cell) === 'weight')) found.set(cell, path);
  }
  return found;
}

/** What stands in the row of a leaf or part: of the framework's indicator, or of a row that the department set up. */
function scorePaths({ indicator, anchor = '' }: Row, key: string | undefined, leaf: string): string[] {
  if (indicator === undefined || key === undefined || key === 'recomputed') return [];
  const end = `i-${indicator}`;
  const sheet = anchor.endsWith(end) ? anchor.slice(0, -end.length) : '';
  const part = indicator.startsWith(`${leaf}.`) ? indicator.slice(leaf.length + 1) : indicator;
  const rest = leaf === indicator ? leaf : `${leaf}.parts.${part}`;
  const own = leaf === indicator ? [] : [`${sheet}scores.${rest}.${key}`];
  const prescribed = key === 'weight' ? [`${sheet}weights.${rest}`] : [];
  return [...own, `${sheet}scores.${indicator}.${key}`, `${sheet}targets.${indicator}.${key}`, ...prescribed];
}

function columnPaths({ anchor }: Row, key: string | undefined): string[] {
  if (anchor === undefined || key === undefined) return [];
  // The rows of total and grade have the paths of what the department stated.
  if (key === 'weight' && anchor.endsWith('stated.total')) return [anchor.replace('stated.', 'weights.')];
  return key === 'stated' ? [anchor, `${anchor}.${key}`] : [`${anchor}.${key}`];
}
