/** The examples of every component by its name. */
import type { Examples } from '../../components/example.ts';
import { examples as BudgetTable } from '../../components/BudgetTable/examples.ts';
import { examples as FactTable } from '../../components/FactTable/examples.ts';
import { examples as Fig } from '../../components/Fig/examples.ts';
import { examples as GoalList } from '../../components/GoalList/examples.ts';
import { examples as GradeBadge } from '../../components/GradeBadge/examples.ts';
import { examples as ScoreTable } from '../../components/ScoreTable/examples.ts';
import { examples as StaffingTable } from '../../components/StaffingTable/examples.ts';
import { examples as StatementTable } from '../../components/StatementTable/examples.ts';
import { examples as TargetTable } from '../../components/TargetTable/examples.ts';

export const exampleModules: Readonly<Record<string, Examples>> = {
  BudgetTable,
  FactTable,
  Fig,
  GoalList,
  GradeBadge,
  ScoreTable,
  StaffingTable,
  StatementTable,
  TargetTable,
};
