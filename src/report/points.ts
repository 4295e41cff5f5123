/** The points of a rule: plain, or a share of the weight that forms print as a percentage (得分值的 80%). */
import { z } from 'zod';
import { exact, plain, type Exact } from '../number/exact.ts';
import { figure } from './figure.ts';
import { isPercentage, percentage, prescribed } from './percentage.ts';

export const points = z
  .union([figure, percentage])
  .describe('得分或扣分，写在引号里：分数，例如 "0.5"；或占分值的百分比，例如 "80%"。');

/** How many points that is; only this function turns a share into points. */
export function pointsOf(written: string, weight: Exact): Exact {
  return isPercentage(written) ? weight.times(prescribed(written)) : exact(written);
}

/** The points in a sentence, after a verb or without: `得 0.5 分`, or `得分值的 80%`. */
export function pointsWords(written: string, verb = ''): string {
  if (isPercentage(written)) return `${verb}分值的 ${written}`;
  return `${verb === '' ? '' : `${verb} `}${written} 分`;
}

/** The points as a term of a calculation: `0.5`, or `10 × 80%`. */
export function pointsTerm(written: string, weight: Exact): string {
  return isPercentage(written) ? `${plain(weight)} × ${written}` : written;
}

/** Written behind the words of a case that earns a share, to show where its points come from: `，10 × 80%`. */
export function shareTerm(written: string, weight: Exact): string {
  return isPercentage(written) ? `，${pointsTerm(written, weight)}` : '';
}
