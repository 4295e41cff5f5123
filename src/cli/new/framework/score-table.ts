/** A score table as a tree: what the rows say, with merged cells carried down and a sentence for every doubt. */
import type { FormNode } from '../../../import/framework/indicators.ts';
import { nameAndWeight, weightIn } from './printed-weight.ts';
import { type Head, headAt } from './columns.ts';
import { alignRow, type Record } from './align-row.ts';
import { joinTorn, rowsOf, SEPARATORS, type TextRow } from './table-text.ts';

export interface TableNode extends FormNode {
  /** The line of the text on which it stands first. */
  line: number;
  children: TableNode[];
}

export interface ScoreTable {
  titles: string[];
  nodes: TableNode[];
  /** The total that the table prints. */
  total: string | undefined;
  /** What could be read in more than one way, or not at all: sentences. */
  doubts: string[];
  /** What stands below the table. */
  notes: string[];
}

/** All score tables of a text; empty where no row is a header. */
export function scoreTables(text: string): ScoreTable[] {
  const readings = SEPARATORS.map((separator) => tablesIn(rowsOf(text, separator)));
  // The right separator is the one with which most rows fit the header.
  return readings.reduce((best, each) => (leafCount(each) > leafCount(best) ? each : best));
}

function leafCount(tables: readonly ScoreTable[]): number {
  const below = (nodes: readonly TableNode[]): number =>
    nodes.reduce((count, { children }) => count + (children.length === 0 ? 1 : below(children)), 0);
  return tables.reduce((count, { nodes }) => count + below(nodes), 0);
}

function tablesIn(rows: readonly TextRow[]): ScoreTable[] {
  const heads = rows.flatMap((_, at) => {
    const head = headAt(rows, at);
    return head === undefined || headAt(rows, at - 1) !== undefined ? [] : [{ at, head }];
  });
  const tables: ScoreTable[] = [];
  const later = [...heads];
  for (let first = later.shift(); first !== undefined; first = later.shift()) {
    const titles = first.head.titles.join('|');
    // The header is printed again on each page.
    while (later[0]?.head.titles.join('|') === titles) later.shift();
    const body = rows.slice(first.at + first.head.rows, later[0]?.at);
    // A line by itself above the next header is the title of that table, unless it is a name with its weight.
    while (later.length > 0 && isTitle(body.at(-1))) body.pop();
    tables.push(
      tableOf(
        first.head,
        body.filter((row) => row.cells.join('|') !== titles),
      ),
    );
  }
  return tables.filter(({ nodes }) => nodes.length > 0);
}

function isTitle(row: TextRow | undefined): boolean {
  const [only = '', ...others] = row?.cells.filter((cell) => cell !== '') ?? ['', ''];
  return others.length === 0 && nameAndWeight(only).weight === undefined;
}

const TOTAL = /^(?:合计|总计|总分|总得分|综合评分|综合得分|总评分|自评总分|评价总分|得分合计)[:：]?$/;
const BELOW = /^(?:小计|评分等级|评价等级|等级|填表人|负责人|联系人|单位负责人|填报人|审核人)[:：]?/;
const NOTE = /^(?:附?注|备注|说明|填表说明|附注)\s*[:：\d（(]/;

function tableOf(head: Head, body: readonly TextRow[]): ScoreTable {
  const { rows, joined } = joinTorn(body, head.columns.length);
  const table: ScoreTable = { titles: head.titles, nodes: [], total: undefined, doubts: joined, notes: [] };
  const path: (TableNode | undefined)[] = [];
  let hasEnded = false;
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell !== '');
    const [first = ''] = filled;
    const title = first.replace(/\s/g, '');
    if (TOTAL.test(title)) {
      hasEnded = true;
      table.total ??= totalIn(head, row);
    } else if (
      NOTE.test(first) ||
      (hasEnded && filled.length === 1) ||
      (row.cells[0] === first && filled.length === 1 && first.length > 60)
    ) {
      table.notes.push(first);
      hasEnded = true;
    } else if (!BELOW.test(title) && !hasEnded) {
      const { record, doubt } = alignRow(row, head);
      if (doubt !== undefined) table.doubts.push(doubt);
      if (record !== undefined) insert(record, path, table);
    } else if (hasEnded && !BELOW.test(title)) {
      table.doubts.push(`第 ${row.line} 行在合计或附注后面，没有读：${shortened(first)}`);
    }
  }
  return table;
}

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** The figure in a column of weights; that of scores is the department's. */
function totalIn({ columns }: Head, { cells }: TextRow): string | undefined {
  const figures = columns.flatMap(({ kind }, column) =>
    kind === 'weight' ? (weightIn(cells[column] ?? '') ?? []) : [],
  );
  return figures.at(-1);
}

/** @param path  the node of each level in the row before. */
function insert(record: Record, path: (TableNode | undefined)[], table: ScoreTable): void {
  const { line, names, weights, rowWeight, explanation, standard } = record;
  const top = names.findIndex((name) => name !== '');
  const deepest = names.findLastIndex((name) => name !== '');
  if (top < 0) {
    continueLast(record, path, table);
    return;
  }
  for (let level = top; level <= deepest; level += 1) {
    const printed = names[level] ?? '';
    if (printed === '') {
      path[level] = undefined;
      continue;
    }
    const { name, weight: inName } = nameAndWeight(printed);
    const isLeaf = level === deepest;
    const weight = weights[level] ?? inName ?? (isLeaf ? rowWeight : undefined);
    const known = path[level];
    const parent = path.slice(0, level).findLast((node) => node !== undefined);
    // A cell that was merged may be printed in each of its rows.
    if (!isLeaf && known?.name === name && (parent?.children ?? table.nodes).includes(known)) {
      if (weight !== undefined && known.weight !== undefined && weight !== known.weight)
        table.doubts.push(`第 ${line} 行“${name}”的分值是 ${weight}，上面写的是 ${known.weight}。`);
      known.weight ??= weight;
      continue;
    }
    if (name === printed && weight === inName && inName !== undefined)
      table.doubts.push(`第 ${line} 行只有分值“${printed}”，没有名称，请补上。`);
    const own = isLeaf ? { explanation, standard } : { explanation: '', standard: '' };
    const node: TableNode = { name, weight, ...own, line, children: [] };
    (parent?.children ?? table.nodes).push(node);
    path[level] = node;
    path.length = level + 1;
  }
}

/** A row without names continues the texts of the one above, for example after the end of a page. */
function continueLast(
  { line, explanation, standard }: Record,
  path: (TableNode | undefined)[],
  table: ScoreTable,
): void {
  const last = path.findLast((node) => node !== undefined);
  if (last === undefined) {
    table.doubts.push(`第 ${line} 行没有指标名称，没有读。`);
    return;
  }
  if (explanation === '' && standard === '') return;
  last.explanation += explanation;
  last.standard += standard;
  table.doubts.push(`第 ${line} 行没有指标名称，文字接在“${last.name}”后面。`);
}
