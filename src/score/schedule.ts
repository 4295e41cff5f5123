/** `schedule`: how well spending kept up with the calendar, quarter by quarter and on average. */
import { exact, plain, sum, type Exact } from '../number/exact.ts';
import { add, type Interval } from '../number/interval.ts';
import type { MethodOf } from '../report/method.ts';
import { prescribed } from '../report/percentage.ts';
import { isRefusal, type Evidence } from './evidence.ts';
import { computed, shownScore, shownTerm, unverified, type Computed, type Leaf, type Outcome } from './outcome.ts';
import { readPercentage, type Ratio } from './ratio.ts';

type Method = MethodOf<'schedule'>;

/** Σ points × rate ÷ scheduled rate + points × mean rate; each term is a part under the id of its quarter. */
export function scoreSchedule(method: Method, leaf: Leaf, evidence: Evidence): Outcome {
  const rates: Ratio[] = [];
  for (const quarter of method.quarters) {
    const rate = readPercentage(evidence, quarter.id, quarter.name);
    if (isRefusal(rate)) return unverified(rate.reason);
    rates.push(rate);
  }
  const terms = method.quarters.flatMap((quarter, index) => {
    const rate = rates[index];
    return rate === undefined ? [] : [{ id: quarter.id, outcome: quarterTerm(quarter, rate) }];
  });
  terms.push({ id: method.mean.id, outcome: meanTerm(method.mean, rates) });
  const outcomes = terms.map(({ outcome }) => outcome);
  const value = sum(outcomes.map((each) => each.value));
  const total = {
    formula: '各项得分之和',
    substituted: outcomes.map((each) => shownTerm(each.value)).join(' + '),
    result: shownScore(value, leaf.decimals),
  };
  return computed({
    value,
    range: outcomes.map((each) => each.range).reduce(add),
    working: [...outcomes.flatMap((each) => each.working), total],
    parts: Object.fromEntries(terms.map(({ id, outcome }) => [id, outcome])),
  });
}

function quarterTerm({ name, points, scheduled }: Method['quarters'][number], rate: Ratio): Computed {
  const due = prescribed(scheduled);
  return term({
    score: (x) => exact(points).times(x).div(due),
    rate: rate.value,
    range: rate.range,
    formula: `${name}：分值 × 支出进度 ÷ 序时进度`,
    substituted: `${points} × ${rate.shown} ÷ ${scheduled}`,
  });
}

function meanTerm({ name, points }: Method['mean'], rates: Ratio[]): Computed {
  const count = exact(String(rates.length));
  return term({
    score: (x) => exact(points).times(x).div(count),
    rate: sum(rates.map((each) => each.value)),
    range: rates.map((each) => each.range).reduce(add),
    formula: `${name}：分值 × 各时点支出进度之和 ÷ 时点个数`,
    substituted: `${points} × (${rates.map((each) => each.shown).join(' + ')}) ÷ ${plain(count)}`,
  });
}

type Term = {
  score: (rate: Exact) => Exact;
  rate: Exact;
  range: Interval;
  formula: string;
  substituted: string;
};

/** A term grows with its rate and is never below 0. */
function term({ score, rate, range, formula, substituted }: Term): Computed {
  const earned = (x: Exact) => (x.isNegative() ? exact('0') : score(x));
  const value = earned(rate);
  return computed({
    value,
    range: { low: earned(range.low), high: earned(range.high) },
    working: [{ formula, substituted, result: shownTerm(value) }],
  });
}
