/** Where names do not tell under which node rows stand, their points may: those of a node's rows add up to its own. */
import { exact, sum } from '../number/exact.ts';
import { grouped } from '../report/grouped.ts';
import type { OpenNode } from '../report/open-nodes.ts';
import { pointsIn } from './figures.ts';
import { type IndicatorRow, pointsOf } from './indicator-rows.ts';

/**
 * The nodes of rows without one, in groups of the same first name: a group goes to the only node that foots with it.
 *
 * @param known  the node of a row by its names; undefined where they tell none.
 */
export function nodesThatFoot(
  rows: readonly IndicatorRow[],
  nodes: readonly OpenNode[],
  known: (row: IndicatorRow) => OpenNode | undefined,
): ReadonlyMap<IndicatorRow, OpenNode> {
  const found = new Map<IndicatorRow, OpenNode>();
  const byNode = grouped(rows, known);
  const groups = grouped(byNode.get(undefined) ?? [], ({ levels, name }) => (levels[0] ?? name).name);
  for (const group of groups.values()) {
    // Points that a node shares with others do not tell them apart.
    const fitting = nodes.filter((each) => {
      const total = each.points?.name === each.node.name ? each.points.weight : undefined;
      return total !== undefined && sumOf([...(byNode.get(each) ?? []), ...group])?.equals(exact(total)) === true;
    });
    const [node] = fitting;
    if (node !== undefined && fitting.length === 1) for (const row of group) found.set(row, node);
  }
  return found;
}

/** Undefined where a row has no points. */
function sumOf(rows: readonly IndicatorRow[]) {
  const points = rows.map((row) => pointsIn(pointsOf(row) ?? ''));
  if (points.includes(undefined)) return undefined;
  return sum(points.map((each) => exact(each ?? '0')));
}
