/** `average-completion`: the weight times the mean completion of all indicators, of which the unmet are listed. */
import { exact, plain, sum, type Exact } from '../number/exact.ts';
import type { Interval } from '../number/interval.ts';
import { comparable, isRefusal, measure, notPublished, readCount, shownPair } from './evidence.ts';
import type { Evidence, EvidenceRow, Refusal } from './evidence.ts';
import { computed, shownScore, shownTerm, unverified, type Leaf, type Outcome, type Working } from './outcome.ts';

/** The completion of one unmet indicator, between 0 and 1. */
type Completion = { name: string; value: Exact; range: Interval; shown: string };

const COUNT = '指标个数';

/** Weight × (met + Σ completion of the unmet) ÷ all; a completion over 100% counts as 100%. */
export function scoreAverageCompletion(leaf: Leaf, evidence: Evidence): Outcome {
  const count = readCount(evidence, 'count', COUNT);
  if (isRefusal(count)) return unverified(count.reason);
  if (count.value.isZero()) return unverified(`除数为零：${COUNT}`);
  if (!count.value.isInteger()) return unverified(`${COUNT}不是整数`);
  const unmet = evidence['unmet'];
  if (unmet?.kind !== 'rows') return unverified(notPublished(evidence, '未完成的指标').reason);
  const met = count.value.minus(exact(String(unmet.rows.length)));
  if (met.isNegative()) return unverified(`未完成的指标多于${COUNT}`);
  const completions: Completion[] = [];
  for (const row of unmet.rows) {
    const completion = complete(row);
    if (isRefusal(completion)) return unverified(completion.reason);
    completions.push(completion);
  }
  return average(leaf, count.value, completions);
}

function average({ weight, decimals }: Leaf, count: Exact, completions: Completion[]): Outcome {
  const met = count.minus(exact(String(completions.length)));
  const score = (terms: Exact[]) => weight.times(sum([met, ...terms])).div(count);
  const value = score(completions.map((each) => each.value));
  const shown = [plain(met), ...completions.map((each) => each.shown)].join(' + ');
  const mean: Working = {
    formula: `分值 ×（完成的指标个数 + 未完成指标的完成率之和）÷ ${COUNT}`,
    substituted: `${plain(weight)} × (${shown}) ÷ ${plain(count)}`,
    result: shownScore(value, decimals),
  };
  return computed({
    value,
    range: {
      low: score(completions.map((each) => each.range.low)),
      high: score(completions.map((each) => each.range.high)),
    },
    working: [...completions.map(line), mean],
  });
}

function line({ name, shown, value }: Completion): Working {
  return { formula: `${name}：完成值 ÷ 指标值`, substituted: shown, result: shownTerm(value) };
}

function complete(row: EvidenceRow): Completion | Refusal {
  const { name } = row;
  if (isRefusal(row)) return { reason: `“${name}”的${row.reason}` };
  const pair = comparable(measure(row.actual), measure(row.target));
  if (isRefusal(pair)) return { reason: `“${name}”${pair.reason}` };
  const [actual, aim] = pair;
  // A target is set, not measured: it is exact.
  const target = aim.value;
  if (target.isZero()) return { reason: `除数为零：“${name}”的指标值` };
  if (target.isNegative()) return { reason: `除数是负数：“${name}”的指标值` };
  const quotient = (x: Exact) => within(x.div(target));
  return {
    name,
    value: quotient(actual.value),
    range: { low: quotient(actual.range.low), high: quotient(actual.range.high) },
    shown: actual.value.gt(target) ? '1' : shownPair(actual, aim).join(' ÷ '),
  };
}

function within(completion: Exact): Exact {
  if (completion.isNegative()) return exact('0');
  return completion.gt(exact('1')) ? exact('1') : completion;
}
