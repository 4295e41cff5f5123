/** A published number as authors write it: a quoted decimal, so that no digit is lost. */
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
  .string({ error: ({ input }) => unquoted(input) })
  .max(CHARACTERS_MAX, { error: TOO_LONG, abort: true })
  .overwrite(halfWidth)
  .regex(figurePattern, { error: ({ input }) => notFigure(String(input)) })
  .describe(
    '数字：写在引号里，照公布的写法，不加千分位逗号，不带单位（单位另行说明），调减写负号。例如 "4368.55"、"-409.50"、"12.10"。',
  );

/** A figure that may carry its unit, for example `"95%"`. */
export const measured = z
  .string({ error: ({ input }) => unquoted(input) })
  .max(CHARACTERS_MAX, { error: TOO_LONG, abort: true })
  .overwrite(halfWidth)
  .regex(measuredPattern, { error: ({ input }) => notMeasured(String(input)) })
  .refine((text) => isPlainUnit(measuredPattern.exec(text)?.[2] ?? ''), {
    error: '单位里有像数字的字符或看不见的字符。',
  })
  .describe(
    '数字，可以带单位：写在引号里，数字在前、单位在后，不加千分位逗号。例如 "95%"、"18处"、"1024.16万元"、"0"。',
  );

function unquoted(input: unknown): string {
  if (input === undefined || input === null)
    return '这里缺一个数字：应为带引号的数字，例如 "12.10"；没有数据就删去这一项。';
  if (typeof input === 'number' || typeof input === 'bigint') {
    return `数字 ${input} 没有加引号：应写成 "${input}"，并照原表补上末尾的 0（不加引号时 12.10 会变成 12.1）。`;
  }
  return '这里不是数字：应为带引号的数字，例如 "12.10"。';
}

function notFigure(input: string): string {
  const bare = withoutSeparators(input);
  if (figurePattern.test(bare)) return `“${input}”的写法不对：应为不加逗号和空格的数字，改成 "${bare}"。`;
  const [, digits, unit] = measuredPattern.exec(bare) ?? [];
  if (digits !== undefined) return `“${input}”带了单位：这里只写数字，改成 "${digits}"，单位“${unit}”写在 unit 里。`;
  return `“${input}”不是数字：应为只含数字、小数点和负号的写法，例如 "12.10"。`;
}

function notMeasured(input: string): string {
  const bare = withoutSeparators(input);
  if (measuredPattern.test(bare)) return `“${input}”的写法不对：应为不加逗号和空格的数字，改成 "${bare}"。`;
  return `“${input}”不是数字加单位：应写成 "95%"、"18处" 这样；不是数字时写 { text: ${input} }。`;
}

/** Thousands separators and spaces, half- and full-width, are the usual slip: the message shows the text without. */
function withoutSeparators(input: string): string {
  return input.replace(/[,，\s]/g, '').replace(/^\+/, '');
}
