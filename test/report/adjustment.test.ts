import { describe, expect, test } from 'vitest';
import { adjustment, boundsOfAdjustment, boundsWords, kindWords } from '../../src/report/adjustment.ts';
import { framework } from '../../src/report/framework.ts';

const judged = { name: 'judged' };
const tally = (points: string) => ({ name: 'tally', counts: [{ id: 'times', name: '次数', points }] });

function messages(input: object): string[] | undefined {
  return adjustment.safeParse({ id: 'a', name: '甲', ...input }).error?.issues.map(({ message }) => message);
}

test.each([
  [{ most: '3', method: judged }],
  [{ least: '-5', method: judged }],
  [{ most: '3', least: '-5', method: tally('-0.5') }],
  [{ most: '3', method: tally('0.5') }],
  [{ most: '3', method: { name: 'choice', states: [{ id: 'none', text: '没有', points: '0' }] } }],
])('%j is accepted', (input) => {
  expect(messages(input)).toBeUndefined();
});

test.each([
  [{ method: judged }, '加分项要有 most（最多加几分），扣分项要有 least（最多扣几分），至少一个。'],
  [{ most: '0', method: judged }, 'most 是最多加几分，应大于 0。'],
  [{ most: '-3', method: judged }, 'most 是最多加几分，应大于 0。'],
  [{ least: '5', method: judged }, 'least 是最多扣几分，应是负数，例如 "-5"。'],
  [{ most: '3', method: tally('-1') }, '这里扣分，却没有 least（最多扣几分）。'],
  [{ least: '-3', method: tally('1') }, '这里加分，却没有 most（最多加几分）；扣分应是负数，例如 "-1"。'],
  [{ most: '3', method: tally('50%') }, '加分项、扣分项没有分值，这里只能是分数，不能是百分比。'],
  [
    { most: '3', method: { ...judged, alternatives: [{ id: 'x', text: '乙', points: '-1' }] } },
    '这里扣分，却没有 least（最多扣几分）。',
  ],
  [
    { most: '3', method: { name: 'share' } },
    '加分项、扣分项没有“share”这种评分方法；可用的有 judged、tally、bands、checklist、choice。',
  ],
  [{ most: '3', method: {} }, '评分方法要写 name，例如 { name: judged }。'],
])('%j is refused', (input, message) => {
  expect(messages(input)).toEqual([message]);
});

describe('in a framework', () => {
  const base = { name: '体系', place: '某市', region: '440000', from: 2020, source: '测试' };
  const indicators = [{ id: 'a', name: '甲', weight: '100', method: judged }];
  const faults = (ids: string[]) => {
    const adjustments = ids.map((id) => ({ id, name: id, most: '3', method: judged }));
    return framework.safeParse({ ...base, indicators, adjustments }).error?.issues.map(({ path, message }) => {
      return `${path.join('.')} ${message}`;
    });
  };

  test('an item has an id that no indicator and no other item has', () => {
    expect(faults(['b', 'c'])).toBeUndefined();
    const words = '在这个指标体系里已经用过，加分项、扣分项的编号不能与指标相同，也不能重复。';
    expect(faults(['a'])).toEqual([`adjustments.0.id 编号 a ${words}`]);
    expect(faults(['b', 'b'])).toEqual([`adjustments.1.id 编号 b ${words}`]);
  });
});

test.each([
  [{ most: '3' }, '加分项', '最多加 3'],
  [{ least: '-5' }, '扣分项', '最多扣 5'],
  [{ most: '1.5', least: '-0.5' }, '加减分项', '最多加 1.5、最多扣 0.5'],
])('%j in words', (own, kind, bounds) => {
  expect(kindWords(boundsOfAdjustment(own))).toBe(kind);
  expect(boundsWords(boundsOfAdjustment(own))).toBe(bounds);
});
