import { expect, test } from 'vitest';
import { examples } from '../../components/FactTable/examples.ts';
import { factTables } from '../../components/FactTable/facts.ts';
import { anchors, bodyText, rowText } from './text.ts';

const [facts, relations] = factTables(examples.many.view);

test('shows each fact with its unit and note', () => {
  expect(rowText(facts?.head[0])).toEqual(['事项', '数值', '说明']);
  expect(bodyText(facts).slice(0, 3)).toEqual([
    ['立案宗数', '901宗', ''],
    ['事故外处罚', '589宗', ''],
    ['其他立案', '312宗', '含移送。'],
  ]);
  expect(anchors(facts)[0]).toBe('facts.cases');
});

test('writes relations down with the figures, the stated and the computed value', () => {
  expect(rowText(relations?.head[0])).toEqual(['报告所述', '关系', '公布值', '计算值']);
  expect(bodyText(relations)).toEqual([
    ['立案宗数为两类之和', '立案宗数 = 事故外处罚 + 其他立案¶901 = 589 + 312', '901宗', '901宗'],
    ['死亡人数降幅(口径可能不同)', '死亡人数：由 22人 减少到 14人，减少 36.4%', '36.4%', '36.4%'],
    ['火灾减少数', '火灾起数：减少到 31起，减少 27起（基期数未公布）', '27起', '—(不能计算)'],
    ['处罚占比', '处罚占比 = 事故外处罚 ÷ 立案宗数¶65.37% = 589 ÷ 901', '65.37%', '65.37%'],
    ['印数', '印数 = 每期份数 × 期数¶52.8万份 = 2.2万份 × 24期', '52.8万份', '52.8万份'],
    ['立案宗数、事故外处罚', '各处应当一致：立案宗数、事故外处罚', '901宗¶589宗', '—(不需计算)'],
    ['两类大额宗数', '589宗、312宗之中，≥ 312 的个数为 2类', '2类', '2类'],
  ]);
  expect(anchors(relations)[0]).toBe('relations.cases-sum');
});

test('shows a path without a figure as a path', () => {
  const [, table] = factTables(examples.longest.view);
  expect(bodyText(table)[0]?.[1]).toMatch(/= 〔facts\.missing〕 \+ 12,345,678,901,234,567,890\.12万人次$/);
  expect(bodyText(table)[0]?.[3]).toBe('—(不能计算)');
});

test('has no tables without facts and relations', () => {
  expect(factTables(examples.empty.view)).toEqual([]);
});

test('shows facts alone', () => {
  expect(factTables(examples.negative.view).map(bodyText)).toEqual([[['增长率', '-3.50%']]]);
});
