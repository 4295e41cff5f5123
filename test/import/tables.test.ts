/** Tables that no form knows: basic data, projects, staff. Every figure is placed, and shown where its table stood. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import type { Block } from '../../src/document/document.ts';
import { draftText } from '../../src/import/draft-text.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import type { Report } from '../../src/report/report.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';
import { frameworks } from './corpus.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { ZIYANG_BASIC } from './ziyang-basic.ts';

const FILE = 'reports/some-bureau/2023.mdx';

function imported(...blocks: Block[]): { draft: Draft; report: Report | undefined; findings: string[] } {
  const draft = importDocument(documentOf(...blocks), { frameworks, year: 2023 });
  const text = draftText(draft, { department: 'some-bureau', year: 2023, entered: '2026-11-29', sourceTitle: '表' });
  const io = memoryIo({ ...smallContent(), [FILE]: text.replace(/^framework: .*$/m, 'framework: null') });
  const { reports, content } = inspectContent(io, allowList, { files: [FILE] });
  const own = reports.get('some-bureau/2023');
  const findings = [...content.findings, ...(own?.findings ?? [])];
  return {
    draft,
    report: own?.view.report,
    findings: findings
      .filter(({ outcome }) => outcome !== 'unchecked')
      .map(({ check, message }) => `${check} ${message}`),
  };
}

const unplaced = ({ numbers }: Draft): string[] =>
  numbers.filter(({ fate }) => fate === 'unplaced').map(({ text }) => text);

const cell = ({ placements }: Draft, path: string): string | undefined =>
  placements.find((each) => each.path === path)?.text;

describe('the basic data of Ziyang', () => {
  const { draft, report } = imported(
    paragraph('2023年度部门整体支出绩效评价基础数据表', 1),
    ZIYANG_BASIC,
    paragraph('一、部门基本情况', 2),
  );

  test('staff become staffing with its control rate', () => {
    expect(report?.staffing).toEqual({
      unit: '人',
      lines: [
        { id: 'bian-zhi-shu', name: '编制数', count: '29' },
        { id: 'shi-ji-zai-zhi-ren-shu', name: '2023年实际在职人数', count: '27' },
      ],
      rates: [
        {
          ...{ id: 'control', name: '财政供养人员控制率', stated: '93.10' },
          ...{ of: 'shi-ji-zai-zhi-ren-shu', by: 'bian-zhi-shu' },
        },
      ],
    });
    expect(draft.placements.find(({ path }) => path === 'staffing.rates.control')).toEqual({
      ...{ path: 'staffing.rates.control', text: '93.10%', place: '表2 第2行第6列', isCertain: true },
    });
  });

  test('money becomes a table with the years and phases of its columns', () => {
    const [table, ...others] = report?.tables ?? [];
    expect(others).toEqual([]);
    expect([table?.title, table?.unit, table?.rows.length]).toEqual([
      '2023年度部门整体支出绩效评价基础数据表',
      '万元',
      28,
    ]);
    expect(table?.columns.map(({ title, kind, year, phase }) => [title, kind, year, phase])).toEqual([
      ['2022年决算数', 'amount', 2022, 'executed'],
      ['2023年预算数', 'amount', 2023, undefined],
      ['2023年决算数', 'amount', 2023, 'executed'],
    ]);
    const place = `tables.${table?.id ?? ''}`;
    expect(cell(draft, `${place}.san-gong-jing-fei.2023-nian-yu-suan-shu`)).toBe('0.6');
    expect(cell(draft, `${place}.zheng-fu-cai-gou-jin-e.2022-nian-jue-suan-shu`)).toBe('218.13');
  });

  test('both are shown where the table stood, and its title is said once', () => {
    const [table] = report?.tables ?? [];
    expect(draft.body.split('\n\n')).toEqual([
      '<StaffingTable />',
      `<StatementTable of="${table?.id ?? ''}" />`,
      '## 部门基本情况',
    ]);
  });

  test('no number of it is left but the year in the title of what is blank', () => {
    expect(unplaced(draft)).toEqual(['2023']);
  });
});

test('a list of projects keeps thousands and decimals, and its rows add up to the last one', () => {
  const { draft, report, findings } = imported(
    paragraph('表1 项目支出情况表', 1),
    paragraph('金额单位：元', 2),
    drawnTable([
      ['序号', '项目名称', '年初预算数', '全年预算数', '全年执行数', '执行率'],
      ['1', '防汛抗旱经费', '1,200,000.00', '1,250,000.00', '1,200,000.00', '96.00%'],
      ['2', '森林防火经费', '800,000.00', '750,000.00', '720,000.00', '96.00%'],
      ['3', '安全生产宣传', '100,000.00', '—', '', ''],
      ['合计', '<', '2,100,000.00', '2,000,000.00', '1,920,000.00', '96.00%'],
    ]),
  );
  const [table] = report?.tables ?? [];
  expect([table?.title, table?.unit]).toEqual(['项目支出情况表', '元']);
  expect(table?.columns.at(-1)).toMatchObject({
    kind: 'rate',
    of: 'quan-nian-zhi-xing-shu',
    by: 'quan-nian-yu-suan-shu',
  });
  expect(table?.rows[0]).toMatchObject({ name: '合计', sum: 'full', place: 'below' });
  expect(table?.rows[0]?.rows?.[2]?.cells).toMatchObject({
    'nian-chu-yu-suan-shu': '100000.00',
    'quan-nian-yu-suan-shu': '—',
    'quan-nian-zhi-xing-shu': { none: '空白' },
  });
  expect(unplaced(draft)).toEqual([]);
  expect(findings).toEqual([]);
});

test('what the source adds up wrongly stays, and is found', () => {
  const { findings } = imported(
    paragraph('“三公”经费支出表（单位：万元）', 1),
    drawnTable([
      ['项目', '2022年决算数', '2023年决算数'],
      ['因公出国（境）费', '0', '0'],
      ['公务用车购置及运行费', '3.20', '3.10'],
      ['公务接待费', '1.50', '0.90'],
      ['合计', '4.70', '4.10'],
    ]),
  );
  expect(findings).toEqual([expect.stringMatching(/^table-foots 合计2023年决算数是 4.10/)]);
});

test('a total with its unit in brackets holds the other rows, and is the whole of 其中', () => {
  const { report, findings } = imported(
    drawnTable([
      ['任务名称', '预算数', '<'],
      ['^', '总额（万元）', '其中：财政拨款（万元）'],
      ['甲项目', '10.00', '9.00'],
      ['乙项目', '20.00', '19.00'],
      ['合计（万元）', '30.00', '28.00'],
    ]),
  );
  const [table] = report?.tables ?? [];
  expect(table?.rows.map(({ name, rows }) => [name, rows?.length])).toEqual([['合计（万元）', 2]]);
  expect(table?.columns[1]?.partOf).toBe(table?.columns[0]?.id);
  expect(findings).toEqual([]);
});

test('titles over several columns become groups, and 其中 a part of its total', () => {
  const { report, draft } = imported(
    drawnTable([
      ['部门名称', '某某局', '<', '<', '预算年度', '2023', '<', '<'],
      ['年度主要任务完成情况', '任务名称', '主要内容', '完成情况', '预算数（元）', '<', '执行数（元）', '<'],
      ['^', '^', '^', '^', '总额', '其中：财政拨款', '总额', '其中：财政拨款'],
      [
        '^',
        '单位日常运转',
        '维系单位日常运转相关工作，含日常业务经费、信息化类经费等',
        '已保障',
        '3,260,800.00',
        '3,260,800.00',
        '3,260,668.54',
        '3,260,668.54',
      ],
      [
        '^',
        '安全生产工作',
        '全区安全生产监管服务',
        '已保障',
        '7,564,433.50',
        '7,266,633.50',
        '6,916,563.65',
        '6,618,763.65',
      ],
      ['^', '金额合计', '', '', '10,825,233.50', '10,527,433.50', '10,177,232.19', '9,879,432.19'],
      ['年度绩效指标完成情况', '一级指标', '二级指标', '三级指标', '预期指标值', '<', '实际完成指标值', '<'],
      ['^', '产出指标', '数量指标', '人工监测隐患点', '48处', '<', '48处', '<'],
    ]),
  );
  const [table] = report?.tables ?? [];
  expect(table?.columns.map(({ title, group, partOf, unit }) => [title, group, partOf, unit])).toEqual([
    ['主要内容', undefined, undefined, undefined],
    ['完成情况', undefined, undefined, undefined],
    ['预算数（元）总额', '预算数（元）', undefined, '元'],
    ['预算数（元）其中：财政拨款', '预算数（元）', 'yu-suan-shu-yuan-zong-e', '元'],
    ['执行数（元）总额', '执行数（元）', undefined, '元'],
    ['执行数（元）其中：财政拨款', '执行数（元）', 'zhi-xing-shu-yuan-zong-e', '元'],
  ]);
  expect(table?.rows.flatMap(({ name, rows = [] }) => [name, ...rows.map((row) => row.name)])).toEqual([
    ...['金额合计', '单位日常运转', '安全生产工作'],
  ]);
  expect(report?.targets.map(({ name }) => name)).toEqual(['人工监测隐患点']);
  expect(unplaced(draft)).toEqual([]);
});

test('counts and measures keep the units of their titles; a ratio without a percent sign is words', () => {
  const { report } = imported(
    paragraph('资产情况表', 1),
    drawnTable([
      ['类别', '数量（台）', '面积（平方米）', '利用率'],
      ['房屋', '', '1200.5', '0.95'],
      ['车辆', '3', '', '1'],
    ]),
  );
  const [table] = report?.tables ?? [];
  expect(table?.columns.map(({ kind, unit }) => [kind, unit])).toEqual([
    ['count', '台'],
    ['amount', '平方米'],
    ['text', undefined],
  ]);
  expect(table?.rows[0]?.cells['li-yong-lv']).toEqual({ text: '0.95' });
});

test('money without a unit is asked for, once a table', () => {
  const { draft, report } = imported(
    paragraph('专项资金情况', 1),
    drawnTable([
      ['专项名称', '预算金额', '支出金额'],
      ['救灾资金', '10.5', '10'],
    ]),
  );
  expect(draft.questions.map(({ key, chosen }) => [key, chosen])).toEqual([['unit:专项资金情况', '万元']]);
  const decided = importDocument(
    documentOf(
      paragraph('专项资金情况', 1),
      drawnTable([
        ['专项名称', '预算金额', '支出金额'],
        ['救灾资金', '10.5', '10'],
      ]),
    ),
    { frameworks, year: 2024, decisions: new Map([['unit:专项资金情况', '元']]) },
  );
  expect([report?.tables[0]?.unit, decided.questions, decided.placements.every(({ isCertain }) => isCertain)]).toEqual([
    ...['万元', [], false],
  ]);
});

describe('staff', () => {
  test('of a list with a name beside every figure', () => {
    const { report } = imported(
      paragraph('人员情况表', 1),
      drawnTable([
        ['人员类别', '人数（人）'],
        ['核定编制', '35'],
        ['年末在职人员', '33'],
        ['离退休人员', '12'],
      ]),
    );
    expect(report?.staffing?.lines.map(({ name, count }) => [name, count])).toEqual([
      ['核定编制', '35'],
      ['年末在职人员', '33'],
      ['离退休人员', '12'],
    ]);
  });

  test('by units is a table, since the model has no units', () => {
    const { report, draft } = imported(
      paragraph('人员编制情况表', 1),
      drawnTable([
        ['单位名称', '编制数', '年末实有人数'],
        ['局机关', '25', '23'],
        ['执法大队', '18', '17'],
      ]),
    );
    expect(report?.staffing).toBeUndefined();
    expect(report?.tables[0]?.columns.map(({ kind, unit }) => [kind, unit])).toEqual([
      ['count', '人'],
      ['count', '人'],
    ]);
    expect(unplaced(draft)).toEqual([]);
  });
});

describe('is no table', () => {
  test.each([
    [
      'a form of labels and values',
      [
        ['项目名称', '防汛经费', '主管部门', '水利局'],
        ['项目金额', '120', '其中：财政', '100'],
      ],
    ],
    [
      'labels and values in pairs',
      [
        ['部门名称', '某某局'],
        ['在职人数', '35'],
      ],
    ],
    [
      'a table of words',
      [
        ['职务', '职责'],
        ['办公室', '文秘'],
        ['股室', '监管'],
      ],
    ],
  ])('%s', (_, rows) => {
    const { draft, report } = imported(drawnTable(rows));
    expect([report?.tables, report?.staffing, draft.body]).toEqual([[], undefined, '']);
  });
});
