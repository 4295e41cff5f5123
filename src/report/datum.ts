/** One published datum: what it is called, where it stands, what it holds. */
import { halfWidth } from '../number/half-width.ts';
import { spelledRate } from '../number/spelled-rate.ts';
import { parseMeasured, parseUnit, ratioScale } from '../number/unit.ts';
import type { Bound } from './bound.ts';
import { type Absence, type Approximation, parsePrinted } from './printed.ts';
import { parseDate, type PrintedDate } from './printed-date.ts';
import type { PrintedRange } from './printed-range.ts';
import type { Value } from './value.ts';

export type Content =
  | {
      kind: 'figure';
      figure: string;
      unit: string;
      decimals?: number;
      about?: Approximation;
      bound?: Bound;
      /** As the office printed it, where that is more than the figure and its unit: ≥50个, 百分之九十五. */
      printed?: string;
    }
  | RangeContent
  | DateContent
  | { kind: 'text'; text: string }
  | { kind: 'absent'; none: Absence; printed?: string };

export interface RangeContent extends PrintedRange {
  kind: 'range';
  printed: string;
}

export interface DateContent extends PrintedDate {
  kind: 'date';
  printed: string;
}

export interface Datum {
  /** The path made of ids, for example `tables.basic.project.final-2023`. */
  path: string;
  /** Where it stands in the frontmatter, for finding its line. */
  keys: readonly (string | number)[];
  /** What a reader calls it, in Chinese. */
  name: string;
  content: Content;
  /** True for scores, weights and counts; false for amounts and rates, which stand for an interval. */
  exact: boolean;
  /** The path of the figure that this one repeats. */
  is?: string;
}

/**
 * The content of one value as an author wrote it.
 *
 * @param scale  the unit and decimals of its table or column (a unit written with the figure goes before); the year
 *               of the report, for dates that name none. Without it such a date is words.
 */
export function contentOf(value: Value, scale: Scale): Content {
  if (typeof value === 'string') return printedContent(value, scale);
  if ('text' in value) return wordsContent(value.text, scale);
  if ('none' in value) return { kind: 'absent', none: value.none };
  if ('about' in value) return { ...figureContent(value.about, scale), about: value.word ?? '约' };
  if ('bound' in value) return { ...figureContent(value.value, scale), bound: value.bound };
  return printedContent(value.value, scale);
}

/** The figure that a value repeats, as a field of its datum; no field where it repeats none. */
export function repeated(value: Value): Pick<Datum, 'is'> {
  return typeof value === 'object' && 'is' in value && value.is !== undefined ? { is: value.is } : {};
}

type Scale = { unit: string; decimals?: number | undefined; year?: number | undefined };

/** Words; a percentage in words is a figure all the same, and a day is a day. */
function wordsContent(text: string, { year }: Scale): Content {
  const rate = spelledRate(text);
  if (rate !== undefined) return { kind: 'figure', ...rate, printed: text };
  const date = parseDate(halfWidth(text), year);
  return date === undefined ? { kind: 'text', text } : { kind: 'date', ...date, printed: text };
}

/** What is written plainly, `95%` or `95 %`, is shown by the rules of the page, everything else as printed. */
function printedContent(text: string, scale: Scale): Content {
  const read = parsePrinted(text, scale.year);
  if (read === undefined) return { kind: 'text', text };
  if ('none' in read)
    return text === read.none ? { kind: 'absent', ...read } : { kind: 'absent', ...read, printed: text };
  if ('first' in read) return { kind: 'date', ...read, printed: text };
  if ('low' in read) return { kind: 'range', ...read, unit: read.unit === '' ? scale.unit : read.unit, printed: text };
  const content = { ...figureContent(`${read.figure}${read.unit}`, scale), ...signsOf(read) };
  return text.replace(/\s/g, '') === `${read.figure}${read.unit}` ? content : { ...content, printed: text };
}

function signsOf({ bound, about }: { bound?: Bound; about?: Approximation }): { bound?: Bound; about?: Approximation } {
  return { ...(bound === undefined ? {} : { bound }), ...(about === undefined ? {} : { about }) };
}

function figureContent(text: string, scale: Scale): Content & { kind: 'figure' } {
  const measured = parseMeasured(text) ?? { figure: text, unit: '' };
  const unit = measured.unit === '' ? scale.unit : measured.unit;
  const base = { kind: 'figure', figure: measured.figure, unit } as const;
  return scale.decimals === undefined || measured.unit !== '' ? base : { ...base, decimals: scale.decimals };
}

/** What is no plain figure, as it was printed. */
export function wordsOf(content: Exclude<Content, { kind: 'figure' }>): string {
  switch (content.kind) {
    case 'range':
    case 'date':
      return content.printed;
    case 'text':
      return content.text;
    case 'absent':
      return content.printed ?? content.none;
  }
}

/** Units that count whole things are exact; money and percentages were rounded when they were published. */
export function isExactUnit(unit: string): boolean {
  const { base, multiple } = parseUnit(unit);
  return ratioScale(unit) === undefined && !base.endsWith('元') && !/[万亿]/.test(multiple);
}
