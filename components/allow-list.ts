/** The components that authors may use in a report, with the attributes they may write; no `.astro` in here. */
import type { z } from 'zod';
import { props as budgetTable } from './BudgetTable/props.ts';
import { props as factTable } from './FactTable/props.ts';
import { props as fig } from './Fig/props.ts';
import { props as goalList } from './GoalList/props.ts';
import { props as gradeBadge } from './GradeBadge/props.ts';
import { props as scoreTable } from './ScoreTable/props.ts';
import { props as staffingTable } from './StaffingTable/props.ts';
import { props as statementTable } from './StatementTable/props.ts';
import { props as targetTable } from './TargetTable/props.ts';

/** `block` stands on its own, `inline` within a sentence. */
interface Allowed {
  props: z.ZodType;
  kind: 'block' | 'inline';
}

export const allowList = {
  BudgetTable: { props: budgetTable, kind: 'block' },
  FactTable: { props: factTable, kind: 'block' },
  Fig: { props: fig, kind: 'inline' },
  GoalList: { props: goalList, kind: 'block' },
  GradeBadge: { props: gradeBadge, kind: 'inline' },
  ScoreTable: { props: scoreTable, kind: 'block' },
  StaffingTable: { props: staffingTable, kind: 'block' },
  StatementTable: { props: statementTable, kind: 'block' },
  TargetTable: { props: targetTable, kind: 'block' },
} as const satisfies Record<string, Allowed>;

export type ComponentName = keyof typeof allowList;
