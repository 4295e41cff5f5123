/** The rows of the score table before they are laid out: every scored or unscored node with its names. */
import type { GroupScore, LeafScore, NodeScore, SilentNode } from '../../src/score/sheet.ts';
import type { ReportView } from '../../src/score/view.ts';

export type ScoreEntry = { path: string[]; height: number } & (
  { kind: 'leaf'; leaf: LeafScore } | { kind: 'unscored'; node: SilentNode }
);

/** Leaves and unscored rows in form order; a leaf takes one row for itself and one for each part. */
export function entriesOf({ sheet, report }: Pick<ReportView, 'sheet' | 'report'>): ScoreEntry[] {
  const visit = (nodes: readonly NodeScore[], above: readonly string[]): ScoreEntry[] =>
    nodes.flatMap((node): ScoreEntry[] => {
      switch (node.kind) {
        case 'leaf':
          return [{ kind: 'leaf', leaf: node, path: node.path, height: 1 + node.parts.length }];
        case 'group':
          return visit(node.children, [...above, node.name]);
        case 'unscored': {
          // A row of the department's own names its second level itself.
          const levels = report.targets.find(({ id }) => id === node.id)?.levels.slice(1) ?? [];
          return [{ kind: 'unscored', node, path: [...above, ...levels, node.name], height: 1 }];
        }
      }
    });
  return visit(sheet.tree, []);
}

/** The framework's groups by their names from the first level on; levels that only a department names have none. */
export function groupsByPath(nodes: readonly NodeScore[]): ReadonlyMap<string, GroupScore> {
  const groups = new Map<string, GroupScore>();
  const visit = (node: NodeScore, above: readonly string[]): void => {
    if (node.kind !== 'group') return;
    const path = [...above, node.name];
    groups.set(pathKey(path), node);
    for (const child of node.children) visit(child, path);
  };
  for (const node of nodes) visit(node, []);
  return groups;
}

/** A list of names as one key. */
export function pathKey(path: readonly string[]): string {
  return path.join('\n');
}
