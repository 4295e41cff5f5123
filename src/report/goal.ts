/** Annual goals: what the department set out to do, and what it says it did. */
import { z } from 'zod';
import { identifier } from './identifier.ts';
import { namedList, optionalId } from './named-list.ts';
import { statement, statements } from './statements.ts';

export const goal = z.strictObject({
  id: identifier,
  name: z.string().min(1).optional().describe('目标名称，例如 目标1。'),
  expected: statements.optional().describe('预期目标：一段文字，或几条文字的列表。'),
  achieved: statements.optional().describe('实际完成情况：一段文字，或几条文字的列表。'),
  reason: statement.optional().describe('未能完成的原因，照原表；原表写“无”就写 无。'),
});

/** The goals as authors write them: a missing id is made from the name, or from the position. */
export const goals = namedList(goal.extend({ id: optionalId }), (place) => `目标${place}`);

export type Goal = z.infer<typeof goal>;
