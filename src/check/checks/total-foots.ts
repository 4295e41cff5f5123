/** The scores of a report's leaves add up to its stated total. */
import { exact, plain, sum } from '../../number/exact.ts';
import { leavesOf } from '../../score/sheet.ts';
import { defineCheck } from '../check.ts';
import { limitedScore } from '../scoring/limited-score.ts';
import { scorePath } from '../scoring/stated-scores.ts';
import { pass } from '../verdict.ts';

export const totalFoots = defineCheck({
  id: 'total-foots',
  family: 'footing',
  title: '自评总分等于各指标自评得分之和',
  messages: {
    gap: '自评总分是 {stated} 分，各指标自评得分之和是 {expected} 分，相差 {difference} 分。',
    missing: '自评总分是 {stated} 分，但有 {count} 个指标没有公开自评得分，无法相加。',
  },
  fix: '核对各指标得分，或更正总分。',
  *run({ view: { sheet, published } }) {
    const { total } = sheet.stated;
    const leaves = leavesOf(sheet.tree);
    if (total === null || leaves.length === 0) return;
    const at = 'stated.total';
    // A leaf that only its parts give a score has none of its own to point at.
    const related = leaves.flatMap((leaf) => (published.has(scorePath(leaf)) ? [leaf] : leaf.parts)).map(scorePath);
    const scores = leaves.map((leaf) => leaf.stated).filter((score) => score !== null);
    if (scores.length < leaves.length) {
      const count = String(leaves.length - scores.length);
      yield { outcome: 'unchecked', at, stated: total, message: 'missing', data: { stated: total, count } };
      return;
    }
    const stated = exact(total);
    const added = sum(scores.map(exact));
    // A score above its weight has a finding of its own; the total may have been made with it or without.
    const limited = sum(leaves.map(limitedScore));
    if (stated.eq(added) || stated.eq(limited)) {
      yield pass(at);
      return;
    }
    const expected = plain(limited);
    const difference = plain(stated.minus(limited));
    yield {
      outcome: 'fail',
      at,
      stated: total,
      expected,
      difference,
      message: 'gap',
      data: { stated: total, expected, difference },
      related,
    };
  },
});
