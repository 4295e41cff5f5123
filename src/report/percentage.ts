/** Percentages that a framework prescribes: borders of bands, thresholds, shares of a weight. */
import { z } from 'zod';
import { exact, type Exact } from '../number/exact.ts';
import { halfWidth } from '../number/half-width.ts';

/** A percentage as authors write it. */
export const percentagePattern = /^-?\d+(\.\d+)?%$/;

export const percentage = z
  .string()
  .max(40, { error: '百分比最多 40 个字符。', abort: true })
  .overwrite(halfWidth)
  .regex(percentagePattern, { error: '应写成百分比，数字后面加 %，例如 "95%"。' })
  .describe('百分比，写在引号里，例如 "95%"。');

export const positivePercentage = percentage.refine((text) => isPercentage(text) && prescribed(text).gt(exact('0')), {
  error: '这个百分比应大于 0%。',
});

/** Tells whether a text is a percentage, and not plain digits. */
export function isPercentage(text: string): boolean {
  return percentagePattern.test(text);
}

/** A percentage ("5%") as an exact ratio. */
export function prescribed(text: string): Exact {
  return exact(text.slice(0, -1)).times(exact('0.01'));
}
