/** A published explanation of a finding that stays: all four of check, path, stated and expected must match. */
import { z } from 'zod';
import { figurePath, identifier } from './identifier.ts';

export const acknowledgement = z.strictObject({
  check: identifier.describe('核对规则编号，例如 budget-foots。'),
  at: figurePath.describe('在哪个数据上，填路径。'),
  stated: z.string().nullable().describe('核对发现里的公布值，原样照抄。'),
  expected: z.string().nullable().describe('核对发现里的应有值，原样照抄。'),
  note: z.string().min(1).describe('给读者看的说明，中性、简短。'),
});

export type Acknowledgement = z.infer<typeof acknowledgement>;
