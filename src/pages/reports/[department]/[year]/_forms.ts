/** The official tables of one report, made once for its page and its workbook. */
import { budgetTables } from '../../../../../components/BudgetTable/budget.ts';
import { factTables } from '../../../../../components/FactTable/facts.ts';
import { goalTable } from '../../../../../components/GoalList/goals.ts';
import { fundsTables, unscoredTable } from '../../../../../components/ProjectSheet/sheet.ts';
import { scoreTable } from '../../../../../components/ScoreTable/scores.ts';
import { staffingTable } from '../../../../../components/StaffingTable/staffing.ts';
import { statementTable } from '../../../../../components/StatementTable/statement.ts';
import { targetTable } from '../../../../../components/TargetTable/targets.ts';
import type { ReportView, SheetView } from '../../../../score/view.ts';
import type { ReportForms } from '../../../../export/xlsx/form.ts';

/** The tables that the report's page prints, for its workbook: page and spreadsheet cannot differ. */
export function reportForms(view: ReportView): ReportForms {
  return { ...formsOf(view), sheets: view.sheets.map((sheet) => ({ ...sheetForms(sheet), sheets: [] })) };
}

function formsOf(view: ReportView): Omit<ReportForms, 'sheets'> {
  const target = targetTable(view);
  const goal = goalTable(view);
  const staffing = staffingTable(view);
  const statements = view.report.tables.flatMap(({ id }) => statementTable(view, id) ?? []);
  return {
    scores: scoreTable(view),
    budget: budgetTables(view),
    targets: target === undefined ? [] : [target],
    goals: goal === undefined ? [] : [goal],
    tables: [...(staffing === undefined ? [] : [staffing]), ...statements],
    facts: factTables(view),
  };
}

/** A sheet shows its rows with their scores, and only those without scores in a table of their own. */
function sheetForms({ view }: SheetView): Omit<ReportForms, 'sheets'> {
  const rest = unscoredTable(view);
  return {
    ...formsOf(view),
    budget: fundsTables(view),
    scores: scoreTable(view, { hasValues: true }),
    targets: rest === undefined ? [] : [rest],
  };
}
