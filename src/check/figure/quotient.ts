/** A published percentage against the two figures that give it. */
import { exact } from '../../number/exact.ts';
import { divide } from '../../number/interval.ts';
import { ratioScale } from '../../number/unit.ts';
import type { Quantity } from './compare.ts';
import { alike, isFault } from './alike.ts';
import { judge, type Judged, type StatedFigure, statedFigure } from './judge.ts';
import type { FigureDatum } from './quantity.ts';

/** Why there is no quotient: a figure that is not published, a divisor that may be 0, units that do not fit. */
export type Refused = 'missing' | 'zero' | 'units';

/** The quotient of two quantities in one unit. */
export function quotientOf(of: Quantity, by: Quantity): Quantity | undefined {
  const range = divide(of.range, by.range);
  return range === undefined || by.value.isZero() ? undefined : { value: of.value.div(by.value), range };
}

/**
 * Compares a stated rate with numerator ÷ denominator.
 *
 * @param of, by  in one unit; undefined where the report does not publish them.
 */
export function judgeRate(
  stated: StatedFigure,
  { of, by }: { of: Quantity | undefined; by: Quantity | undefined },
  related: readonly string[],
): { judged: Judged; refused?: Refused } {
  const refuse = (refused: Refused): { judged: Judged; refused: Refused } => ({
    judged: { outcome: 'unchecked', at: stated.at, stated: `${stated.figure}${stated.unit}`, related },
    refused,
  });
  if (of === undefined || by === undefined) return refuse('missing');
  const quotient = quotientOf(of, by);
  if (quotient === undefined) return refuse('zero');
  return { judged: judge(stated, scaledTo(quotient, stated.unit), { related, isQuotient: true }) };
}

/**
 * The same for a rate among others of its kind, in one column or one split: 50 beside 33.16 is 50.00. If it is right
 * only with fewer decimals, a person must look.
 */
export function judgeRateAmong(
  stated: FigureDatum,
  siblings: readonly FigureDatum[],
  parts: { of: Quantity | undefined; by: Quantity | undefined },
  related: readonly string[],
): ReturnType<typeof judgeRate> & { isShort: boolean } {
  const [shared = stated] = alike([stated, ...siblings]);
  const found = judgeRate(statedFigure(shared), parts, related);
  const isShort = isFault(found.judged) && !isFault(judgeRate(statedFigure(stated), parts, related).judged);
  return isShort ? { judged: { ...found.judged, outcome: 'review' }, isShort } : { ...found, isShort };
}

/** A ratio in the unit in which it is stated: 0.9112 in % is 91.12. */
function scaledTo({ value, range }: Quantity, unit: string): Quantity {
  const factor = exact('1').div(ratioScale(unit) ?? exact('1'));
  return { value: value.times(factor), range: { low: range.low.times(factor), high: range.high.times(factor) } };
}
