/** What the weights of a report's own rows add up to: below each node, and with all other leaves. */
import { exact, plain, sum } from '../number/exact.ts';
import type { Report } from '../report/report.ts';
import { type GroupScore, type LeafScore, type NodeScore, scoredRows, type ScoreSheet } from './sheet.ts';

interface WeightFigure {
  path: string;
  name: string;
  figure: string;
  unit: string;
  /** The published weight beside which it stands. */
  beside: string;
}

/** A node whose leaves are rows of the report, with these rows. */
export interface RowGroup {
  group: GroupScore;
  rows: LeafScore[];
}

/**
 * `weights.<node>` for every node with rows of the report, `weights.total` for all leaves of the sheet or, without a
 * framework, for all rows, and `weights.<leaf>` where the score itself is not published and cannot be named.
 */
export function weightFigures(report: Report, sheet: ScoreSheet): WeightFigure[] {
  const sums = sheet.weights === null ? sumOfRows(report) : sumsOfGroups(sheet, sheet.weights.sum);
  return [...sums, ...scoredRows(sheet).flatMap(ofUnpublished)];
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

function sumsOfGroups(sheet: ScoreSheet, whole: string): WeightFigure[] {
  const groups = rowGroups(sheet.tree);
  const [first] = groups.flatMap(({ rows }) => rows);
  if (first === undefined) return [];
  const below = groups.map(({ group, rows }) => ({
    path: `weights.${group.id}`,
    name: `${group.name}下各行分值之和`,
    figure: plain(sum(rows.map((row) => exact(row.weight)))),
    unit: '分',
    beside: `targets.${rows[0]?.id}.weight`,
  }));
  const all = {
    path: 'weights.total',
    name: '各指标分值合计',
    figure: whole,
    unit: '分',
    beside: `targets.${first.id}.weight`,
  };
  return [...below, all];
}

/** The nodes that take their leaves from the report's targets, where at least one of these has a weight. */
export function rowGroups(nodes: readonly NodeScore[]): RowGroup[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'group') return [];
    const rows = node.children.filter((child) => child.kind === 'leaf' && child.method === 'target');
    const own = rows.length === 0 ? [] : [{ group: node, rows: rows.filter((row) => row.kind === 'leaf') }];
    return [...own, ...rowGroups(node.children)];
  });
}
