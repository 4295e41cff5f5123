/** A percentage without a published base: some base must exist that gives it. */
import { decimalsOf, exact, fixed, plain } from '../../number/exact.ts';
import { scale } from '../../number/interval.ts';
import { ratioScale } from '../../number/unit.ts';
import type { GivenChange } from './change.ts';
import type { Judged } from '../figure/judge.ts';
import { countsWholes } from '../figure/measure-word.ts';
import { type FigureDatum, isLoose, quantityIn, shown } from '../figure/quantity.ts';
import { type Base, type Change, isCutOff, nearestBases, someBase } from './whole-base.ts';

/**
 * Judges the percentage of a change whose base is not published.
 *
 * @returns `unchecked` where the current figure is no exact figure, so that any base would do.
 */
export function judgeUnknownBase(percent: FigureDatum, given: GivenChange): Judged {
  const { to, related } = given;
  const base = { at: percent.path, stated: shown(percent), related };
  const change = changeOf(percent, given);
  if (change === undefined) return { ...base, outcome: 'unchecked' };
  if (someBase(change) !== undefined) return { ...base, outcome: 'pass' };
  // What is measured, not counted, may have had a base between the steps.
  const isCounted = countsWholes(to.content.unit) && decimalsOf(to.content.figure) === 0;
  return isCounted ? { ...base, ...nearest(percent, nearestBases(change)) } : { ...base, outcome: 'unchecked' };
}

function changeOf(percent: FigureDatum, { to, current, direction }: GivenChange): Change | undefined {
  const unit = ratioScale(percent.content.unit);
  const quantity = quantityIn(percent, percent.content.unit);
  if (direction === '持平' || unit === undefined || quantity === undefined) return undefined;
  if (!to.exact || isLoose(to) || current.value.isNegative()) return undefined;
  const places = decimalsOf(to.content.figure);
  return {
    to: current.value,
    stated: { value: quantity.value.times(unit), range: scale(quantity.range, unit) },
    direction,
    step: exact(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`),
  };
}

/** The bases next to the one that the percentage gives, with the percentages that they give. */
function nearest(percent: FigureDatum, near: readonly Base[]): Pick<Judged, 'outcome' | 'expected' | 'difference'> {
  const { figure, unit } = percent.content;
  const stated = exact(figure);
  const cut = near.find((base) => isCutOff(base, stated, decimalsOf(figure)));
  const places = cut === undefined && decimalsOf(figure) < 2 ? 2 : decimalsOf(figure);
  const bases = (cut === undefined ? near : [cut]).map(({ value, change }) => {
    return { base: plain(value), rate: fixed(change.times(100), places) };
  });
  const [gap] = bases.map(({ rate }) => stated.minus(exact(rate))).sort((a, b) => a.abs().comparedTo(b.abs()));
  return {
    outcome: cut === undefined ? 'fail' : 'truncation',
    expected: bases.map(({ base, rate }) => `${rate}${unit}（基期${base}）`).join('或') || null,
    difference: gap === undefined ? null : `${plain(gap)}${unit}`,
  };
}
