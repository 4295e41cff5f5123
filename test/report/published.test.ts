/** The grammar of paths: ids, never positions; one path for each datum. */
import { expect, test } from 'vitest';
import { publishedData } from '../../src/report/published.ts';
import { report as reportSchema } from '../../src/report/report.ts';

const report = reportSchema.parse({
  department: 'some-bureau',
  year: 2023,
  framework: 'small-2020',
  disclosure: { status: 'published', entered: '2026-11-20', source: { title: '某报告' } },
  stated: { total: '96', grade: '优' },
  reviewed: { total: '90', by: '某财政局' },
  budget: {
    expenditure: {
      amounts: { approved: '10.00', adjustment: '-1.50', executed: '8.5' },
      prior: { executed: '9.00' },
      rates: [{ id: 'execution', name: '执行率', of: 'executed', by: 'adjusted', stated: '100' }],
      splits: [
        {
          id: 'nature',
          name: '按性质',
          lines: [
            {
              id: 'project',
              name: '项目支出',
              amounts: { executed: '5.00' },
              share: { phase: 'executed', stated: '58.8' },
            },
          ],
        },
      ],
    },
    balances: { closing: '0' },
  },
  staffing: {
    lines: [
      { id: 'all', name: '总人数', count: '94', sum: 'full', lines: [{ id: 'in-post', name: '在职', count: '23' }] },
    ],
    rates: [{ id: 'control', name: '控制率', of: 'in-post', by: 'all', stated: '24.47' }],
  },
  targets: [
    {
      id: 'fund-compliance',
      name: '合规性',
      target: { bound: '>=', value: '50%' },
      actual: '95%',
      weight: '10',
      stated: '8',
    },
  ],
  scores: {
    output: {
      stated: '19.54',
      evidence: { count: '22个', unmet: [{ id: 'shelf', name: '上架', target: '6个月', actual: '3.5个月' }] },
    },
    intent: { parts: { one: { stated: '0.50', evidence: { rate: '50%' } } } },
  },
  tables: [
    {
      id: 'basic',
      title: '基础数据表',
      columns: [
        { id: 'final-2023', title: '2023年决算数' },
        { id: 'rate', title: '率', kind: 'rate' },
      ],
      rows: [
        {
          id: 'project',
          name: '项目支出',
          sum: 'partial',
          cells: { 'final-2023': { value: '607.83', is: 'budget.expenditure.executed' } },
          rows: [{ id: 'fire', name: '防火', cells: { 'final-2023': { none: '空白' }, rate: '12.5' } }],
        },
      ],
    },
  ],
  facts: [{ id: 'people', name: '人次', value: '5000', unit: '人次', about: '余' }],
});

test('lists every datum under its path, in form order', () => {
  const data = [...publishedData(report)].map(([path, { content }]) =>
    content.kind === 'figure' ? `${path} = ${content.figure}${content.unit}` : `${path} = ${content.kind}`,
  );
  expect(data).toEqual([
    'stated.total = 96分',
    'stated.grade = text',
    'reviewed.total = 90分',
    'budget.expenditure.approved = 10.00万元',
    'budget.expenditure.adjustment = -1.50万元',
    'budget.expenditure.executed = 8.5万元',
    'budget.expenditure.prior.executed = 9.00万元',
    'budget.expenditure.rates.execution = 100%',
    'budget.expenditure.splits.nature.project.executed = 5.00万元',
    'budget.expenditure.splits.nature.project.share = 58.8%',
    'budget.balances.closing = 0万元',
    'staffing.all = 94人',
    'staffing.in-post = 23人',
    'staffing.rates.control = 24.47%',
    'targets.fund-compliance.target = 50%',
    'targets.fund-compliance.actual = 95%',
    'targets.fund-compliance.weight = 10分',
    'targets.fund-compliance.stated = 8分',
    'scores.output.stated = 19.54分',
    'scores.output.evidence.count = 22个',
    'scores.output.evidence.unmet.shelf.target = 6个月',
    'scores.output.evidence.unmet.shelf.actual = 3.5个月',
    'scores.intent.parts.one.stated = 0.50分',
    'scores.intent.parts.one.evidence.rate = 50%',
    'tables.basic.project.final-2023 = 607.83万元',
    'tables.basic.fire.final-2023 = absent',
    'tables.basic.fire.rate = 12.5%',
    'facts.people = 5000人次',
  ]);
});

test('amounts and rates stand for intervals; scores, weights and counts are exact; an approximate count is not', () => {
  const exact = [...publishedData(report)].filter(([, datum]) => datum.exact).map(([path]) => path);
  expect(exact).toEqual([
    'stated.total',
    'stated.grade',
    'reviewed.total',
    'staffing.all',
    'staffing.in-post',
    'targets.fund-compliance.weight',
    'targets.fund-compliance.stated',
    'scores.output.stated',
    'scores.output.evidence.count',
    'scores.output.evidence.unmet.shelf.target',
    'scores.output.evidence.unmet.shelf.actual',
    'scores.intent.parts.one.stated',
  ]);
});

test('keeps bounds, approximations, declared decimals and the figure that a cell repeats', () => {
  const data = publishedData(report);
  expect(data.get('targets.fund-compliance.target')?.content).toMatchObject({ bound: '>=' });
  expect(data.get('facts.people')?.content).toMatchObject({ about: '余' });
  expect(data.get('budget.expenditure.executed')?.content).toMatchObject({ figure: '8.5', decimals: 2 });
  expect(data.get('tables.basic.project.final-2023')?.is).toBe('budget.expenditure.executed');
});
