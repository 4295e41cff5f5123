/** What a framework scores, in the order of its form: leaves, the parts of leaves, bonus and penalty items. */
import type { Framework, Indicator } from '../report/framework.ts';

export interface Leaf {
  /** Where its score stands in a report: `scores.execution`, `scores.disclosure.parts.budget`. */
  path: string;
  /** The names above it, from the first level. */
  above: readonly string[];
  name: string;
  /** Undefined for a bonus or penalty. */
  weight: string | undefined;
}

export function leavesOf({ indicators, adjustments }: Pick<Framework, 'indicators' | 'adjustments'>): Leaf[] {
  const visit = (nodes: readonly Indicator[], above: readonly string[]): Leaf[] =>
    nodes.flatMap(({ id, name, weight, parts = [], rows, indicators: below }): Leaf[] => {
      if (rows === 'report') return [];
      if (below !== undefined) return visit(below, [...above, name]);
      const path = `scores.${id}`;
      if (parts.length === 0) return [{ path, above, name, weight }];
      return parts.map((part) => ({
        ...{ path: `${path}.parts.${part.id}`, above, weight: part.weight },
        name: part.name ?? name,
      }));
    });
  const items = adjustments.map(({ id, name }): Leaf => ({ path: `scores.${id}`, above: [], name, weight: undefined }));
  return [...visit(indicators, []), ...items];
}
