/** The annual indicators: target beside actual, with the department's own reasons. */
import { contentOf } from '../../src/report/datum.ts';
import { scorerColumn, type Scorer, SCORERS } from '../../src/report/scorer.ts';
import type { Target } from '../../src/report/target.ts';
import { sentencesAbout } from '../../src/score/not-published.ts';
import type { ReportView } from '../../src/score/view.ts';
import { blank, contentPieces } from '../shown.ts';
import { levelNames } from '../table/level-names.ts';
import { groupByFirst, mergeLevels, type LevelCell } from '../table/merge.ts';
import { columnHead, noteOf, paragraphs, type Cell, type FormTable, type Piece, type Row } from '../table/model.ts';

interface Column {
  title: string;
  look: 'figure' | 'text';
  occurs: (target: Target) => boolean;
  cell: (target: Target, year: number) => Cell;
}

const columnsOf = (report: ReportView['report']): readonly Column[] => [
  {
    title: '指标值',
    look: 'text',
    occurs: ({ target }) => !isUnprinted(target),
    cell: (row, year) => valueCell(row, 'target', year),
  },
  {
    title: '完成值',
    look: 'text',
    occurs: ({ actual }) => !isUnprinted(actual),
    cell: (row, year) => valueCell(row, 'actual', year),
  },
  {
    title: '分值',
    look: 'figure',
    occurs: ({ weight }) => weight !== undefined,
    cell: (row) => pointsCell(row, 'weight'),
  },
  {
    title: '自评得分',
    look: 'figure',
    occurs: ({ stated }) => stated !== undefined,
    cell: (row) => pointsCell(row, 'stated'),
  },
  ...SCORERS.map((scorer): Column => ({
    title: scorerColumn(report, scorer),
    look: 'figure',
    occurs: (row) => row[scorer] !== undefined,
    cell: (row) => pointsCell(row, scorer),
  })),
  {
    title: '偏差原因及改进措施',
    look: 'text',
    occurs: ({ reason, improvement }) => reason !== undefined || improvement !== undefined,
    cell: (row) => ({ pieces: explanation(row), look: 'text' }),
  },
];

/** The table; undefined where the report has no annual indicators. */
export function targetTable(view: ReportView): FormTable | undefined {
  const { report } = view;
  const { targets, year } = report;
  if (targets.length === 0) return undefined;
  const entries = targets.map((target) => ({ target, path: [...target.levels, target.name] }));
  const depth = entries.reduce((most, { path }) => (path.length > most ? path.length : most), 1);
  const columns = columnsOf(report).filter(({ occurs }) => targets.some(occurs));
  const names = depth === 1 ? ['指标'] : levelNames(depth);
  return {
    id: 'targets',
    name: 'targets',
    narrow: 'cards',
    caption: '年度绩效指标完成情况',
    head: [
      {
        cells: [
          ...names.map((name) => columnHead(name)),
          ...columns.map(({ title, look }) => columnHead(title, { look })),
        ],
      },
    ],
    bodies: groupByFirst(entries).map((group) => {
      const levels = mergeLevels(group);
      return group.map(({ target }, index) => tableRow(target, { levels: levels[index] ?? [], depth, columns, year }));
    }),
    notes: notesOf(view),
  };
}

/** What the rows leave out; the score table, if there is one, says so of scores. */
function notesOf(view: ReportView): string[] {
  const isOwnTable = view.scorecard.tree.length === 0;
  return sentencesAbout(view, 'targets', ...(isOwnTable ? (['weights', 'scores'] as const) : []));
}

function tableRow(
  target: Target,
  { levels, depth, columns, year }: { levels: LevelCell[]; depth: number; columns: Column[]; year: number },
): Row {
  const heads = levels.map((cell): Cell => {
    if (!cell.isLast)
      return { pieces: [cell.name], scope: cell.level === 0 ? 'rowgroup' : 'row', rowspan: cell.rowspan };
    return { pieces: [target.name, ...noteOf(target.note)], scope: 'row', colspan: depth - cell.level };
  });
  return { anchor: `targets.${target.id}`, cells: [...heads, ...columns.map(({ cell }) => cell(target, year))] };
}

/** Target or actual value of a row, as printed. */
export function valueCell(row: Target, field: 'target' | 'actual', year: number): Cell {
  const note = field === 'actual' && row.achievement !== undefined ? noteOf(`达成情况：${row.achievement}`) : [];
  return {
    pieces: [...contentPieces(contentOf(row[field], { unit: '', year })), ...note],
    look: 'text',
    path: `targets.${row.id}.${field}`,
  };
}

function pointsCell(row: Target, field: 'weight' | 'stated' | Scorer): Cell {
  const figure = row[field];
  if (figure !== undefined) return { pieces: [figure], look: 'figure', path: `targets.${row.id}.${field}` };
  const pieces: Piece[] = field === 'weight' ? ['不计分'] : blank(row.weight === undefined ? '不计分' : '未公开');
  return { pieces, look: 'figure' };
}

function explanation({ reason, improvement }: Target): Piece[] {
  if (reason === undefined || improvement === undefined) return paragraphs(reason ?? improvement ?? '');
  return [{ kind: 'paragraphs', texts: [`原因：${reason}`, `改进措施：${improvement}`] }];
}

/** A printed mark, / or —, is shown as printed; about an empty column there is a sentence. */
function isUnprinted(value: Target['target']): boolean {
  return typeof value === 'object' && 'none' in value && value.none === '空白';
}
