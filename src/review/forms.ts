/** A report as the tables that its page prints, in the order of the official form. */
import { type Block, remainingBlocks } from '../../components/blocks.ts';
import { balancesOf } from '../../components/BudgetTable/balances.ts';
import { budgetTables } from '../../components/BudgetTable/budget.ts';
import { factTables } from '../../components/FactTable/facts.ts';
import { goalTable } from '../../components/GoalList/goals.ts';
import { shownSheet, type Words } from '../../components/ProjectSheet/sheet.ts';
import { resultsOf } from '../../components/ScoreTable/results.ts';
import { scoreTable } from '../../components/ScoreTable/scores.ts';
import { staffingTable } from '../../components/StaffingTable/staffing.ts';
import { statementTable } from '../../components/StatementTable/statement.ts';
import { type Cell, columnHead, type FormTable, paragraphs } from '../../components/table/model.ts';
import { targetTable } from '../../components/TargetTable/targets.ts';
import type { NodeScore } from '../score/scorecard.ts';
import type { ReportView } from '../score/view.ts';
import { type FrameworkNode, withPaths } from './form-paths.ts';
import type { ReviewForm } from './model.ts';

/** Of points that the framework prescribes. */
const WEIGHT = /^(?:sheets\.[^.]+\.)?weights\./;

/** @param others  paths beside those of published data: words that were placed, and what the report could have. */
export function formsOf(view: ReportView, others: readonly string[] = []): ReviewForm[] {
  const also = new Set(others);
  const isDatum = (path: string): boolean => view.published.has(path) || also.has(path) || WEIGHT.test(path);
  const nodes = nodesAbove(view);
  return remainingBlocks(view, []).flatMap((block) => {
    const tables = tablesOf(view, block).flatMap((table) =>
      table === undefined ? [] : [withPaths(table, { isDatum, nodes })],
    );
    return tables.length === 0 ? [] : [{ heading: block.title, tables }];
  });
}

/** The nodes of the framework above each row, by the row's id, which in a sheet begins with that of the sheet. */
function nodesAbove({ scorecard, sheets }: ReportView): Map<string, readonly FrameworkNode[]> {
  const found = new Map<string, readonly FrameworkNode[]>();
  const visit = (nodes: readonly NodeScore[], above: readonly FrameworkNode[]): void => {
    for (const node of nodes)
      if (node.kind === 'group') visit(node.children, [...above, node]);
      else found.set(node.id, above);
  };
  visit(scorecard.tree, []);
  for (const { id, view } of sheets)
    for (const [row, above] of nodesAbove(view)) found.set(`sheets.${id}.${row}`, above);
  return found;
}

/** The paths of all cells that have one. */
export function pathsIn(forms: readonly ReviewForm[]): ReadonlySet<string> {
  const rows = forms.flatMap(({ tables }) => tables.flatMap(({ bodies, foot = [] }) => [...bodies.flat(), ...foot]));
  return new Set(rows.flatMap(({ cells }) => cells.flatMap(({ path }) => path ?? [])));
}

type Tables = readonly (FormTable | undefined)[];

function tablesOf(view: ReportView, { component, of = '', side }: Block): Tables {
  switch (component) {
    case 'GoalList':
      return [goalTable(view)];
    case 'BudgetTable':
      return [
        ...budgetTables(view, side),
        resultTable({ id: 'balances', caption: '结转结余' }, balancesOf(view, side)),
      ];
    case 'StaffingTable':
      return [staffingTable(view)];
    case 'StatementTable':
      return [statementTable(view, of)];
    case 'TargetTable':
      return [targetTable(view)];
    case 'ScoreTable': {
      const table = scoreTable(view);
      return [table, resultTable({ id: 'results', caption: '评价结果' }, resultsOf(view, table !== undefined))];
    }
    case 'ProjectSheet':
      return sheetTables(view, of);
    case 'FactTable':
      return factTables(view);
  }
}

function sheetTables(view: ReportView, id: string): Tables {
  const sheet = shownSheet(view, id);
  if (sheet === undefined) return [];
  const { name, head, tables, results, closing } = sheet;
  return [
    wordTable({ id: `${id}-head`, caption: `${name}：基本情况` }, head),
    ...tables,
    resultTable({ id: `${id}-results`, caption: `${name}：评价结果` }, results),
    wordTable({ id: `${id}-closing`, caption: `${name}：评价结论` }, closing),
  ];
}

interface Named {
  id: string;
  caption: string;
}

/** What a page prints as a list below a table. */
function resultTable(
  named: Named,
  results: readonly { path: string; name: string; text: string }[],
): FormTable | undefined {
  return listed(named, { head: '数值', look: 'figure' }, results);
}

function wordTable(named: Named, lines: readonly Words[]): FormTable | undefined {
  const rows = lines.map(({ term, texts }) => ({ name: term, text: texts.join('\n'), path: undefined }));
  return listed(named, { head: '内容', look: 'text' }, rows);
}

function listed(
  { id, caption }: Named,
  { head, look }: { head: string; look: 'figure' | 'text' },
  rows: readonly { path: string | undefined; name: string; text: string }[],
): FormTable | undefined {
  if (rows.length === 0) return undefined;
  return {
    ...{ id, name: id, narrow: 'cards', caption, notes: [] },
    head: [{ cells: [columnHead('事项'), columnHead(head, { look })] }],
    bodies: [
      rows.map(({ path, name, text }) => ({ cells: [rowHead(name), { pieces: paragraphs(text), look, path }] })),
    ],
  };
}

function rowHead(name: string): Cell {
  return { pieces: [name], scope: 'row' };
}
