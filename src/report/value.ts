/** What a table cell or an annual target may hold: a figure, or one of the few things that are not plain figures. */
import { z } from 'zod';
import { isFigure } from '../number/exact.ts';
import { BOUNDS } from './bound.ts';
import { figure, measured } from './figure.ts';
import { figurePath } from './identifier.ts';
import { ABSENCES, APPROXIMATIONS, isPrinted, parseSign } from './printed.ts';

/** The comparison signs that a published value may carry, however they are typed. */
export const bound = z
  .preprocess((sign) => (typeof sign === 'string' ? (parseSign(sign) ?? sign) : sign), z.enum(BOUNDS))
  .describe('界限符号：>=（不低于）、<=（不高于）、>、<，也可以写 ≥、≤。写在引号里。');

/** The words that make a published value approximate. */
export const approximation = z.enum(APPROXIMATIONS).describe('约数用词：余、约、近、多、等、以上。');

/** Why a published cell holds no figure. */
export const absence = z.enum(ABSENCES).describe('没有数据的原因，照原表填：无、不适用、空白。');

// Longer texts are no figures; the length also bounds the time that reading takes.
const PRINTED_MAX = 40;
/** The ways to print nothing. */
export const blankPattern = /^\s*(?:[-–—―─－]{1,4}|[/／]|无|不适用|空白)\s*$/;
/** What such a value looks like at first sight: it holds a digit, names the year's end, or prints nothing. */
export const printedPattern = new RegExp(`[\\d０-９]|分之|年[底末内]|${blankPattern.source}`);

const blankMark = z.string().regex(blankPattern).describe('原表填的记号，写在引号里，例如 "—"、"/"、"无"。');

/** A value as printed, for example `"≥95%"` or `"／"`; see `parsePrinted` for what is read. */
export const printed = z
  .string()
  .refine((text) => text.length <= PRINTED_MAX && isPrinted(text))
  .meta({ pattern: printedPattern.source })
  .describe(
    '照原文写的一个值，可带单位、界限和约数，也可以是区间或日期，写在引号里，例如 "95%"、"≥50个"、"不低于95%"、"5000余人"、"10-15人"、"2023年12月底前"、"/"。',
  );

/** What plain words look like at first sight: a Chinese character, and no digit, percent or comparison sign. */
export const wordsPattern = /^(?=[\s\S]*[\u4e00-\u9fff])[^\d０-９%％‰<>≤≥＜＞]+$/;

/** Tells whether no figure can be mistyped as a text: it has no number of any script either, and no fraction in words. */
export function isWords(text: string): boolean {
  return wordsPattern.test(text) && !/[\p{N}≦≧⩽⩾〈〉]|分之/u.test(text);
}

const words = z
  .string()
  .refine(isWords)
  .meta({ pattern: wordsPattern.source })
  .describe('原文是不含数字的文字，照写，例如 优、显著提升、达成预期指标。');

const figureCell = z
  .strictObject({
    value: printed,
    is: figurePath
      .optional()
      .describe('这一格与哪个数据是同一个数，例如 budget.expenditure.executed；两处会互相核对。'),
    note: z.string().optional().describe('对这一格的说明。'),
  })
  .describe('要指明与别处是同一个数，或要加说明时，例如 { value: "607.83", is: facts.project-funds }。');
const textCell = z
  .strictObject({ text: z.string().min(1).describe('原文文字，例如 优。') })
  .describe('原文是文字，不是数字，例如 { text: 优 }。');
const boundCell = z
  .strictObject({ bound, value: measured })
  .describe('原文写的是界限，如“≥95%”，例如 { bound: ">=", value: "95%" }。');
const aboutCell = z
  .strictObject({ about: measured, word: approximation.optional() })
  .describe('原文写的是约数，如“5000余”，例如 { about: "5000", word: 余 }。');
const absentCell = z.strictObject({ none: absence }).describe('原文没有数据，例如 { none: 不适用 }。');

/** One published value: `"95%"`, `{ text }`, `{ bound, value }`, `{ about }`, `{ none }`, or a figure tied to a path. */
export const value = z
  .union([printed, figureCell, textCell, boundCell, aboutCell, absentCell])
  .describe(
    '一个公布值，照原文写在引号里（"95%"、"18处"、"≥95%"、"/"）；或 { text: 优 }、{ bound: ">=", value: "95%" }、' +
      '{ about: "5000", word: 余 }、{ none: 不适用 }、{ value: "607.83", is: facts.project-funds }。',
  );

/** A value of an annual indicator, which words are as often as figures. */
export const valueOrWords = z
  .union([printed, words, figureCell, textCell, boundCell, aboutCell, absentCell])
  .describe('一个公布值；原文是不含数字的文字的，照写文字。');

export type { Absence, Approximation } from './printed.ts';

/** A figure of a form, or what is printed instead: a published blank adds nothing to a sum. */
export const figureOrBlank = z
  .union([figure, blankMark, absentCell])
  .describe(
    '数字；原表这一格空白或填“—”“无”时照写 "—"、"无"，或写 { none: 空白 }、{ none: 无 }，相加时按没有计；原文没有公布的不填。',
  );

export type FigureOrBlank = z.infer<typeof figureOrBlank>;

/** The figure; undefined where nothing or a blank is published. */
export function figureOf(published: FigureOrBlank | undefined): string | undefined {
  return typeof published === 'string' && isFigure(published) ? published : undefined;
}

/** Whether a blank is published. */
export function isBlank(published: FigureOrBlank | undefined): boolean {
  return published !== undefined && figureOf(published) === undefined;
}

export type Value = z.infer<typeof value>;
