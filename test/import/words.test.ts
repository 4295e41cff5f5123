/** Titles, units and figures as forms print them. */
import { expect, test } from 'vitest';
import { bareFigure, isSamePoints } from '../../src/import/figures.ts';
import { meaningOf, unitIn } from '../../src/import/header-words.ts';
import { likeness } from '../../src/import/similar.ts';

test.each([
  ['一级指标', 'level'],
  ['三级指标名称', 'level'],
  ['年度\n指标值', 'target'],
  ['指标值', 'target'],
  ['目标值', 'target'],
  ['预期指标值', 'target'],
  ['实际完成值', 'actual'],
  ['完成情况', 'actual'],
  ['全年完成值', 'actual'],
  ['分值', 'weight'],
  ['权重', 'weight'],
  ['分值（权重）', 'weight'],
  ['得分', 'stated'],
  ['自评分', 'stated'],
  ['自评得分', 'stated'],
  ['得分/自评分', 'stated'],
  ['财政审核得分', 'reviewed'],
  ['偏差原因分析及改进措施', 'reason'],
  ['未完成原因', 'reason'],
  ['改进措施', 'improvement'],
  ['指标解释', 'explanation'],
  ['评分标准', 'standard'],
  ['年初预算数', 'phase'],
  ['全年预算数（A）', 'phase'],
  ['全年执行数（B）', 'phase'],
  ['执行率（B/A）', 'rate'],
  ['年度整体绩效目标', 'expected'],
  ['整体绩效目标完成情况', 'achieved'],
  ['未能完成原因', 'reason'],
  ['备注', 'note'],
  ['序号', 'number'],
])('the title %s', (title, kind) => {
  expect(meaningOf(title)?.kind).toBe(kind);
});

test.each(['', '应急管理局', '100', '部门整体支出绩效自评表，照实填写，不得空项，一式三份'])(
  '%s is no title',
  (title) => {
    expect(meaningOf(title)).toBeUndefined();
  },
);

test.each([
  ['年度预算申请（万元）', '万元'],
  ['单位：元', '元'],
  ['金额单位：亿元', '亿元'],
  ['万元以上', undefined],
])('the unit in %s', (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});

test.each([
  ['9.10', '9.10'],
  ['10分', '10'],
  ['１０．５', '10.5'],
  ['1,234.56', '1234.56'],
  ['1，234', '1234'],
  ['-409.50', '-409.50'],
  ['12个', undefined],
  ['1,23', undefined],
  ['', undefined],
])('the figure of %s', (text, figure) => {
  expect(bareFigure(text, '分')).toBe(figure);
});

test.each([
  ['91.12%', '%', '91.12'],
  ['581.13万元', '万元', '581.13'],
  ['5,000元', '万元', undefined],
  ['95%', '分', undefined],
  ['10分', '万元', undefined],
])('the figure of %s in a column of %s', (text, unit, figure) => {
  expect(bareFigure(text, unit)).toBe(figure);
});

test('figures are the same however they are written, and texts never', () => {
  expect(isSamePoints('10.0', '10分')).toBe(true);
  expect(isSamePoints('10', '10.01')).toBe(false);
  expect(isSamePoints('优', '优')).toBe(false);
});

test('names are alike in what they name', () => {
  expect(likeness('1.预算执行率（%）', '预算执行率')).toBe(1);
  expect(likeness('部门预算公开', '部门决算公开')).toBeLessThan(1);
  expect(likeness('预算执行率', '资产管理')).toBe(0);
});
