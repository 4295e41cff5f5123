/** Pairs the names of `allow-list.ts` with the components that print them. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentName } from './allow-list.ts';
import BudgetTable from './BudgetTable/BudgetTable.astro';
import FactTable from './FactTable/FactTable.astro';
import Fig from './Fig/Fig.astro';
import GoalList from './GoalList/GoalList.astro';
import GradeBadge from './GradeBadge/GradeBadge.astro';
import ProjectSheet from './ProjectSheet/ProjectSheet.astro';
import ScoreTable from './ScoreTable/ScoreTable.astro';
import StaffingTable from './StaffingTable/StaffingTable.astro';
import StatementTable from './StatementTable/StatementTable.astro';
import TargetTable from './TargetTable/TargetTable.astro';

export const components: Readonly<Record<ComponentName, AstroComponentFactory>> = {
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
