/** What the scores of others are called. */
import { expect, test } from 'vitest';
import { scorerColumn, scorerSide } from '../../src/report/scorer.ts';

test.each([
  [undefined, '财政复核得分', '财政复核'],
  ['财政审核得分', '财政审核得分', '财政审核'],
  ['复评得分', '复评得分', '复评'],
  ['评审组打分', '评审组打分', '评审组'],
  ['得分', '得分', '得分'],
  ['审定', '审定', '审定'],
])('a column %j is headed %s, and its total begins with %s', (column, title, side) => {
  const report = { reviewed: { by: '某市财政局', ...(column === undefined ? {} : { column }) }, thirdParty: undefined };
  expect([scorerColumn(report, 'reviewed'), scorerSide(report, 'reviewed')]).toEqual([title, side]);
  expect([scorerColumn(report, 'thirdParty'), scorerSide(report, 'thirdParty')]).toEqual(['第三方评分', '第三方']);
});
