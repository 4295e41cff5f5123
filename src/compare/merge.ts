/** Runs in the browser: the indicators of several reports as one list of rows, in the order of the form. */
import type { ComparedNode } from './model.ts';

export interface MergedRow {
  name: string;
  /** 1 for a first-level indicator. */
  level: number;
  /** One entry a report; undefined where a report has no such row. */
  nodes: (ComparedNode | undefined)[];
}

/**
 * Puts equal indicators side by side.
 *
 * A prescribed indicator is known by its id. A row that a department set up itself is the same as another's only where
 * id and name agree: two departments may call different things `output-1`.
 */
export function mergeIndicators(reports: readonly (readonly ComparedNode[])[], level = 1): MergedRow[] {
  const rows = new Map<string, MergedRow>();
  const order: string[] = [];
  for (const [column, nodes] of reports.entries()) {
    let after = -1;
    for (const node of nodes) {
      const key = node.own ? `${node.id} ${node.name}` : node.id;
      const known = order.indexOf(key);
      // The form's own indicators have a place; what a department added stands behind what others added.
      const place = node.own ? order.length : after + 1;
      if (known < 0) order.splice(place, 0, key);
      after = known < 0 ? place : known;
      const row = rows.get(key) ?? { name: node.name, level, nodes: reports.map(() => undefined) };
      row.nodes[column] = node;
      rows.set(key, row);
    }
  }
  return order.flatMap((key) => {
    const row = rows.get(key);
    if (row === undefined) return [];
    const below = row.nodes.map((node) => node?.below ?? []);
    return [row, ...mergeIndicators(below, level + 1)];
  });
}
