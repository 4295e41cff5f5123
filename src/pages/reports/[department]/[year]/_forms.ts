/** The official tables of one report, made once for its page and its workbook. */
import { budgetTables } from '../../../../../components/BudgetTable/budget.ts';
import { factTables } from '../../../../../components/FactTable/facts.ts';
import { goalTable } from '../../../../../components/GoalList/goals.ts';
import { scoreTable } from '../../../../../components/ScoreTable/scores.ts';
import { staffingTable } from '../../../../../components/StaffingTable/staffing.ts';
import { statementTable } from '../../../../../components/StatementTable/statement.ts';
import { targetTable } from '../../../../../components/TargetTable/targets.ts';
import type { ReportView } from '../../../../score/view.ts';
import type { ReportForms } from '../../../../site/export/xlsx/form.ts';

/** The tables that the report's page prints, for its workbook: page and spreadsheet cannot differ. */
export function reportForms(view: ReportView): ReportForms {
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
