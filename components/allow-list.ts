/** The components that authors may use in a report, with the attributes they may write; no `.astro` in here. */
import type { z } from 'zod';
import { props as budgetTable } from './BudgetTable/props.ts';
import { props as factTable } from './FactTable/props.ts';
import { props as fig } from './Fig/props.ts';
import { props as projectSheet } from './ProjectSheet/props.ts';
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
  /** Nothing stands between its tags. */
  isEmpty?: true;
  /** It shows the same only once in a report. */
  isOnce?: true;
}

const table = { kind: 'block', isEmpty: true, isOnce: true } as const;

export const allowList = {
  BudgetTable: { props: budgetTable, ...table },
  FactTable: { props: factTable, ...table },
  Fig: { props: fig, kind: 'inline' },
  GoalList: { props: goalList, ...table },
  GradeBadge: { props: gradeBadge, kind: 'inline', isEmpty: true },
  ProjectSheet: { props: projectSheet, ...table },
  ScoreTable: { props: scoreTable, ...table },
  StaffingTable: { props: staffingTable, ...table },
  StatementTable: { props: statementTable, ...table },
  TargetTable: { props: targetTable, ...table },
} as const satisfies Record<string, Allowed>;

export type ComponentName = keyof typeof allowList;
