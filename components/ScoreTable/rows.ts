/** The rows of the score table: one for each leaf, one for each of its parts. */
import { type Scorer, scorerSide, SCORERS } from '../../src/report/scorer.ts';
import type { GroupScore, LeafScore } from '../../src/score/scorecard.ts';
import type { ReportView } from '../../src/score/view.ts';
import { blank } from '../shown.ts';
import { valueCell } from '../TargetTable/targets.ts';
import { sentencesAbout } from '../../src/score/not-published.ts';
import type { LevelCell } from '../table/merge.ts';
import { noteOf, paragraphs, type Cell, type Piece, type Row } from '../table/model.ts';
import { nameSpan, type PointsField, type ScoreColumns } from './columns.ts';
import { oneKey, type ScoreEntry } from './entries.ts';
import { explanationPieces } from './explanation.ts';
import { isOther, recomputedPieces } from './working.ts';

interface Setting {
  view: ReportView;
  columns: ScoreColumns;
}

/** The rows of one entry, with the level cells that begin here. */
export function entryRows(entry: ScoreEntry, levels: readonly LevelCell[], setting: Setting): Row[] {
  const above = levels.filter(({ isLast }) => !isLast).flatMap((cell) => groupCells(cell, setting));
  return entry.kind === 'leaf' ? leafRows(entry.leaf, above, setting) : [unscoredRow(entry, above, setting)];
}

/** A level's name and, where the form has such a column, its weight. */
function groupCells({ level, name, keys, rowspan }: LevelCell, { view, columns }: Setting): Cell[] {
  const { hasWeight, groups } = columns;
  const group = groups.get(oneKey(keys));
  const head: Cell = {
    pieces: [name, ...(group === undefined ? [] : subtotalNotes(group, view))],
    scope: level === 0 ? 'rowgroup' : 'row',
    rowspan,
    ...(group === undefined ? {} : { anchor: `i-${group.id}` }),
  };
  if (hasWeight[level] !== true) return [head];
  return [head, { pieces: group?.weight == null ? blank('没有规定分值') : [group.weight], look: 'figure', rowspan }];
}

/** The subtotals that are published, each with who gave it, and the grade. */
function subtotalNotes(group: GroupScore, { report }: ReportView): Piece[] {
  const sides = [
    { side: '自评', figure: group.stated },
    ...SCORERS.map((scorer) => ({ side: scorerSide(report, scorer), figure: group[scorer] })),
  ];
  const subtotals = sides.flatMap(({ side, figure }) => (figure === null ? [] : noteOf(`${side}小计 ${figure}`)));
  return [...subtotals, ...gradeNote(group, '自评等级')];
}

function gradeNote({ grade }: Pick<LeafScore, 'grade'>, name: '自评等级' | '等级'): Piece[] {
  return noteOf(grade === null ? null : `${name}：${grade}`);
}

function leafRows(leaf: LeafScore, above: readonly Cell[], { view, columns }: Setting): Row[] {
  const { parts } = leaf;
  const height = 1 + parts.length;
  const span = nameSpan(columns, leaf.path.length - 1);
  const name: Cell = {
    pieces: [leaf.name, ...explanationPieces(leaf, view)],
    scope: 'row',
    rowspan: height,
    colspan: parts.length > 0 ? span - 1 : span,
    ...(columns.hasValues && leaf.method === 'target' ? { anchor: `targets.${leaf.id}` } : {}),
  };
  const label: Cell[] = parts.length > 0 ? [{ pieces: ['合计'], scope: 'row' }] : [];
  const values = columns.hasValues ? valueCells(leaf.id, view, height) : [];
  const first = [
    ...above,
    name,
    ...label,
    ...values,
    ...scoreCells(leaf, { view, columns }),
    ...wordCells(leaf, height, columns),
  ];
  return [
    scoredRow(leaf, first),
    ...parts.map((part, index) => {
      const text = part.name === leaf.name ? `评分项 ${index + 1}` : part.name;
      const head: Cell = { pieces: [text, ...explanationPieces(part, view)], scope: 'row' };
      return scoredRow(part, [head, ...scoreCells(part, { view, columns })], ['part']);
    }),
  ];
}

/** Target and actual value of an annual row; any other indicator has none. */
function valueCells(id: string, { report }: ReportView, rowspan: number): Cell[] {
  const row = report.targets.find((target) => target.id === id);
  if (row !== undefined) return [valueCell(row, 'target', report.year), valueCell(row, 'actual', report.year)];
  return [{ pieces: blank('不适用'), look: 'text', colspan: 2, rowspan }];
}

/** A row with its anchor, marked where the recomputed score differs. */
export function scoredRow(leaf: LeafScore, cells: Cell[], looks: string[] = []): Row {
  const differs = isOther(leaf.stated, leaf.recomputed) ? ['differs'] : [];
  return { anchor: `i-${leaf.id}`, indicator: leaf.id, looks: [...looks, ...differs], cells };
}

function scoreCells(leaf: LeafScore, { view, columns }: Setting): Cell[] {
  const { weight } = leaf;
  const points = columns.points.map(({ field }) => pointsCell(leaf, field, view));
  return [{ pieces: [weight], look: 'figure', field: 'weight', value: weight }, ...points];
}

function pointsCell(leaf: LeafScore, field: PointsField, view: ReportView): Cell {
  if (field === 'recomputed') {
    const pieces = recomputedPieces(leaf, view.framework);
    return { pieces, look: 'figure', field, value: leaf.recomputed ?? '' };
  }
  const figure = leaf[field];
  const pieces: Piece[] = figure === null ? blank('未公开') : [figure];
  return {
    pieces: field === 'stated' ? [...pieces, ...gradeNote(leaf, '等级')] : pieces,
    look: 'figure',
    field,
    value: figure ?? '',
    ...(figure !== null && isSumOfParts(leaf, field, view) ? { title: '推算：各评分项得分之和' } : {}),
  };
}

function isSumOfParts({ id, parts }: LeafScore, field: 'stated' | Scorer, { report }: ReportView): boolean {
  return parts.length > 0 && report.scores[id]?.[field] === undefined;
}

/** Reason and improvement, where the table has such columns. */
export function wordCells(
  { reason, improvement }: LeafScore,
  rowspan: number,
  { hasReason, hasImprovement }: ScoreColumns,
): Cell[] {
  return [...(hasReason ? [reason] : []), ...(hasImprovement ? [improvement] : [])].map((text) => ({
    pieces: paragraphs(text ?? ''),
    look: 'text',
    rowspan,
  }));
}

/** A row that the department lists without weight. */
function unscoredRow(
  { node, path }: ScoreEntry & { kind: 'unscored' },
  above: readonly Cell[],
  { view, columns }: Setting,
): Row {
  const target = view.report.targets.find(({ id }) => id === node.id);
  const name: Cell = {
    pieces: [node.name, ...noteOf(target?.note)],
    scope: 'row',
    colspan: nameSpan(columns, path.length - 1),
    ...(columns.hasValues ? { anchor: `targets.${node.id}` } : {}),
  };
  const span = 1 + columns.points.length + (columns.hasReason ? 1 : 0) + (columns.hasImprovement ? 1 : 0);
  return {
    anchor: `i-${node.id}`,
    looks: ['unscored'],
    cells: [
      ...above,
      name,
      ...(columns.hasValues ? valueCells(node.id, view, 1) : []),
      { pieces: [sentencesAbout(view, 'weights').length > 0 ? '没有公布分值' : '不计分'], look: 'text', colspan: span },
    ],
  };
}
