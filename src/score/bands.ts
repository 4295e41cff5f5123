/** `bands`: the points of the band into which a ratio falls. */
import type { Exact } from '../number/exact.ts';
import { hull, type Interval } from '../number/interval.ts';
import type { Band } from '../report/band.ts';
import type { MethodOf } from '../report/method.ts';
import { prescribed } from '../report/percentage.ts';
import { pointsOf, pointsWords, shareTerm } from '../report/points.ts';
import { isRefusal, type Evidence } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome } from './outcome.ts';
import { readRatio } from './ratio.ts';

/** The points of the band that holds the ratio; a rounded ratio that reaches into another band straddles. */
export function scoreBands(method: MethodOf<'bands'>, leaf: Leaf, evidence: Evidence): Outcome {
  const ratio = readRatio(evidence, method);
  if (isRefusal(ratio)) return unverified(ratio.reason);
  const band = method.bands.find((each) => reaches(each, { low: ratio.value, high: ratio.value }));
  if (band === undefined) return unverified(`${method.ratio}不在任何一档之内`, ratio.working);
  const reached = method.bands
    .filter((each) => reaches(each, ratio.range))
    .map((each) => pointsOf(each.points, leaf.weight));
  const range = hull(reached);
  const value = pointsOf(band.points, leaf.weight);
  return computed({
    value,
    range,
    straddles: range.low.lt(range.high),
    working: [
      ...ratio.working,
      {
        formula: `${condition(band, method.ratio)}，${pointsWords(band.points, '得')}`,
        substituted: `${condition(band, ratio.shown)}${shareTerm(band.points, leaf.weight)}`,
        result: shownScore(value, leaf.decimals),
      },
    ],
  });
}

function reaches(band: Band, { low, high }: Interval): boolean {
  return isOver(band, high) && isUnder(band, low);
}

function isOver({ atLeast, above }: Band, x: Exact): boolean {
  if (above !== undefined) return x.gt(prescribed(above));
  return atLeast === undefined || x.gte(prescribed(atLeast));
}

function isUnder({ atMost, below }: Band, x: Exact): boolean {
  if (below !== undefined) return x.lt(prescribed(below));
  return atMost === undefined || x.lte(prescribed(atMost));
}

/** "5% ≤ 占比 ≤ 10%", with one side left out as "占比 ≥ 95%". */
function condition({ atLeast, above, atMost, below }: Band, ratio: string): string {
  const low = above ?? atLeast;
  const high = below ?? atMost;
  const under = high === undefined ? '' : ` ${below === undefined ? '≤' : '<'} ${high}`;
  if (low === undefined) return `${ratio}${under}`;
  if (high === undefined) return `${ratio} ${above === undefined ? '≥' : '>'} ${low}`;
  return `${low} ${above === undefined ? '≤' : '<'} ${ratio}${under}`;
}
