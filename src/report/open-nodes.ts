/** The nodes of a framework that leave their indicators to the report. */
import type { Framework, Indicator } from './framework.ts';

export interface OpenNode {
  node: Indicator;
  /** The names above it and its own. */
  path: readonly string[];
  /** The node whose points its rows divide: itself or, if it has none, the nearest node above that has some. */
  points: { name: string; weight: string } | undefined;
}

/** In the order of the form. */
export function openNodes(framework: Pick<Framework, 'indicators'> | undefined): OpenNode[] {
  const visit = (nodes: readonly Indicator[], above: readonly string[], around: OpenNode['points']): OpenNode[] =>
    nodes.flatMap((node) => {
      const { name, weight } = node;
      const path = [...above, name];
      const points = weight === undefined ? around : { name, weight };
      return node.rows === 'report' ? [{ node, path, points }] : visit(node.indicators ?? [], path, points);
    });
  return visit(framework?.indicators ?? [], [], undefined);
}
