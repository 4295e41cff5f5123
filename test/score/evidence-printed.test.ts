/** A range, a day or words are no figure of evidence; each is refused with a sentence of its own. */
import { expect, test } from 'vitest';
import { gatherEvidence } from '../../src/score/gather.ts';
import { scored } from './leaf.ts';

const method = { name: 'share', done: '完成数', planned: '计划数' } as const;

test.each([
  ['10-15个', '完成数只公布了区间（10-15个）'],
  ['2023年12月底前', '完成数不是数字（2023年12月底前）'],
  ['年底前', '完成数不是数字（年底前）'],
  ['50个等', '完成数只公布了约数（50个）'],
  ['/', '完成数原表为“/”'],
])('%s: %s', (done, reason) => {
  const evidence = gatherEvidence({ done, planned: '20个' }, 'scores.a.evidence', new Map());
  expect(scored(method, '10', { evidence })).toBe(reason);
});

test('an indicator that was not met by a range has no completion', () => {
  const unmet = [{ id: 'a', name: '甲', target: '10-15个', actual: '9个' }];
  const evidence = gatherEvidence({ count: '10', unmet }, 'scores.a.evidence', new Map());
  expect(scored({ name: 'average-completion' }, '10', { evidence })).toBe('“甲”的指标值是 10-15个，算不出完成率');
});
