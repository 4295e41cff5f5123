/**
 * A published number as authors write it: a quoted decimal, so that no digit is lost. For any other text the message
 * depends on the field (`read/figure-words.ts`).
 */
import { z } from 'zod';
import { figurePattern } from '../number/exact.ts';
import { halfWidth } from '../number/half-width.ts';
import { measuredPattern } from '../number/unit.ts';
import { isPlainUnit } from './scale.ts';

// Products of two such figures are still exact; all money of the world has fewer digits.
const CHARACTERS_MAX = 40;
const TOO_LONG = `数字最多 ${CHARACTERS_MAX} 个字符。`;

/** A quoted decimal string with the digits as published, for example `"4368.55"`. */
export const figure = z
  .string()
  .max(CHARACTERS_MAX, { error: TOO_LONG, abort: true })
  .overwrite(halfWidth)
  .regex(figurePattern)
  .describe(
    '数字：写在引号里，照公布的写法，不加千分位逗号，不带单位（单位另行说明），调减写负号。例如 "4368.55"、"-409.50"、"12.10"。',
  );

/** A figure that may carry its unit, for example `"95%"`. */
export const measured = z
  .string()
  .max(CHARACTERS_MAX, { error: TOO_LONG, abort: true })
  .overwrite(halfWidth)
  .regex(measuredPattern)
  .refine((text) => isPlainUnit(measuredPattern.exec(text)?.[2] ?? ''), {
    error: '单位里有像数字的字符或看不见的字符。',
  })
  .describe(
    '数字，可以带单位：写在引号里，数字在前、单位在后，不加千分位逗号。例如 "95%"、"18处"、"1024.16万元"、"0"。',
  );
