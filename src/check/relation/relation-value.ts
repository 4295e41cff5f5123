/** What the figures of a relation give: a sum, ratio, product or count in the unit in which it is stated. */
import { exact } from '../../number/exact.ts';
import { multiply, scale } from '../../number/interval.ts';
import { parseUnit, ratioScale } from '../../number/unit.ts';
import type { Relation } from '../../report/relation.ts';
import type { Quantity } from '../figure/compare.ts';
import { baseQuantity, type FigureDatum, quantityIn, sumOf } from '../figure/quantity.ts';
import { quotientOf } from '../figure/quotient.ts';

export type Arithmetic = Exclude<Relation, { kind: 'change' | 'same' }>;

/** The path of what is stated. */
export function statedIn(relation: Arithmetic): string {
  return relation.kind === 'sum' ? relation.total : relation.stated;
}

/** The paths of the figures that it is made of. */
export function takenFrom(relation: Arithmetic): readonly string[] {
  if (relation.kind === 'sum') return [...relation.parts, ...relation.minus];
  if (relation.kind === 'ratio') return [relation.of, relation.by];
  return relation.kind === 'product' ? relation.factors : relation.among;
}

/** The figures that a relation names, by path. */
export type FigureOf = (path: string) => FigureDatum | undefined;

/**
 * What should be stated in a unit.
 *
 * @returns `zero` where the divisor is 0, undefined where a datum is no figure or units do not fit.
 */
export function expectedOf(relation: Arithmetic, unit: string, figureOf: FigureOf): Quantity | 'zero' | undefined {
  switch (relation.kind) {
    case 'sum': {
      const parts = relation.parts.map((path) => quantityIn(figureOf(path), unit));
      const minus = relation.minus.map((path) => negated(quantityIn(figureOf(path), unit)));
      return sumOf([...parts, ...minus]);
    }
    case 'ratio':
      return ratio(figureOf(relation.of), figureOf(relation.by), unit);
    case 'product': {
      const factors = relation.factors.flatMap((path) => baseQuantity(figureOf(path)) ?? []);
      return inUnit(factors.reduce(product), unit);
    }
    case 'count-where': {
      const met = relation.among.filter((path) => isMet(figureOf(path), relation.where));
      const count = exact(String(met.length));
      return inUnit({ value: count, range: { low: count, high: count } }, unit);
    }
  }
}

/** A quotient of one dimension is a percentage or a multiple; of two it has a unit of its own (万元/人). */
function ratio(of: FigureDatum | undefined, by: FigureDatum | undefined, unit: string): Quantity | 'zero' | undefined {
  if (of === undefined || by === undefined) return undefined;
  const inOne = quantityIn(of, by.content.unit);
  if (inOne === undefined && ratioScale(unit) !== undefined) return undefined;
  const [above, below] =
    inOne === undefined ? [baseQuantity(of), baseQuantity(by)] : [inOne, quantityIn(by, by.content.unit)];
  if (above === undefined || below === undefined) return undefined;
  const quotient = quotientOf(above, below);
  return quotient === undefined ? 'zero' : inUnit(quotient, unit);
}

function product(a: Quantity, b: Quantity): Quantity {
  return { value: a.value.times(b.value), range: multiply(a.range, b.range) };
}

/** From base units into the unit in which the result is stated. */
function inUnit({ value, range }: Quantity, unit: string): Quantity {
  const factor = exact('1').div(ratioScale(unit) ?? parseUnit(unit).scale);
  return { value: value.times(factor), range: scale(range, factor) };
}

function negated(quantity: Quantity | undefined): Quantity | undefined {
  return quantity === undefined
    ? undefined
    : { value: quantity.value.negated(), range: scale(quantity.range, exact('-1')) };
}

function isMet(
  figure: FigureDatum | undefined,
  where: { comparison: '>=' | '<=' | '>' | '<' | '='; value: string },
): boolean {
  if (figure === undefined) return false;
  const sign = exact(figure.content.figure).comparedTo(exact(where.value));
  return { '>=': sign >= 0, '<=': sign <= 0, '>': sign > 0, '<': sign < 0, '=': sign === 0 }[where.comparison];
}
