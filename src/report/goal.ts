/** Annual goals: what the department set out to do, and what it says it did. */
import { z } from 'zod';
import { identifier } from './identifier.ts';

const statement = z.string().min(1);
const statements = z.union([statement, z.array(statement).min(1)]);

export const goal = z.strictObject({
  id: identifier,
  name: z.string().min(1).optional().describe('目标名称，例如 目标1。'),
  expected: statements.optional().describe('预期目标：一段文字，或几条文字的列表。'),
  achieved: statements.optional().describe('实际完成情况：一段文字，或几条文字的列表。'),
  reason: statement.optional().describe('未能完成的原因，照原表；原表写“无”就写 无。'),
});

export type Goal = z.infer<typeof goal>;
