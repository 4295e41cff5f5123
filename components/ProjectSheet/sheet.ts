/** A project sheet as the office printed it: who, the funds, the goals, one table of indicators with their scores. */
import { pathOfSheet } from '../../src/report/sheet-path.ts';
import type { Statements } from '../../src/report/statements.ts';
import { leavesOf, type NodeScore } from '../../src/score/scorecard.ts';
import type { ReportView, SheetView } from '../../src/score/view.ts';
import { balancesOf } from '../BudgetTable/balances.ts';
import { budgetTables } from '../BudgetTable/budget.ts';
import { goalTable } from '../GoalList/goals.ts';
import { resultsOf, type Result } from '../ScoreTable/results.ts';
import { scoreTable } from '../ScoreTable/scores.ts';
import { targetTable } from '../TargetTable/targets.ts';
import type { FormTable } from '../table/model.ts';
import { anchorIn, inSheet } from './in-sheet.ts';

/** A line of words: what it is, and what it says. */
export interface Words {
  term: string;
  texts: readonly string[];
}

export interface ShownSheet {
  anchor: string;
  name: string;
  /** Who and by what rules. */
  head: Words[];
  tables: FormTable[];
  /** Totals, grades and balances that are in no table. */
  results: Result[];
  /** The judgement in words. */
  closing: Words[];
}

/** The sheet with an id; undefined where the report has none of that id. */
export function shownSheet(view: Pick<ReportView, 'sheets'>, id: string): ShownSheet | undefined {
  const own = view.sheets.find((each) => each.id === id);
  if (own === undefined) return undefined;
  const { authority, implementer, code, conclusion, problems, measures, note } = own.sheet;
  const { framework } = own.view;
  return {
    anchor: pathOfSheet(own),
    name: own.name,
    head: [
      ...words('主管部门', authority),
      ...words('实施单位', implementer),
      ...words('项目编码', code),
      ...words('指标体系', framework?.name),
    ],
    tables: sheetTables(own),
    results: sheetResults(own),
    closing: [
      ...words('评价结论', conclusion),
      ...words('存在问题', problems),
      ...words('改进措施', measures),
      ...words('说明', note),
    ],
  };
}

/** Funds, goals, scores, and the rows that are not among the scores. */
function sheetTables(sheet: SheetView): FormTable[] {
  const { view } = sheet;
  const tables = [...fundsTables(view), goalTable(view), scoreTable(view, { hasValues: true }), unscoredTable(view)];
  return tables.filter((table) => table !== undefined).map((table) => inSheet(table, sheet));
}

/** The funds as the form prints them. */
export function fundsTables(view: ReportView): FormTable[] {
  const tables = budgetTables(view, undefined, { hasDerived: false });
  return tables.map((table) => ({ ...table, caption: table.caption.replace('支出情况', '项目资金') }));
}

/** The rows that do not stand among the scores; undefined where there are none. */
export function unscoredTable(view: ReportView): FormTable | undefined {
  const { scorecard, report } = view;
  const scored = new Set(scorecard.tree.flatMap(rowIds));
  // A row under no node may have the id of one.
  const targets = report.targets.filter(({ id, under }) => under === undefined || !scored.has(id));
  return targetTable({ ...view, report: { ...report, targets } });
}

function rowIds(node: NodeScore): string[] {
  if (node.kind === 'group') return node.children.flatMap(rowIds);
  return node.kind === 'leaf' ? leavesOf([node]).map(({ id }) => id) : [node.id];
}

function sheetResults(sheet: SheetView): Result[] {
  const { view } = sheet;
  const hasTable = scoreTable(view) !== undefined;
  const balances = balancesOf(view).map(({ path, name, figure, text }) => ({
    ...{ path, name, text, value: figure ?? text, note: undefined },
  }));
  return [...resultsOf(view, hasTable), ...balances].map((result) => ({
    ...result,
    path: anchorIn(result.path, sheet),
  }));
}

function words(term: string, texts: Statements | undefined): Words[] {
  if (texts === undefined) return [];
  return [{ term, texts: typeof texts === 'string' ? texts.split(/\s*\n\s*/).filter((text) => text !== '') : texts }];
}
