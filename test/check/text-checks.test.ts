/** What the checks of wording leave alone, and where they point. */
import { describe, expect, test } from 'vitest';
import { figureUnbound } from '../../src/check/checks/figure-unbound.ts';
import { identityAgrees } from '../../src/check/checks/identity-agrees.ts';
import { proseAgrees } from '../../src/check/checks/prose-agrees.ts';
import { wordingAgrees } from '../../src/check/checks/wording-agrees.ts';
import { placeholdersIn } from '../../src/check/wording/placeholders.ts';
import { writtenTexts } from '../../src/check/wording/strings.ts';
import { evaluationYears, otherOrganisation } from '../../src/check/wording/title.ts';
import { typosIn } from '../../src/check/wording/typos.ts';
import { department } from '../../src/report/department.ts';
import { report } from '../../src/report/report.ts';
import { runExample } from '../../src/guide/checks/example.ts';

const FACTS =
  'facts: [{ id: accidents, name: 生产安全事故起数, value: "350", unit: 起 }, { id: total, name: 支出合计, value: "1234.50", unit: 万元 }]';

describe('a number behind the name of a figure', () => {
  const found = (text: string): string[] => {
    const { findings } = runExample(proseAgrees, { report: FACTS, body: `## 甲\n\n${text}\n` });
    return findings.map(
      ({ at, line, column, stated, expected, difference }) =>
        `${at} ${line}:${column} ${stated} ${expected} ${difference}`,
    );
  };

  test.each([
    ['生产安全事故起数360起', ['facts.accidents 25:9 360起 350起 10起']],
    ['全年生产安全事故起数为**360**起', ['facts.accidents 25:14 360起 350起 10起']],
    ['支出合计1334.50万元', ['facts.total 25:5 1334.50万元 1234.50万元 100万元']],
    ['支出合计共计0.13亿元', ['facts.total 25:7 0.13亿元 0.12亿元 0.01亿元']],
  ])('is held to it: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  test.each([
    '生产安全事故起数350起',
    '上年生产安全事故起数417起',
    '2022年生产安全事故起数417起',
    '工贸行业生产安全事故起数12起',
    '生产安全事故起数下降16.1%',
    '生产安全事故起数16.1%',
    '生产安全事故起数，12家企业',
    '支出合计约0.12亿元',
  ])('is left alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a bare figure', () => {
  const found = (text: string): (string | null)[] => {
    return runExample(figureUnbound, { report: FACTS, body: `## 甲\n\n${text}\n` }).findings.map(
      ({ fix, line, column }) => `${line}:${column} ${fix}`,
    );
  };

  test('is to be bound by the tag that the advice shows', () => {
    expect(found('发生350起。')).toEqual([
      '25:3 改成 <Fig of="facts.accidents" />；要保留自己的写法，用 <Fig of="facts.accidents">350</Fig>。',
    ]);
  });
  test.each([
    '检查350家',
    '处置350宗',
    '2350起',
    '12.345',
    '350万元',
    '自2023年起',
    '链接见[报告](https://example.org/350)',
  ])('is no figure of the data: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('titles', () => {
  const huadu = department.parse({
    name: '广州市花都区应急管理局',
    shortName: '花都区应急管理局',
    level: '区县',
    formerNames: [{ name: '花都区安全生产监督管理局' }],
    regions: [
      { code: '440100', name: '广州市' },
      { code: '440114', name: '花都区' },
    ],
  });

  test.each([
    ['2023年度广州市花都区应急管理局部门整体支出绩效自评报告', ['2023-2023']],
    ['某局2021年部门整体支出绩效自评报告', ['2021-2021']],
    ['2021—2023年度自评报告', ['2021-2023']],
    ['关于2024年报送2023年度自评报告的函', ['2023-2023']],
    ['自评报告（2024年5月30日）', []],
    ['部门整体绩效评价报告', []],
  ])('%s is about %j', (title, years) => {
    expect(evaluationYears(title).map(({ from, to }) => `${from}-${to}`)).toEqual(years);
  });
  test.each([
    ['2023年度广州市花都区应急管理局部门整体支出绩效自评报告', 'own'],
    ['关于花都区应急管理局2023年度自评报告', 'own'],
    ['花都区安全生产监督管理局自评报告', 'own'],
    ['应急管理局自评报告', 'own'],
    ['广州市增城区应急管理局自评报告', { name: '广州市增城区应急管理局' }],
    ['花都区财政局2023年度自评报告', { name: '花都区财政局' }],
    ['部门整体绩效评价报告', undefined],
    ['产业布局与发展格局自评', undefined],
  ])('%s', (title, expected) => {
    expect(otherOrganisation(title, huadu)).toEqual(expected);
  });
  test('another year in a sentence is no fault', () => {
    const body =
      '## 自评结论\n\n市财政局通报2021—2022年度预决算公开检查情况。\n\n## 2024年度工作计划\n\n按2021-2022年度通知整改。\n';
    expect(runExample(identityAgrees, { body }).findings).toEqual([]);
  });
});

describe('terms', () => {
  const found = (text: string): (string | null)[] =>
    runExample(wordingAgrees, { body: `## 甲\n\n${text}\n` }).findings.map(({ stated }) => stated);

  test.each([
    ['管理效能部分得分', ['管理效能']],
    ['管理率得分', ['管理率']],
    ['一步一步推进', []],
    ['管理效能有所提升', []],
    ['管理部分自评', []],
    ['履职效能和管理效率指标', []],
    ['增加增加十起', ['增加增加']],
    ['贯彻落实落实要求', []],
  ])('%s', (text, stated) => {
    expect(found(text)).toEqual(stated);
  });
});

describe('known slips', () => {
  test.each([
    ['截止目前', ['截至目前']],
    ['建立建全制度', ['建立健全']],
    ['不断建全机制', ['健全']],
    ['己经竣工', ['已经']],
    ['峻工验收', ['竣工']],
  ])('%s', (text, right) => {
    expect(typosIn(text).map((typo) => typo.right)).toEqual(right);
  });
  test.each([
    '新建全民健身中心',
    '自己经办',
    '自己完成',
    '既使用又管理',
    '严峻工作形势',
    '给予算力支持',
    '授予防汛先进',
    '档案列入目录',
    '消防讯息',
    '渡过难关',
    '度过难关',
    '报名截止5月30日',
    '靠近一步',
    '组成份额',
    '按装机容量',
    '发布署名文章',
    '健全制度',
  ])('%s is right', (text) => {
    expect(typosIn(text)).toEqual([]);
  });
});

test.each([
  ['完成××项', false, ['××']],
  ['XX项', false, ['XX']],
  ['（此处补充）', false, ['（此处补充）']],
  ['待填', false, ['待填']],
  ['日期____', false, ['____']],
  ['某某局', true, ['某某']],
  ['某某路', false, []],
  ['XXI 届、A4、待补贴人员、有待补充完善、待填补空白', false, []],
  ['____', false, []],
])('%s has the placeholders %j', (text, isTitle, expected) => {
  expect(placeholdersIn(text as string, { isTitle: isTitle as boolean }).map(({ written }) => written)).toEqual(
    expected,
  );
});

test('walks the wording of a report with its keys, and nothing else', () => {
  const parsed = report.parse({
    department: 'some-bureau',
    year: 2023,
    framework: null,
    title: '标题',
    disclosure: {
      status: 'published',
      entered: '2026-11-20',
      source: { title: '原文', address: 'https://example.org' },
    },
    budget: {
      expenditure: {
        amounts: { executed: '1.00' },
        rates: [{ id: 'done', name: '执行率', of: 'executed', by: 'adjusted', stated: '1' }],
      },
    },
    goals: [{ id: 'safety', expected: ['一', '二'], achieved: '三' }],
    targets: [
      { id: 'plan', name: '预案', target: '持续提升', actual: { text: '已修订3项' } },
      { id: 'drill', name: '演练', target: '12月底前', actual: '10-15场' },
    ],
    facts: [{ id: 'some', name: '某数', value: '3', note: '原文写作“拔付”。' }],
    acknowledgements: [{ check: 'total-foots', at: 'stated.total', stated: '96', expected: '97', note: '原表如此。' }],
  });
  expect([...writtenTexts(parsed)].map(({ keys, text }) => `${keys.join('.')}=${text}`)).toEqual([
    'title=标题',
    'disclosure.source.title=原文',
    'budget.expenditure.rates.0.name=执行率',
    'goals.0.expected.0=一',
    'goals.0.expected.1=二',
    'goals.0.achieved=三',
    'targets.0.name=预案',
    'targets.0.target=持续提升',
    'targets.0.actual.text=已修订3项',
    'targets.1.name=演练',
    'facts.0.name=某数',
    `facts.0.note=原文写作${'\u0000'.repeat(4)}。`,
    'acknowledgements.0.note=原表如此。',
  ]);
});
