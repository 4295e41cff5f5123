/** Single figures of the narrative. */
import { z } from 'zod';
import { figure } from './figure.ts';
import { identifier } from './identifier.ts';
import { decimals, unit } from './scale.ts';
import { approximation } from './value.ts';

export const fact = z.strictObject({
  id: identifier,
  name: z.string().min(1).describe('这个数字说的是什么，例如 生产安全事故起数。'),
  value: figure.describe('数值，例如 "350"。百分数不写百分号，百分号写在 unit 里。'),
  unit: unit.optional(),
  decimals: decimals.optional(),
  about: approximation.optional(),
  note: z.string().min(1).optional().describe('说明，例如 原文两处写法不同。'),
});
