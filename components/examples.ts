/** The examples of every component by its name: the gallery shows them, and tests render each of them. */
import type { ComponentName } from './allow-list.ts';
import type { Examples } from './example.ts';
import { examples as BudgetTable } from './BudgetTable/examples.ts';
import { examples as FactTable } from './FactTable/examples.ts';
import { examples as Fig } from './Fig/examples.ts';
import { examples as GoalList } from './GoalList/examples.ts';
import { examples as GradeBadge } from './GradeBadge/examples.ts';
import { examples as ProjectSheet } from './ProjectSheet/examples.ts';
import { examples as ScoreTable } from './ScoreTable/examples.ts';
import { examples as StaffingTable } from './StaffingTable/examples.ts';
import { examples as StatementTable } from './StatementTable/examples.ts';
import { examples as TargetTable } from './TargetTable/examples.ts';

export const examples: Readonly<Record<ComponentName, Examples>> = {
  BudgetTable,
  FactTable,
  Fig,
  GoalList,
  GradeBadge,
  ProjectSheet,
  ScoreTable,
  StaffingTable,
  StatementTable,
  TargetTable,
};
