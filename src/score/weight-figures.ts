/** The sums of weights of a report's own rows: below each node, and together with all other leaves. */
import { type Exact, exact, plain, sum } from '../number/exact.ts';
import type { Report } from '../report/report.ts';
import { type GroupScore, type LeafScore, type NodeScore, scoredRows, type Scorecard } from './scorecard.ts';

interface WeightFigure {
  path: string;
  name: string;
  figure: string;
  unit: string;
  /** The published weight beside which it stands. */
  beside: string;
}

/** A node whose points the report divides among its leaves, with these leaves. */
export interface RowGroup {
  group: GroupScore & { weight: string };
  rows: LeafScore[];
  /** The sum of their weights, with that of the nodes beside them whose weights the framework fixes. */
  sum: Exact;
}

/**
 * `weights.<node>` for every node with rows of the report, `weights.total` for all leaves of the scorecard or, without a
 * framework, for all rows, and `weights.<leaf>` where the score itself is not published and cannot be named.
 */
export function weightFigures(report: Report, scorecard: Scorecard): WeightFigure[] {
  const sums = scorecard.weights === null ? sumOfRows(report) : sumsOfGroups(scorecard, scorecard.weights.sum);
  return [...sums, ...scoredRows(scorecard).flatMap(ofUnpublished)];
}

function ofUnpublished({ id, name, weight, stated, method }: LeafScore): WeightFigure[] {
  if (stated !== null || method === 'target') return [];
  const [leaf = ''] = id.split('.');
  return [{ path: `weights.${id}`, name: `${name}分值`, figure: weight, unit: '分', beside: `scores.${leaf}.stated` }];
}

function sumOfRows({ targets }: Report): WeightFigure[] {
  const weighted = targets.flatMap(({ id, weight }) => (weight === undefined ? [] : [{ id, weight }]));
  const figure = plain(sum(weighted.map(({ weight }) => exact(weight))));
  const beside = `targets.${weighted[0]?.id}.weight`;
  return weighted.length === 0 ? [] : [{ path: 'weights.total', name: '各行分值合计', figure, unit: '分', beside }];
}

function sumsOfGroups(scorecard: Scorecard, whole: string): WeightFigure[] {
  const groups = rowGroups(scorecard.tree);
  const [first] = groups.flatMap(({ rows }) => rows);
  if (first === undefined) return [];
  const below = groups.map(({ group, rows, sum: points }) => ({
    path: `weights.${group.id}`,
    name: `${group.name}下各行分值之和`,
    figure: plain(points),
    unit: '分',
    beside: weightPath(rows[0] ?? first),
  }));
  const all = {
    path: 'weights.total',
    name: '各指标分值合计',
    figure: whole,
    unit: '分',
    beside: weightPath(first),
  };
  return [...below, all];
}

/** The path of the weight that a report gives a leaf itself. */
export function weightPath({ id, method }: Pick<LeafScore, 'id' | 'method'>): string {
  return method === 'target' ? `targets.${id}.weight` : `scores.${id}.weight`;
}

/** The nodes with a weight of their own whose points the report divides, each with the leaves that get them. */
export function rowGroups(nodes: readonly NodeScore[]): RowGroup[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'group') return [];
    const { weight } = node;
    const rows = weight === null ? [] : sharingIn(node).filter((each) => each.kind === 'leaf');
    const own =
      weight !== null && rows.some(isOwn) ? [{ group: { ...node, weight }, rows, sum: sharedPoints(node) }] : [];
    return [...own, ...rowGroups(node.children)];
  });
}

/** The weights of the leaves that share a node's points, and of the nodes beside them whose weights are fixed. */
export function sharedPoints(group: GroupScore): Exact {
  return sum(sharingIn(group).map((each) => exact(each.weight)));
}

/** What shares the points of a node: leaves, and nodes whose weights the framework fixes. */
function sharingIn(group: GroupScore): (LeafScore | (GroupScore & { weight: string }))[] {
  return group.children.flatMap((child) => {
    if (child.kind === 'leaf') return [child];
    if (child.kind === 'unscored') return [];
    const { weight } = child;
    return weight === null ? sharingIn(child) : [{ ...child, weight }];
  });
}

/** A row of the report, or a node to which the report gives its weight. */
function isOwn({ method, isWeighed }: LeafScore): boolean {
  return method === 'target' || isWeighed === true;
}
