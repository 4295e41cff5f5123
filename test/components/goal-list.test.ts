import { expect, test } from 'vitest';
import { examples } from '../../components/GoalList/examples.ts';
import { goalTable } from '../../components/GoalList/goals.ts';
import { anchors, bodyText, rowText } from './text.ts';

test('sets what was achieved beside what was expected; lists stay lists', () => {
  const table = goalTable(examples.many.view);
  expect(rowText(table?.head[0])).toEqual(['目标', '预期目标', '实际完成情况', '未完成原因']);
  expect(bodyText(table)).toEqual([
    ['目标1', '提升防汛能力。', '·启动应急响应47次·储备物资达到定额', '无'],
    ['目标2', '·编印期刊·开展宣传', '编印24期。¶宣传334场次。', '—(未公开)'],
    ['目标3', '—(未公开)', '完成。', '—(未公开)'],
  ]);
  expect(anchors(table)).toEqual(['goals.g1', 'goals.g2', 'goals.g3']);
});

test('has no column for reasons where none is given', () => {
  const table = goalTable(examples.one.view);
  expect([rowText(table?.head[0]), ...bodyText(table)]).toEqual([
    ['目标', '预期目标', '实际完成情况'],
    ['年度目标', '守住安全底线。', '全年没有重大事故。'],
  ]);
});

test('has no table without goals', () => {
  expect(goalTable(examples.empty.view)).toBeUndefined();
});
