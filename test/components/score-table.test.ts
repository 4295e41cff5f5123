import { expect, test } from 'vitest';
import { examples } from '../../components/ScoreTable/examples.ts';
import { ownRows } from '../../components/ScoreTable/example-frameworks.ts';
import { scoreTable, undisclosedWords } from '../../components/ScoreTable/scores.ts';
import type { FormTable } from '../../components/table/model.ts';
import { exampleView } from '../../components/example.ts';
import { pageAnchors } from '../../src/read/page-anchors.ts';
import { anchorOf } from '../../src/report/anchor.ts';
import { anchors, bodyText, detailsText, rowText } from './text.ts';

function tableOf(example: string): FormTable {
  const view = examples[example]?.view;
  const table = view === undefined ? undefined : scoreTable(view);
  if (table === undefined) throw new Error(`There is no table in the example ${example}.`);
  return table;
}

function details(example: string, indicator: string): string[] {
  const row = tableOf(example)
    .bodies.flat()
    .find((each) => each.indicator === indicator);
  return (row?.cells ?? []).map(detailsText).filter((text) => text !== '');
}

test('lays out the three-level form with merged levels, parts and both scores', () => {
  const table = tableOf('many');
  expect(rowText(table.head[0])).toEqual([
    '一级指标',
    '分值',
    '二级指标',
    '分值',
    '三级指标 [1×2]',
    '分值',
    '自评得分',
    '复算得分',
    '未达标原因',
    '改进措施',
  ]);
  expect(bodyText(table)).toEqual([
    [
      '履职效能 [3×1]',
      '50 [3×1]',
      '整体效能 [3×1]',
      '50 [3×1]',
      '产出指标完成情况说明 [1×2]',
      '20',
      '19.54',
      '19.54',
      '受疫情影响。',
      '加强预算编制前的研判。',
    ],
    ['资金支出率 [1×2]', '10', '9.00', '9.11(≠)', '', ''],
    ['效益指标完成情况 [1×2]', '20', '20.00', '20.00(按自评得分计)', '', ''],
    [
      '管理效率 [5×1]',
      '50 [5×1]',
      '采购管理 [4×1]',
      '5 [4×1]',
      '采购意向公开合规性 [3×1]',
      '合计',
      '2',
      '1.50',
      '1.50(按自评得分计)',
      '一项公开偏晚。 [3×1]',
      ' [3×1]',
    ],
    ['评分项 1', '0.5', '0.50', '0.50(按自评得分计)'],
    ['公开及时性说明', '1.5', '1.00', '1.00(按自评得分计)'],
    ['合同备案时效性说明 [1×2]', '3', '5', '3(≠)(自评得分超过分值，按分值计)', '', ''],
    ['资产管理', '45', '资产管理合规性 [1×2]', '45', '—(未公开)', '—(没有复算得分)(无法复算)', '', ''],
  ]);
});

test('gives every row its anchor, parts below their leaf', () => {
  expect(anchors(tableOf('many'))).toEqual([
    'i-output',
    'i-spending',
    'i-benefit',
    'i-intent',
    'i-intent.completeness',
    'i-intent.timeliness',
    'i-filing',
    'i-assets-all',
  ]);
});

test('has one row group for each first level', () => {
  expect(tableOf('many').bodies.map((rows) => rows.length)).toEqual([3, 5]);
});

test('marks only the rows whose two scores differ', () => {
  const differing = tableOf('many')
    .bodies.flat()
    .filter(({ looks }) => looks?.includes('differs'));
  expect(differing.map(({ indicator }) => indicator)).toEqual(['spending', 'filing']);
});

test('foots weights, stated and recomputed total and says why a total or grade is missing', () => {
  expect((tableOf('many').foot ?? []).map(rowText)).toEqual([
    [
      '总分 [1×6]',
      '100',
      '95.04',
      '—(未复算)(有指标既无法复算，也没有公布得分，不能合计)(其中 30 分按规则复算)',
      ' [1×2]',
    ],
    ['等级 [1×7]', '<优>', '<未复算>', ' [1×2]'],
  ]);
});

test('says what the weights should add up to where they do not', () => {
  expect((tableOf('own-rows').foot ?? []).map(rowText)).toEqual([
    ['总分 [1×4]', '40(指标体系总分 100)', '96', '38(≠)(其中 20 分按规则复算)', ''],
    ['等级 [1×5]', '<未公布>', '<未复算>', ''],
  ]);
});

test('shows a form of one level', () => {
  const table = tableOf('one');
  expect(rowText(table.head[0])).toEqual(['一级指标', '分值', '自评得分', '复算得分']);
  expect(bodyText(table)).toEqual([['整体', '100', '98', '98(按自评得分计)']]);
});

test('shows a form of four levels', () => {
  expect(rowText(tableOf('longest').head[0])).toEqual([
    '一级指标',
    '分值',
    '二级指标',
    '分值',
    '三级指标',
    '分值',
    '四级指标',
    '分值',
    '自评得分',
    '复算得分',
    '未达标原因',
    '改进措施',
  ]);
});

test('merges the level names of a department’s own rows, which have no weight', () => {
  const table = tableOf('own-rows');
  expect(rowText(table.head[0])).toEqual([
    '一级指标',
    '分值',
    '二级指标',
    '三级指标',
    '分值',
    '自评得分',
    '复算得分',
    '未达标原因',
  ]);
  expect(bodyText(table)).toEqual([
    ['预算执行 [1×4]', '10', '96', '10(≠)(自评得分超过分值，按分值计)', ''],
    ['产出指标(自评小计 28) [4×1]', '90 [4×1]', '数量指标 [2×1]', '救助数量', '10', '10', '10', ''],
    ['较大事故', '10', '10', '10', ''],
    ['时效指标', '完成时间', '10', '8', '8(按自评得分计)', '指标下达较晚。'],
    ['生态指标', '无(原表空白。)', '不计分 [1×4]'],
  ]);
});

test('gives each of the three levels that a department names its column', () => {
  const levels = ['产出指标', '数量指标', '队伍建设'];
  const row = { under: 'output', levels, target: '≥95%', actual: '96%' };
  const targets = [
    { ...row, id: 'a', name: '持证率', weight: '90', stated: '90' },
    { ...row, id: 'b', name: '轮训率' },
  ];
  const table = scoreTable(exampleView({ targets }, ownRows));
  expect(rowText(table?.head[0]).slice(0, 6)).toEqual(['一级指标', '分值', '二级指标', '三级指标', '四级指标', '分值']);
  expect(bodyText(table).slice(1)).toEqual([
    ['产出指标 [2×1]', '90 [2×1]', '数量指标 [2×1]', '队伍建设 [2×1]', '持证率', '90', '90', '90'],
    ['轮训率', '不计分 [1×3]'],
  ]);
});

test('gives published evidence its place where the score of its part is not published', () => {
  const share = { name: 'share', done: '完成数', planned: '计划数' } as const;
  const parts = [
    { id: 'one', name: '甲', weight: '60', method: share },
    { id: 'two', name: '乙', weight: '40', method: share },
  ];
  const leaf = { id: 'leaf', name: '三级', weight: '100', method: { name: 'parts' } as const, parts };
  const indicators = [{ id: 'top', name: '一级', weight: '100', indicators: [leaf] }];
  const scores = { top: { stated: '90' }, leaf: { parts: { one: { evidence: { done: '3个' } } } } };
  const view = exampleView({ scores }, { ...ownRows, indicators });
  const places = pageAnchors(view, []);
  expect([...view.published.keys()].filter((path) => !places.has(anchorOf(path) ?? ''))).toEqual([]);
  expect(JSON.stringify(scoreTable(view))).toContain('"i-leaf.one"');
});

test('has no indicator on a row without weight', () => {
  const row = tableOf('own-rows')
    .bodies.flat()
    .find(({ anchor }) => anchor === 'i-ecology');
  expect(row?.indicator).toBeUndefined();
});

test('shows the working as formula, figures and result', () => {
  expect(details('many', 'spending')).toEqual([
    '按规则复算：按比率计分。¶{实际支出数 ÷ 预算数 | 3980.82 ÷ 4368.55 | 91.12%}{分值 × 实际支出数 ÷ 预算数 | 10 × 3980.82 ÷ 4368.55 | 9.11}',
  ]);
});

test('shows what a judged score can be compared with', () => {
  expect(details('many', 'benefit')).toEqual([
    '未复算的原因：评审打分，无可复算规则。¶参考：资金支出率（只供对照，不计分）¶{分值 ×（实际支出数 ÷ 预算数） | 10 × 89.51% | 8.95}',
  ]);
});

test('says the range that a rule leaves open', () => {
  expect(details('own-rows', 'time')[0]).toMatch(/^规则只给出范围：6 至 8 分（不含 8 分）；具体得分由评审确定。/);
});

test('names the rules by which an annual row is scored', () => {
  expect(details('own-rows', 'accidents')[0]).toMatch(/^按通用规则复算：按年度指标完成情况计分。/);
});

test('keeps explanation and standard under the name', () => {
  expect(details('many', 'output')[0]).toBe('指标解释：产出完成了多少。¶评分标准：按平均完成率。');
});

test('lists what lies below the level at which the report was scored', () => {
  expect(details('negative', 'performance')[0]).toBe('下列指标的得分未公开：¶·整体效能（50 分）');
});

test('counts a score below zero as zero and says so', () => {
  expect(bodyText(tableOf('negative'))[1]).toEqual(['管理效率', '50', '-1', '0(≠)(自评得分低于 0 分，按 0 分计)']);
});

test('shows a score of zero as published', () => {
  expect(bodyText(tableOf('zero'))[1]).toEqual(['管理效率', '50', '0', '0(按自评得分计)']);
});

test('says in words that no scores are published', () => {
  expect(scoreTable(examples.empty.view)).toBeUndefined();
  expect(undisclosedWords(examples.empty.view)).toBe('未公开各项指标得分，只公布了下面的结果。');
  expect(undisclosedWords(examples.one.view)).toBe('未公开得分');
});
