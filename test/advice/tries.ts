/** Advice followed: what somebody wrote, what the program then says, and what it is told to become. */
import { allowList } from '../../components/allow-list.ts';
import type { Finding } from '../../src/check/finding.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import {
  BODY,
  DEPARTMENT,
  FRAMEWORK,
  memoryIo,
  REPORT_LINES,
  reportText,
  SITE,
  smallContent,
} from '../fixtures/content.ts';

/** A content root with a piece of text in one place of it. */
export type Place = (piece: string) => Record<string, string>;

export interface Try {
  place: Place;
  wrong: string;
  /** What the message says to write, in its own words. */
  advised: string;
  /** The same with its blanks filled, where it has some. */
  as?: string;
  /** Who says so, where it is no finding on what was written wrong. */
  told?: string;
}

const FILE = 'reports/some-bureau/2023.mdx';

function withLines(lines: readonly string[], body?: string): Record<string, string> {
  return { [FILE]: reportText(lines, body) };
}

/** In the place of a piece of the report's data. */
export function instead(piece: string): Place {
  return (text) => withLines(REPORT_LINES.map((line) => line.replace(piece, () => text)));
}

/** As a block of its own; `@` stands for the piece. */
export function block(lines: string): Place {
  return (text) => withLines([...REPORT_LINES, ...lines.replace('@', () => text).split('\n')]);
}

/** In the body, after what stands there. */
export const body: Place = (text) => withLines(REPORT_LINES, `${BODY}\n${text}\n`);
/** As the whole body. */
const wholeBody: Place = (text) => withLines(REPORT_LINES, `\n${text}\n`);

/** As a file of its own, with nothing in it. */
export const stray: Place = (name) => ({ [name]: name.endsWith('.mdx') ? reportText() : '' });

/** As a department's file, under its name. */
const departmentFile: Place = (name) => ({ [name]: DEPARTMENT });

export function framework(piece: string): Place {
  return (text) => ({ 'frameworks/small-2020.yaml': FRAMEWORK.replace(piece, () => text) });
}
export function department(piece: string): Place {
  return (text) => ({ 'departments/some-bureau.yaml': DEPARTMENT.replace(piece, () => text) });
}
export function site(piece: string): Place {
  return (text) => ({ 'site.yaml': SITE.replace(piece, () => text) });
}

/** As the profile of a framework, under its name. */
const cells: Place = block('targets:\n  - { id: a, name: 甲, target: @, actual: "95%" }');
const tableCells: Place = block(
  'tables:\n  - { id: t, title: 表, columns: [{ id: c, title: 列 }], rows: [{ id: r, name: 行, cells: { c: @ } }] }',
);
const total = instead('"97.00"');
const bounded = block('targets:\n  - { id: a, name: 甲, target: { bound: ">=", value: @ }, actual: "95%" }');
const count = instead('{ ref: budget.expenditure.executed }');
const date = instead('2026-11-20');

export const tries: readonly Try[] = [
  // Figures.
  { place: total, wrong: '97.00', advised: '"97.00"' },
  { place: total, wrong: '1e2', advised: '"12.10"' },
  { place: total, wrong: 'true', advised: '"12.10"' },
  { place: cells, wrong: 'true', advised: '照“应为”里的一种写法改', as: '"95%"' },
  { place: date, wrong: 'true', advised: '照“应为”写', as: '2026-11-20' },
  { place: total, wrong: '"1,097.00"', advised: '"1097.00"' },
  { place: total, wrong: '"1，０97.00"', advised: '"1097.00"' },
  { place: total, wrong: '"1 097.00"', advised: '"1097.00"' },
  { place: total, wrong: '“97.00”', advised: '"97.00"' },
  { place: total, wrong: '"+97.00"', advised: '"97.00"' },
  { place: total, wrong: '"—97.00"', advised: '"-97.00"' },
  { place: total, wrong: '"97.OO"', advised: '"97.00"' },
  { place: total, wrong: '"97.00分"', advised: '"97.00"' },
  { place: total, wrong: '"九十七"', advised: '"12.10"' },
  { place: total, wrong: '"１，０97.00分"', advised: '"1097.00"' },
  { place: instead('"190.00"'), wrong: '"190.00万元"', advised: '"190.00"' },
  { place: instead('"190.00"'), wrong: '"1,190.00万元"', advised: '"1190.00"' },
  { place: count, wrong: '190', advised: '"190"' },
  { place: count, wrong: '"1,190人"', advised: '"1190人"' },
  { place: cells, wrong: '95', advised: '"95"' },
  { place: cells, wrong: '"1,095元"', advised: '"1095元"' },
  { place: tableCells, wrong: '优', advised: '{ text: "优" }' },
  { place: tableCells, wrong: '"达到: {上年} # 水平"', advised: '{ text: "达到: {上年} # 水平" }' },
  { place: tableCells, wrong: '""', advised: '{ text: 文字 }' },
  { place: tableCells, wrong: '""', advised: '{ none: 空白 }' },
  { place: cells, wrong: '"完成3项: {甲} # 乙"', advised: '{ text: "完成3项: {甲} # 乙" }' },
  { place: cells, wrong: '"2021-2023年"', advised: '{ text: "2021-2023年" }' },
  { place: cells, wrong: '"O%"', advised: '{ text: "O%" }' },
  { place: cells, wrong: '""', advised: '照原表填进引号', as: '"优"' },
  { place: cells, wrong: '""', advised: '{ none: 空白 }' },
  { place: instead('"190.00"'), wrong: '""', advised: '{ none: 空白 }' },
  { place: bounded, wrong: '"≥95%"', advised: '"95%"' },
  { place: framework('"60", method'), wrong: '"60分", method', advised: '"60"', as: '"60", method' },
  {
    place: framework('numerator: 执行数, denominator: 预算数, above: cap'),
    wrong: 'numerator: 甲, denominator: 乙, above: 100',
    advised: 'cap',
    as: 'numerator: 甲, denominator: 乙, above: cap',
  },
  // Other fields.
  { place: date, wrong: '2026年11月20日', advised: '2026-11-20' },
  { place: date, wrong: '2026-02-30', advised: '2024-05-30' },
  { place: instead('published'), wrong: '已公开', advised: 'published' },
  { place: instead('status: published'), wrong: 'status: 5', advised: 'published', as: 'status: published' },
  { place: instead('2023'), wrong: '"2023"', advised: '写成整数，不加引号', as: '2023' },
  { place: instead('某局2023年自评报告'), wrong: 'true', advised: '前后加上半角引号', as: '"true"' },
  { place: block('goals: @'), wrong: '"无"', advised: '短的写成 [甲, 乙]', as: '[{ id: a }, { id: b }]' },
  {
    place: block('targets:\n  - { id: a, levels: @, name: 甲, target: "1", actual: "1" }'),
    wrong: '[产出指标, 数量指标, 培训, 骨干培训]',
    advised: '[产出指标, 数量指标, 培训]',
  },
  { place: block('facts: [{ id: @, name: 甲, value: "1" }]'), wrong: '防汛', advised: 'flood-control' },
  {
    place: block('facts: [{ id: a, name: 甲, value: "1" }]\nrelations: [{ id: r, kind: same, figures: [facts.a, @] }]'),
    wrong: '支出',
    advised: 'budget.expenditure.executed',
  },
  {
    place: instead('department: some-bureau'),
    wrong: 'department: other',
    advised: 'department 改为 some-bureau',
    as: 'department: some-bureau',
  },
  {
    place: (status) =>
      withLines(
        REPORT_LINES.map((line) => line.replace('status: published', `status: ${status}`)).toSpliced(
          6,
          0,
          '  ended: { date: 2026-11-20, reason: 重新审定。 }',
        ),
      ),
    wrong: 'published',
    advised: 'withdrawn',
  },
  {
    place: (by) =>
      withLines(
        REPORT_LINES.map((line) => line.replace('status: published', 'status: superseded')).toSpliced(
          6,
          0,
          `  ended: { date: 2026-11-20, reason: 重新公布。, by: ${by} }`,
        ),
      ),
    wrong: '某局',
    advised: 'some-bureau/2023',
    as: 'some-bureau/2022',
  },
  // The other files.
  { place: department('"440000"'), wrong: '440000', advised: '"440000"' },
  { place: department('"440000"'), wrong: '"44"', advised: '"440114"' },
  { place: framework('"440000"'), wrong: '"44"', advised: '"440100"' },
  {
    place: framework('numerator: 执行数, denominator: 预算数, above: cap'),
    wrong: 'numerator: 甲, denominator: 乙, above: cap, bands: 无',
    advised: '',
    as: 'numerator: 甲, denominator: 乙, above: cap',
  },
  { place: framework('name: judged'), wrong: 'neme: judged', advised: 'name: judged' },
  { place: framework('{ name: judged }'), wrong: '{}', advised: '{ name: judged }' },
  ...['95', '"95"', '"九成"'].map((wrong) => ({
    place: framework('{ name: judged }'),
    wrong: `{ name: bands, ratio: 占比, bands: [{ atLeast: ${wrong}, points: "40" }] }`,
    advised: '"95%"',
    as: '{ name: bands, ratio: 占比, bands: [{ atLeast: "95%", points: "40" }] }',
  })),
  {
    place: framework('from: 2020'),
    wrong: 'from: 2020\nprofile: { name: 甲, negative: { rule: proportional, zeroAt: "1" } }',
    advised: '"2"',
    as: 'from: 2020\nprofile: { name: 甲, negative: { rule: proportional, zeroAt: "2" } }',
  },
  { place: site('base: /'), wrong: 'base: zjjx', advised: '/zjjx/', as: 'base: /zjjx/' },
  { place: site('base: /'), wrong: 'base: zjjx', advised: '/ ', as: 'base: /' },
  {
    place: site('address: https://example.org\nbase: /'),
    wrong: 'address: https://example.org/zjjx\nbase: /',
    advised: 'base: /zjjx/',
    as: 'address: https://example.org\nbase: /zjjx/',
  },
  { place: instead('year: 2023'), wrong: 'year: 二〇二三', advised: '写成整数，不加引号', as: 'year: 2023' },
  {
    place: stray,
    wrong: 'reports/2023.page',
    advised: 'reports/huadu-emergency/2023.mdx',
    as: FILE,
  },
  { place: stray, wrong: 'reports/some-bureau/2023.md', advised: '改为 <年度>.mdx', as: FILE },
  {
    place: departmentFile,
    wrong: 'departments/huadu-emergency.yml',
    advised: '.yaml',
    as: 'departments/a-bureau.yaml',
  },
  {
    place: departmentFile,
    wrong: 'departments/con.yaml',
    advised: 'huadu-emergency',
    as: 'departments/huadu-emergency.yaml',
  },
  { place: stray, wrong: 'reports/some-bureau/con.png', advised: 'chart-1.png', as: 'reports/some-bureau/chart-1.png' },
  {
    place: site('base: /'),
    wrong: 'base: /\ngovernmentBadge: { picture: 图/标识.png, address: https://bszs.conac.cn/a }',
    advised: 'badge.png',
    as: 'base: /\ngovernmentBadge: { picture: badge.png, address: https://bszs.conac.cn/a }',
  },
  // YAML.
  {
    place: instead('status: published'),
    wrong: 'status：published',
    advised: '半角冒号加一个空格“: ”',
    as: 'status: published',
  },
  { place: instead('status: published'), wrong: 'status:published', advised: 'year: 2023', as: 'status: published' },
  { place: cells, wrong: '>=95%', advised: '">=95%"' },
  { place: cells, wrong: '%95', advised: '"%95"', as: '{ text: "%95" }' },
  {
    place: instead('title: 某局2023年自评报告'),
    wrong: 'title: @局',
    advised: '"@局"',
    as: 'title: "@局"',
  },
  { place: cells, wrong: '-', advised: '"-"' },
  { place: cells, wrong: '-', advised: '{ none: 空白 }' },
  { place: cells, wrong: '"95"%', advised: '"95%"' },
  {
    place: instead('{ adjusted: "200.00", executed: "190.00" }'),
    wrong: '{ adjusted: "200.00"， executed: "190.00" }',
    advised: '半角逗号“,”',
    as: '{ adjusted: "200.00", executed: "190.00" }',
  },
  {
    place: instead('  status: published'),
    wrong: '\tstatus: published',
    advised: '把制表符改成空格',
    as: '  status: published',
  },
  { place: block('@'), wrong: 'title 某局\n年度报告', advised: '“字段名: 值”', as: 'title: 某局年度报告' },
  { place: block('@'), wrong: '1.10: 某局', advised: '“字段名: 值”', as: 'title: 某局' },
  // The body.
  { place: body, wrong: '一 < 5 <% 甲', advised: '全角“＜”', as: '一 ＜5％ 甲' },
  { place: body, wrong: '低于<5%。', advised: '低于 5%' },
  { place: body, wrong: '低于<5%。', advised: '＜5%' },
  { place: body, wrong: '不高于<=5%。', advised: '不高于 5%' },
  { place: body, wrong: '见<https://other.example/a>。', advised: '[文字](https://other.example/a)' },
  {
    place: body,
    wrong: '见<mailto:a@example.org>。',
    advised: '[文字](https://…)',
    as: '[文字](https://example.org/)',
  },
  { place: body, wrong: '见<办法>。', advised: '《办法》' },
  { place: body, wrong: '{甲', advised: '｛', as: '｛甲' },
  { place: body, wrong: '{甲', advised: '\\{', as: '\\{甲' },
  { place: body, wrong: '{甲}', advised: '｛｝', as: '｛甲｝' },
  { place: body, wrong: '{甲}', advised: '\\{', as: '\\{甲}' },
  {
    place: body,
    wrong: '<Fig {...a} />',
    advised: 'of="budget.expenditure.executed"',
    as: '<Fig of="budget.expenditure.executed" />',
  },
  {
    place: body,
    wrong: '<Fig of=“a” />',
    advised: 'of="budget.expenditure.executed"',
    as: '<Fig of="budget.expenditure.executed" />',
  },
  {
    place: body,
    wrong: '<Fig of="budget.expenditure.executed" <b',
    advised: '末尾写“/>”',
    as: '<Fig of="budget.expenditure.executed" />',
  },
  {
    place: body,
    wrong: '<Fig of,="a" />',
    advised: '<组件名 属性="值" />',
    as: '<Fig of="budget.expenditure.executed" />',
  },
  {
    place: body,
    wrong: '<Fig of="budget.expenditure.executed">',
    advised: '<Fig … />',
    as: '<Fig of="budget.expenditure.executed" />',
  },
  { place: body, wrong: '- 5.2% 下降', advised: '-5.2%', as: '-5.2% 下降' },
  { place: body, wrong: '- 5.2% 下降', advised: '* 5.2%', as: '* 5.2% 下降' },
  { place: body, wrong: '+ 5.2%', advised: '+5.2%' },
  { place: wholeBody, wrong: '##自评结论', advised: '## 自评结论' },
  { place: body, wrong: '##编号', advised: '\\#', as: '\\##编号' },
  { place: wholeBody, wrong: '自评结论\n---', advised: '## 标题', as: '## 自评结论' },
  { place: wholeBody, wrong: '自评结论\n---', advised: '空一行', as: '自评结论\n\n---' },
  {
    place: body,
    wrong: '｜甲｜乙｜\n｜丙｜丁｜',
    advised: '加一行“| --- | --- |”',
    as: '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |',
  },
  { place: body, wrong: '共12.\n5个', advised: '写在同一行', as: '共12.5个' },
  { place: body, wrong: '共12\n5个', advised: '顿号“、”', as: '共12、\n5个' },
  { place: wholeBody, wrong: '# 自评结论', advised: '“##”', as: '## 自评结论' },
  { place: wholeBody, wrong: '## 自评结论\n\n#### 甲', advised: '3 个“#”', as: '## 自评结论\n\n### 甲' },
  { place: body, wrong: '![图](https://example.org/a.png)', advised: '![说明](流程图.png)', as: '文字' },
  { place: body, wrong: '[^1]: 说明。', advised: '[^1]', as: '甲[^1]\n\n[^1]: 说明。' },
  { place: body, wrong: '[甲](#自评结论)', advised: '#s1', as: '[甲](#s1)' },
  { place: body, wrong: '[甲](#s9)', advised: '#s1', as: '[甲](#s1)' },
  { place: body, wrong: '[甲](/about)', advised: '/about/', as: '[甲](/about/)' },
  {
    place: body,
    wrong: '[甲](/report/2023/)',
    advised: '/reports/<部门编号>/<年度>/',
    as: '[甲](/reports/some-bureau/2023/)',
  },
  {
    place: body,
    wrong: '[甲](/report/2023/)',
    advised: '/departments/<部门编号>/',
    as: '[甲](/departments/some-bureau/)',
  },
  { place: body, wrong: '[甲](/about/#s1)', advised: '/about/', as: '[甲](/about/)' },
  { place: body, wrong: '[甲](#finding-1)', advised: '#findings', as: '[甲](#findings)' },
  {
    place: body,
    wrong: '[甲](#budget.expenditure.executed.note)',
    advised: '#budget.expenditure',
    as: '[甲](#budget.expenditure)',
  },
  { place: body, wrong: '[甲](/findings/2/)', advised: '/findings/', as: '[甲](/findings/)' },
  { place: body, wrong: '<BudgetTable>甲</BudgetTable>', advised: '<BudgetTable … />', as: '<BudgetTable />' },
  {
    place: body,
    wrong: '<BudgetTable />\n\n<BudgetTable />',
    advised: '[见上表](#s1)',
    as: '<BudgetTable />\n\n[见上表](#s1)',
  },
  { place: wholeBody, wrong: '{'.repeat(20_000), advised: '全角“｛”', as: '｛'.repeat(20_000) },
  // Checks.
  { place: body, wrong: '资金已拔付。', advised: '拨付', as: '资金已拨付。' },
  { place: body, wrong: '管理效能部分自评得分较高。', advised: '管理效率', as: '管理效率部分自评得分较高。' },
  {
    place: (sum) =>
      instead('executed: "190.00" }')(
        `executed: "190.00" }\n    splits: [{ id: nature, name: 按性质, sum: ${sum}, lines: [{ id: basic, name: 基本支出, amounts: { executed: "100.00" } }] }]`,
      ),
    wrong: 'full',
    advised: 'partial',
  },
  {
    place: block(
      'tables: [{ id: a, title: 表, columns: [{ id: b, title: 列 }], rows: [{ id: c, name: 合计, sum: @, cells: { b: "2.00" }, rows: [{ id: d, name: 甲, cells: { b: "1.00" } }] }] }]',
    ),
    wrong: 'full',
    advised: 'partial',
  },
  {
    place: block(
      'tables: [{ id: a, title: 表, columns: [{ id: b, title: 列 }], rows: [{ id: c, name: 合计, sum: @, cells: { b: "2.00" }, rows: [{ id: d, name: 甲, cells: { b: "2.00人" } }] }] }]',
    ),
    wrong: 'full',
    advised: 'none',
  },
  { place: body, wrong: '支出190.00万元。', advised: '<Fig of="budget.expenditure.executed" />' },
  { place: body, wrong: '支出190.00万元。', advised: '<Fig of="budget.expenditure.executed">190.00万元</Fig>' },
  {
    place: body,
    wrong: '支出<Fig of="budget.expenditure.executed">191.00万元</Fig>。',
    advised: '<Fig of="budget.expenditure.executed" />',
  },
];

/** Everything that is said of a content root, and by whom. */
export function findingsOn(files: Record<string, string>): Finding[] {
  return inspectContent(memoryIo({ ...smallContent(), 'reports/some-bureau/2022.mdx': PRIOR, ...files }), allowList)
    .findings;
}

/** The year before, so that something can be referred to. */
const PRIOR = reportText(REPORT_LINES.map((line) => line.replace('2023', '2022')));
