/** What a framework says instead of the report: the node of a row that prints its levels, where a rule finds its figures. */
import { describe, expect, test } from 'vitest';
import { framework as frameworkModel } from '../../src/report/framework.ts';
import { publishedData } from '../../src/report/published.ts';
import { report as reportModel } from '../../src/report/report.ts';
import { completeReport } from '../../src/score/complete.ts';

const framework = frameworkModel.parse({
  ...{ name: '小项目表', place: '某市', region: '440000', from: 2020, source: '测试' },
  indicators: [
    {
      ...{ id: 'execution', name: '预算执行率', weight: '10' },
      method: { name: 'rate', numerator: '执行数', denominator: '预算数', above: 'cap' },
      evidence: {
        numerator: { ref: 'budget.expenditure.executed' },
        denominator: { ref: 'budget.expenditure.adjusted' },
      },
    },
    {
      ...{ id: 'output', name: '产出指标', weight: '50' },
      indicators: [
        { id: 'quantity', name: '数量指标（20分）', rows: 'report' },
        {
          ...{ id: 'quality', name: '质量指标' },
          indicators: [{ id: 'passed', name: '验收', rows: 'report' }],
        },
      ],
    },
    { id: 'benefit', name: '效益指标', weight: '40', rows: 'report' },
  ],
});

function completed(fields: object) {
  const report = reportModel.parse({
    ...{ department: 'some-bureau', year: 2023, framework: 'small' },
    disclosure: { status: 'published', entered: '2026-11-20', source: { title: '表' } },
    budget: { expenditure: { amounts: { adjusted: '100.00', executed: '90.00' } } },
    ...fields,
  });
  return completeReport(report, framework, publishedData(report));
}

describe('a row stands under the node whose names it prints', () => {
  const under = (...levels: string[]) =>
    completed({ targets: [{ levels, name: '甲', target: '1', actual: '1' }] }).targets[0]?.under;
  test.each([
    [['产出指标', '数量指标'], 'quantity'],
    // 指标 and the points of a level are left out as offices do.
    [['产出', '数量指标(20分)'], 'quantity'],
    [['产出指标（50分）', ' 数 量 '], 'quantity'],
    [['产出指标', '质量指标', '验收指标'], 'passed'],
    // A node of the first level holds rows of any second level.
    [['效益指标', '社会效益指标'], 'benefit'],
    [['效益'], 'benefit'],
    // A level that the form does not have, one that holds no rows, the names in another order.
    [['产出指标', '时效指标'], undefined],
    [['产出指标'], undefined],
    [['数量指标', '产出指标'], undefined],
    [[], undefined],
  ])('%j', (levels, node) => {
    expect(under(...levels)).toBe(node);
  });
  test('but for one that names its node itself', () => {
    const row = { levels: ['产出指标', '数量指标'], under: 'benefit', name: '甲', target: '1', actual: '1' };
    expect(completed({ targets: [row] }).targets[0]?.under).toBe('benefit');
  });
});

describe('a rule finds its figures where the framework says', () => {
  const [numerator, denominator] = [{ ref: 'budget.expenditure.executed' }, { ref: 'budget.expenditure.adjusted' }];
  const evidence = (fields: object) => completed(fields).scores['execution']?.evidence;
  test('whether or not the report scores it', () => {
    expect(evidence({})).toEqual({ numerator, denominator });
    expect(completed({ scores: { execution: { stated: '9' } } }).scores).toEqual({
      execution: { stated: '9', evidence: { numerator, denominator } },
    });
  });
  test('what the report says itself wins', () => {
    const scores = { execution: { evidence: { numerator: '80.00万元' } } };
    expect(evidence({ scores })).toEqual({ numerator: '80.00万元', denominator });
  });
  test('what is not published is not pointed at', () => {
    expect(evidence({ budget: { expenditure: { amounts: { executed: '90.00' } } } })).toEqual({ numerator });
    expect(completed({ budget: undefined }).scores).toEqual({});
  });
});

test('a report without framework is as it is written', () => {
  const report = completed({});
  expect(completeReport(report, null, new Map())).toBe(report);
});
