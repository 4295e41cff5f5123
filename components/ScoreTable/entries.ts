/** The rows of the score table before they are laid out: every scored or unscored node with its names. */
import type { GroupScore, LeafScore, NodeScore, SilentNode } from '../../src/score/scorecard.ts';
import type { ReportView } from '../../src/score/view.ts';

export type ScoreEntry = {
  path: string[];
  /** The ids of the groups above, then the names that a department gives to levels of its own, then the row's id. */
  keys: string[];
  height: number;
} & ({ kind: 'leaf'; leaf: LeafScore } | { kind: 'unscored'; node: SilentNode });

/** Leaves and unscored rows in form order; a leaf takes one row for itself and one for each part. */
export function entriesOf({ scorecard, report }: Pick<ReportView, 'scorecard' | 'report'>): ScoreEntry[] {
  const visit = (nodes: readonly NodeScore[], above: readonly GroupScore[]): ScoreEntry[] =>
    nodes.flatMap((node): ScoreEntry[] => {
      const keysFor = (path: readonly string[]): string[] => [
        ...above.map(({ id }) => id),
        ...path.slice(above.length, -1),
        node.id,
      ];
      switch (node.kind) {
        case 'leaf': {
          const { path, parts } = node;
          return [{ kind: 'leaf', leaf: node, path, keys: keysFor(path), height: 1 + parts.length }];
        }
        case 'group':
          return visit(node.children, [...above, node]);
        case 'unscored': {
          // A row of the department's own names the levels between its node and itself.
          const levels = report.targets.find(({ id }) => id === node.id)?.levels.slice(above.length) ?? [];
          const path = [...above.map(({ name }) => name), ...levels, node.name];
          return [{ kind: 'unscored', node, path, keys: keysFor(path), height: 1 }];
        }
      }
    });
  return visit(scorecard.tree, []);
}

/** The framework's groups by their ids from the first level on; levels that only a department names have none. */
export function groupsByKeys(nodes: readonly NodeScore[]): ReadonlyMap<string, GroupScore> {
  const groups = new Map<string, GroupScore>();
  const visit = (node: NodeScore, above: readonly string[]): void => {
    if (node.kind !== 'group') return;
    const keys = [...above, node.id];
    groups.set(oneKey(keys), node);
    for (const child of node.children) visit(child, keys);
  };
  for (const node of nodes) visit(node, []);
  return groups;
}

/** A list of keys as one. */
export function oneKey(keys: readonly string[]): string {
  return keys.join('\n');
}
