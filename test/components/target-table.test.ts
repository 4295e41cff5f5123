import { expect, test } from 'vitest';
import { examples } from '../../components/TargetTable/examples.ts';
import { targetTable } from '../../components/TargetTable/targets.ts';
import { anchors, bodyText, rowText } from './text.ts';

test('merges levels and shows target beside actual with points and reasons', () => {
  const table = targetTable(examples.many.view);
  expect(rowText(table?.head[0])).toEqual([
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '完成值',
    '分值',
    '自评得分',
    '偏差原因及改进措施',
  ]);
  expect(bodyText(table)).toEqual([
    ['产出指标 [3×1]', '数量指标 [2×1]', '救助数量', '≥1,500人', '1,600人', '10', '10', ''],
    ['较大事故', '0', '0', '10', '—(未公开)', ''],
    ['质量指标', '资金合规性', '100%', '95%', '10', '8', '原因：有项目资金用于人员经费。¶改进措施：严格资金用途。'],
    ['效益指标 [2×1]', '社会效益', '形势稳定(定性指标。)', '优', '优(达成情况：达成)', '10', '10', ''],
    ['生态效益', '无', '—(空白)', '不适用', '不计分', '—(不计分)', ''],
  ]);
  expect(anchors(table)).toEqual([
    'targets.relief',
    'targets.accidents',
    'targets.compliance',
    'targets.stability',
    'targets.ecology',
  ]);
});

test('has only the columns that some row fills', () => {
  expect(rowText(targetTable(examples.one.view)?.head[0])).toEqual(['指标', '指标值', '完成值']);
});

test('shows ranges, days and words as they were printed, under three levels', () => {
  const table = targetTable(examples['as-printed']?.view ?? examples.empty.view);
  expect(rowText(table?.head[0]).slice(0, 4)).toEqual(['一级指标', '二级指标', '三级指标', '四级指标']);
  expect(bodyText(table)).toEqual([
    ['产出指标 [2×1]', '数量指标', '队伍建设', '持证人数', '10-15人', '12人', '10', '10'],
    ['时效指标', '预案修订', '修订完成时间', '12月底前', '2023年11月', '10', '10'],
    ['效益指标', '社会效益', '安全形势', '形势', '持续稳定', '部分达成预期指标并具有一定效果', '10', '7'],
    ['满意度指标', '群众满意度 [1×3]', '95%以上', '—(空白)', '不计分', '—(不计分)'],
  ]);
});

test('shows that no actual value was published', () => {
  const table = targetTable(examples.absent?.view ?? examples.empty.view);
  expect(rowText(table?.head[0])).toEqual(['指标', '指标值']);
  expect(bodyText(table)).toEqual([['演练场次', '4次']]);
  expect(table?.notes).toContain('完成值一栏为空白。');
});

test('shows negative targets and actuals as published', () => {
  expect(bodyText(targetTable(examples.negative.view))).toEqual([['效益指标', '事故增长率', '≤-5%', '-12.5%']]);
});

test('lets a name without levels take their columns', () => {
  expect(bodyText(targetTable(examples.longest.view))[1]?.[0]).toMatch(/ \[1×3\]$/);
});

test('gives a stated zero its place', () => {
  expect(bodyText(targetTable(examples.zero.view))).toEqual([['死亡人数', '0人', '0人', '5', '0']]);
});

test('has no table without annual indicators', () => {
  expect(targetTable(examples.empty.view)).toBeUndefined();
});
