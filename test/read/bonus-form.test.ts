/** A place's form with bonus and penalty items needs a YAML file, and what goes wrong in its report is found. */
import { expect, test } from 'vitest';
import { bonusInspection } from '../fixtures/bonus-form.ts';

function found(changes: Record<string, string> = {}): string[] {
  return bonusInspection(changes).findings.map(({ check, at, message }) => `${check} ${at} ${message}`);
}

test('a report under it has nothing to find', () => {
  expect(found()).toEqual([]);
});

test('its total is what the page recomputes, with what is added and taken off', () => {
  const { scorecard } = bonusInspection().reports.get('some-bureau/2023')?.view ?? {};
  expect(scorecard?.recomputed).toEqual({ total: '90.5', grade: '优', computedPoints: '100' });
  expect(scorecard?.weights).toEqual({ sum: '100', total: '100' });
});

test.each([
  [
    'stated: { total: "90.5"',
    'stated: { total: "89"',
    [
      'total-foots stated.total 自评总分是 89 分，各指标自评得分加上加分、扣分（2.5 分）是 90.5 分，相差 -1.5 分。',
      'grade-matches-total stated.grade 自评等级是优，总分 89 分属于良。',
    ],
  ],
  [
    'stated: "1.5"',
    'stated: "2.5"',
    [
      'total-foots stated.total 自评总分是 90.5 分，各指标自评得分照公布的相加是 91.5 分；“创新加分”的 2.5 分按 2 分计，相加是 91 分，相差 -0.5 分。',
      'score-within-weight scores.innovation.stated “创新加分”是 2.5 分，超过上限 2 分。',
    ],
  ],
  [
    'stated: "-2"',
    'stated: "-6"',
    [
      'total-foots stated.total 自评总分是 90.5 分，各指标自评得分照公布的相加是 86.5 分；“迟报扣分”的 -6 分按 -5 分计，相加是 87.5 分，相差 3 分。',
      'score-within-weight scores.late.stated “迟报扣分”是 -6 分，低于下限 -5 分。',
    ],
  ],
  [
    'stated: "-2"',
    'stated: "2"',
    [
      'total-foots stated.total 自评总分是 90.5 分，各指标自评得分照公布的相加是 94.5 分；“迟报扣分”的 2 分按 0 分计，相加是 92.5 分，相差 -2 分。',
      'score-within-weight scores.late.stated “迟报扣分”是 2 分，超过上限 0 分。',
    ],
  ],
  [
    'national: "1次", provincial: "2次"',
    'national: "0次", provincial: "2次"',
    ['score-recomputes scores.awards.stated “表彰加分”自评得 3 分，按公布的数据和评分规则应得 2 分，相差 1 分。'],
  ],
  ['    reason: 两次月报超过期限。\n', '', ['reason-given scores.late.stated “迟报扣分”扣 2 分，没有写明原因。']],
  [
    '    stated: "-2"\n',
    '',
    [
      'total-foots stated.total 自评总分是 90.5 分，各指标自评得分加上加分、扣分（4.5 分）是 92.5 分，相差 -2 分。',
      'score-given computed.scores.late.stated “迟报扣分”按评分依据是 -2 分，没有写得分。',
    ],
  ],
  [
    'base: "50.00万元"',
    'base: "40.00万元"',
    [
      'score-recomputes scores.control.stated ““三公”经费控制”自评得 10 分，按公布的数据和评分规则应得 0 分，相差 10 分。',
    ],
  ],
  [
    'executed: "921.50"',
    'executed: "901.50"',
    ['score-recomputes scores.progress.stated “预算执行”自评得 9 分，按公布的数据和评分规则应得 8 分，相差 1 分。'],
  ],
  [
    'count: "1件"',
    'count: "3件"',
    ['score-recomputes scores.complaints.stated “群众投诉”自评得 19 分，按公布的数据和评分规则应得 17 分，相差 2 分。'],
  ],
  [
    'state: { state: most }',
    'alternative: { state: no-projects }',
    ['score-recomputes scores.goals.stated “绩效目标”自评得 12 分，按公布的数据和评分规则应得 16 分，相差 -4 分。'],
  ],
  ['  late:\n', '  lates:\n', ['form/unknown-indicator scores.lates 指标体系里没有指标 lates。']],
  ['times: "2次"', 'time: "2次"', ['form/unknown-indicator scores.late.evidence.time 指标体系里没有评分依据 time。']],
])('%s → %s', (from, to, findings) => {
  expect(found({ [from]: to })).toEqual(findings);
});
