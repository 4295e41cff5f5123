/** The columns of the score table: as many levels as the form has, each with its weights where it has any. */
import { levelNames } from '../table/level-names.ts';
import { columnHead, type Row } from '../table/model.ts';
import { groupsByKeys, oneKey, type ScoreEntry } from './entries.ts';
import type { GroupScore, ScoreSheet } from '../../src/score/sheet.ts';

export interface ScoreTableOptions {
  /** Shows target and actual value of annual rows beside their scores, as project sheets do. */
  hasValues?: boolean;
}

export interface ScoreColumns {
  depth: number;
  /** Some row has a target and an actual value to show. */
  hasValues: boolean;
  /** Whether a level above the last has a column of weights. */
  hasWeight: boolean[];
  /** Some leaf has parts, so that a column beside the last name says which part a row is. */
  hasParts: boolean;
  hasReason: boolean;
  hasImprovement: boolean;
  groups: ReadonlyMap<string, GroupScore>;
}

export function columnsOf(
  { tree, adjustments }: Pick<ScoreSheet, 'tree' | 'adjustments'>,
  entries: readonly ScoreEntry[],
  { hasValues = false }: ScoreTableOptions,
): ScoreColumns {
  const groups = groupsByKeys(tree);
  const depth = entries.reduce((most, { path }) => (path.length > most ? path.length : most), 1);
  const leaves = entries.flatMap((entry) => (entry.kind === 'leaf' ? [entry.leaf] : []));
  const rows = [...leaves, ...adjustments];
  const isWeighed = (level: number): boolean =>
    entries.some(({ keys }) => keys.length - 1 > level && groups.get(oneKey(keys.slice(0, level + 1)))?.weight != null);
  return {
    depth,
    hasValues: hasValues && entries.some((entry) => entry.kind === 'unscored' || entry.leaf.method === 'target'),
    hasWeight: Array.from({ length: depth - 1 }, (_, level) => isWeighed(level)),
    hasParts: leaves.some(({ parts }) => parts.length > 0),
    hasReason: rows.some(({ reason }) => reason !== null),
    hasImprovement: rows.some(({ improvement }) => improvement !== null),
    groups,
  };
}

/** How many columns the names from a level to the last one take, weights between them included. */
export function nameSpan({ depth, hasWeight, hasParts }: ScoreColumns, level: number): number {
  return depth - level + hasWeight.slice(level).filter(Boolean).length + (hasParts ? 1 : 0);
}

/** How many columns a name takes that stands for the whole row, before weight and scores. */
export function wholeSpan(columns: ScoreColumns): number {
  return nameSpan(columns, 0) + (columns.hasValues ? 2 : 0);
}

export function headRow(columns: ScoreColumns): Row {
  const { depth, hasWeight, hasParts, hasReason, hasImprovement } = columns;
  const names = levelNames(depth);
  const levels = names.flatMap((name, level) => {
    const isLast = level === depth - 1;
    const head = columnHead(name, isLast && hasParts ? { colspan: 2 } : {});
    const values = isLast && columns.hasValues ? ['指标值', '完成值'].map((title) => columnHead(title)) : [];
    const weight = isLast || hasWeight[level] === true ? [columnHead('分值', { look: 'figure' })] : [];
    return [head, ...values, ...weight];
  });
  const scores = ['自评得分', '复算得分'].map((title) => columnHead(title, { look: 'figure' }));
  const words = [...(hasReason ? ['未达标原因'] : []), ...(hasImprovement ? ['改进措施'] : [])];
  return { cells: [...levels, ...scores, ...words.map((title) => columnHead(title))] };
}
