/** What a framework scores, in the order of its form: leaves, each before its parts, then bonus and penalty items. */
import type { Framework, Indicator } from '../report/framework.ts';
import type { Method } from '../report/method.ts';

export interface Leaf {
  /** Where its score stands in a report: `scores.execution`, `scores.disclosure.parts.budget`. */
  path: string;
  /** The names above it, from the first level. */
  above: readonly string[];
  name: string;
  /** Undefined for a bonus or penalty. */
  weight: string | undefined;
  method?: Method | undefined;
}

/** The id of the indicator that a leaf or a part is of. */
export function indicatorOf({ path }: Leaf): string {
  return path.split('.')[1] ?? '';
}

export function leavesOf({ indicators, adjustments }: Pick<Framework, 'indicators' | 'adjustments'>): Leaf[] {
  const visit = (nodes: readonly Indicator[], above: readonly string[]): Leaf[] =>
    nodes.flatMap(({ id, name, weight, method, parts = [], rows, indicators: below }): Leaf[] => {
      if (rows === 'report') return [];
      if (below !== undefined) return visit(below, [...above, name]);
      const path = `scores.${id}`;
      const ofParts = parts.map((part) => ({
        ...{ path: `${path}.parts.${part.id}`, above, weight: part.weight, method: part.method },
        name: part.name ?? name,
      }));
      return [{ path, above, name, weight, method }, ...ofParts];
    });
  const items = adjustments.map(({ id, name }): Leaf => ({ path: `scores.${id}`, above: [], name, weight: undefined }));
  return [...visit(indicators, []), ...items];
}
