/** Words for achievement, of forms and of offices. */
import { describe, expect, test } from 'vitest';
import { achievementMeant } from '../../src/report/achievement.ts';
import { achievement } from '../../src/report/target.ts';

describe.each([
  [
    '达成',
    [
      '达成',
      '达成预期指标',
      '达成年度指标',
      '全部达成',
      '完成',
      '已完成',
      '全部完成',
      '按时完成',
      '已按时完成',
      '超额完成',
    ],
  ],
  [
    '达成',
    ['已达标', '完成目标任务', '完成年度目标', '达到预期目标', '实现预期目标', '均已完成', '已完成。', '达成指标值'],
  ],
  [
    '部分达成',
    [
      '部分达成',
      '部分达成预期指标并具有一定效果',
      '部分达成年度指标并具有一定效果',
      '部分达成预期指标，并具有一定效果',
      '部分完成',
      '基本完成',
      '已基本完成',
      '基本达成预期目标',
      '大部分完成',
      '未全部完成',
    ],
  ],
  [
    '未达成',
    [
      '未达成',
      '未达成预期指标且效果较差',
      '未达成年度指标且效果较差',
      '未完成',
      '尚未完成',
      '没有完成',
      '未达标',
      '未按期完成',
    ],
  ],
] as const)('%s', (meant, words) => {
  test.each(words)('%s', (word) => {
    expect(achievementMeant(word)).toBe(meant);
    expect(achievement.parse(word)).toBe(meant);
  });
});

test.each([
  '优',
  '显著提升',
  '完成率',
  '完成值',
  '完成3项',
  '达成共识',
  '持续完成中',
  '未完成工作量',
  '',
  '完成情况良好',
])('%j says nothing of it', (word) => {
  expect(achievementMeant(word)).toBeUndefined();
});
