/** Published figures as numbers for arithmetic, with or without words around them. */
import { decimalsOf, type Exact, exact, sum } from '../../number/exact.ts';
import { add, type Interval, point } from '../../number/interval.ts';
import { parseUnit, ratioScale } from '../../number/unit.ts';
import type { Content, Datum } from '../../report/datum.ts';
import { type Quantity, quantityOf } from './compare.ts';
import { inWordsOf, kinship } from './measure-word.ts';

export type FigureContent = Extract<Content, { kind: 'figure' }>;

/** A datum that holds a figure. */
export type FigureDatum = Datum & { content: FigureContent };

export function isFigureDatum(datum: Datum | undefined): datum is FigureDatum {
  return datum?.content.kind === 'figure';
}

/** A figure that is only approximate (余、约、近) or only a bound (≥): it cannot fail an equality. */
export function isLoose({ content: { about, bound } }: FigureDatum): boolean {
  return about !== undefined || bound !== undefined;
}

/**
 * A datum as a quantity in a unit; measure words that are akin count as one.
 *
 * @returns undefined where the datum is no figure, or its unit cannot be brought to the wanted one.
 */
export function quantityIn(datum: Datum | undefined, unit: string): Quantity | undefined {
  if (!isFigureDatum(datum)) return undefined;
  const { content } = datum;
  const kin = kinship(content.unit, unit);
  if (kin === undefined) return undefined;
  const own = kin === 'akin' ? { ...datum, content: { ...content, unit: inWordsOf(content.unit, unit) } } : datum;
  const quantity = quantityOf(own, unit);
  if (quantity === undefined || content.about === undefined) return quantity;
  const factor = factorOf(quantity, content);
  const { low, high } = aboutInterval(content.figure, content.about);
  return {
    value: quantity.value,
    range: { low: low.times(factor), high: (high ?? exact(content.figure)).times(factor) },
  };
}

function factorOf({ value }: Quantity, { figure }: FigureContent): Exact {
  return exact(figure).isZero() ? exact('1') : value.div(exact(figure));
}

/** What a datum adds to a sum: a published blank is nothing; undefined for what is not published, or is words. */
export function addendIn(datum: Datum | undefined, unit: string): Quantity | undefined {
  return datum?.content.kind === 'absent' ? NOTHING : quantityIn(datum, unit);
}

const NOTHING: Quantity = { value: exact('0'), range: point(exact('0')) };

/**
 * A figure in its base unit, a percentage as a ratio: 12.5万元 is 125000, 80% is 0.8.
 *
 * @returns undefined where the datum is no figure.
 */
export function baseQuantity(datum: Datum | undefined): Quantity | undefined {
  if (!isFigureDatum(datum)) return undefined;
  const { unit } = datum.content;
  const factor = ratioScale(unit) ?? parseUnit(unit).scale;
  const own = quantityIn(datum, unit);
  if (own === undefined) return undefined;
  return {
    value: own.value.times(factor),
    range: { low: own.range.low.times(factor), high: own.range.high.times(factor) },
  };
}

/** What 余, 约, 近, 多, 等 and 以上 allow; `high` is undefined where there is no upper end. */
export function aboutInterval(
  figure: string,
  word: NonNullable<FigureContent['about']>,
): { low: Exact; high: Exact | undefined; lowOpen?: true; highOpen?: true } {
  const value = exact(figure);
  const step = lastSignificantUnit(figure);
  switch (word) {
    case '余':
    case '多':
      return { low: value, high: value.plus(step), highOpen: true };
    case '近':
      return { low: value.minus(step), high: value, lowOpen: true };
    case '约':
      return { low: value.minus(step.div(2)), high: value.plus(step.div(2)) };
    case '等':
    case '以上':
      return { low: value, high: undefined };
  }
}

/** One unit of the last significant digit: 100 in 3600, 1 in 1947, 0.1 in 1.5. */
function lastSignificantUnit(figure: string): Exact {
  const places = decimalsOf(figure);
  if (places > 0) return exact(`0.${'0'.repeat(places - 1)}1`);
  const zeros = /[1-9](0*)$/.exec(figure)?.[1] ?? '';
  return exact(`1${zeros}`);
}

/** A figure as pages show it, with its unit and the word or sign that loosens it: 3600余人, 约5000份, ≥95%. */
export function shown({ content }: FigureDatum): string {
  const { figure, unit, about, bound, printed } = content;
  if (printed !== undefined) return printed;
  if (bound !== undefined) return `${{ '>=': '≥', '<=': '≤', '>': '>', '<': '<' }[bound]}${figure}${unit}`;
  if (about === undefined) return `${figure}${unit}`;
  if (about === '约' || about === '近') return `${about}${figure}${unit}`;
  if (about === '以上' || about === '等') return `${figure}${unit}${about}`;
  const { multiple, word } = parseUnit(unit);
  return `${figure}${multiple}${about}${word}`;
}

/** The width of what a quantity can stand for. */
export function widthOf({ low, high }: Interval): Exact {
  return high.minus(low);
}

/** The sum of quantities; undefined where one of them is missing. */
export function sumOf(parts: readonly (Quantity | undefined)[]): Quantity | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return {
    value: sum(known.map((part) => part.value)),
    range: known.map((part) => part.range).reduce(add, point(exact('0'))),
  };
}
