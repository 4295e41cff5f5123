/** The header of a score table: which column holds names of which level, weights, explanations and standards. */
import { meaningOf } from '../../../import/header-words.ts';
import { squeezed } from '../../../import/squeezed.ts';
import type { TextRow } from './table-text.ts';

export type Column =
  | { kind: 'level'; level: number }
  /** Weights of one level; without one they are those of whatever the row scores. */
  | { kind: 'weight'; level?: number }
  | { kind: 'explanation' }
  | { kind: 'standard' }
  /** Scores of a department, targets, remarks: no part of a framework. */
  | { kind: 'other'; isFigure: boolean };

export interface Head {
  /** How many rows it takes. */
  rows: number;
  columns: Column[];
  titles: string[];
  /** Where each column begins, if spaces separate the cells. */
  starts: readonly number[] | undefined;
}

const NAME = /^(?:指标)?名称$/;
const SINGLE = /^(?:评价|考核|绩效|评分)?(?:指标|项目|内容)(?:名称)?$/;
const FIGURE = /得分|评分|^分数|打分|自评分|^序号$|^实得/;
/** No part of a framework, whatever it says of a department. */
const OTHER =
  /年度|指标值|完成值|完成情况|目标值|备注|原因|改进|措施|资料|来源|依据|佐证|权属|责任|部门|单位|^绩效指标$|执行率|扣分/;

type Class = Column['kind'] | 'name' | 'single';

function classOf(title: string): Class | undefined {
  const text = squeezed(title);
  const kind = meaningOf(text)?.kind;
  if (kind === 'level' || kind === 'weight' || kind === 'explanation' || kind === 'standard') return kind;
  if (NAME.test(text)) return 'name';
  if (SINGLE.test(text)) return 'single';
  // In a framework 说明 explains; in a filled-in form it is a remark.
  if (text === '说明') return 'explanation';
  return kind !== undefined || FIGURE.test(text) || OTHER.test(text) ? 'other' : undefined;
}

/** 1 for 一级指标; 0 where a title names no level. */
function levelOf(title: string): number {
  const meaning = meaningOf(title);
  return meaning?.kind === 'level' ? meaning.level : 0;
}

/** Whether a row holds nothing but titles of columns. */
function isHeadRow({ cells }: TextRow): boolean {
  const titles = cells.filter((cell) => cell !== '');
  return titles.length >= 2 && titles.every((title) => title.length <= 20 && classOf(title) !== undefined);
}

/** The header that begins with a row; undefined where none does. */
export function headAt(rows: readonly TextRow[], at: number): Head | undefined {
  let end = at;
  for (let row = rows[end]; row !== undefined && isHeadRow(row); row = rows[end]) end += 1;
  const own = rows.slice(at, end);
  const width = Math.max(0, ...own.map(({ cells }) => cells.length));
  const stacks = Array.from({ length: width }, (_, column) => own.flatMap((_, index) => titleOver(own, index, column)));
  const columns = columnsOf(stacks);
  if (!columns.some(({ kind }) => kind === 'level')) return undefined;
  const bottom = own.at(-1);
  const titles = stacks.map((stack) => stack.at(-1) ?? '');
  return { rows: own.length, columns, titles, starts: own.length === 1 ? bottom?.starts : undefined };
}

/** The title of a column in one row of the header; a merged title is as wide as the one above it. */
function titleOver(rows: readonly TextRow[], index: number, column: number): string[] {
  const cells = rows[index]?.cells ?? [];
  for (let at = column; at >= 0; at -= 1) {
    const title = cells[at] ?? '';
    if (title !== '') return at === column || index < rows.length - 1 ? [title] : [];
    if (rows.slice(0, index).some((above) => (above.cells[at] ?? '') !== '')) return [];
  }
  return [];
}

function columnsOf(stacks: readonly string[][]): Column[] {
  const hasLevels = stacks.some((stack) => stack.some((title) => classOf(title) === 'level'));
  let singles = 0;
  const columns = stacks.map((stack): Column => {
    const classes = stack.map(classOf).reverse();
    const level = levelOf(stack.findLast((title) => classOf(title) === 'level') ?? '');
    const kind = classes.find((each) => each !== 'name' && each !== 'single' && each !== undefined);
    if (kind === 'weight') return level > 0 ? { kind, level } : { kind };
    if (kind === 'explanation' || kind === 'standard') return { kind };
    if (level > 0 && kind === 'level') return { kind: 'level', level };
    if (kind === undefined && !hasLevels && classes.some((each) => each === 'single' || each === 'name')) {
      singles += 1;
      return { kind: 'level', level: singles };
    }
    return { kind: 'other', isFigure: FIGURE.test(stack.at(-1) ?? '') };
  });
  return withWeightLevels(columns);
}

/** Weights directly behind the names of a level are its own, where deeper levels follow; others are those of the row. */
function withWeightLevels(columns: readonly Column[]): Column[] {
  const deepest = Math.max(0, ...columns.map((column) => (column.kind === 'level' ? column.level : 0)));
  return columns.map((column, index) => {
    const before = columns[index - 1];
    const isFree = column.kind === 'weight' && column.level === undefined;
    if (!isFree || before?.kind !== 'level' || before.level === deepest) return column;
    return { kind: 'weight', level: before.level };
  });
}
