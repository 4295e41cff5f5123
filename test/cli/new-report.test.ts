/** `mingzhang new report` and `new department`: what is known is written, what is not is empty and says so. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newDepartment } from '../../src/cli/new/new-department.ts';
import { newReport } from '../../src/cli/new/new-report.ts';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { FRAMEWORK, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { findingsOf, make, recordingAsk } from './made-report.ts';
import { folderOf, mingzhang, write } from './terminal.ts';

const STAFFING = [
  'staffing:',
  '  lines:',
  '    - { id: in-post, name: 2023年实有人数, count: "27", sum: full, lines: [{ id: civil, name: 公务员, count: "27" }] }',
  'targets:',
  '  - { id: drills, name: 演练, target: { bound: ">=", value: "3次" }, actual: "4次", direction: ">=" }',
  'tables:',
  '  - id: basic',
  '    title: 2023年基础数据表',
  '    columns: [{ id: final-2022, title: 2022年决算数, year: 2022 }, { id: final-2023, title: 2023年决算数, year: 2023, partOf: final-2022 }]',
  '    rows: [{ id: vehicles, name: 公车, cells: { final-2022: "1.00", final-2023: { value: "190.00", is: budget.expenditure.executed } } }]',
];

describe("with last year's report", () => {
  test('takes its structure over, moves the years on, and leaves every figure out', async () => {
    const content = folderOf(
      smallContent({ 'reports/some-bureau/2023.mdx': reportText([...REPORT_LINES, ...STAFFING]) }),
    );
    const { text, printed } = await make(content, '2024');
    expect(text).toMatchInlineSnapshot(`
      "---
      department: some-bureau
      year: 2024
      framework: small-2020

      disclosure:
        # 填完并核对无误后改为 published，entered 同时改为那一天
        status: draft
        entered: 2026-11-20
        # 知道原报告公开的日期，在这里加一行 published: 年-月-日
        source:
          title: 某局2024年自评报告
          #address: 原文网址，知道就填

      stated:
        total: ""
        #grade: 优  # 优、良，公布了才填

      budget:
        unit: 万元
        decimals: 2
        expenditure:
          amounts: { adjusted: "", executed: "" }

      staffing:
        unit: 人
        lines:
          - id: in-post
            name: 2024年实有人数
            count: ""
            sum: full
            lines:
              - id: civil
                name: 公务员
                count: ""

      targets:
        - id: drills
          name: 演练
          target: { bound: ">=", value: "" }
          actual: ""
          direction: ">="

      tables:
        - id: basic
          title: 2024年基础数据表
          unit: 万元
          columns:
            - { id: final-2023, title: 2023年决算数, year: 2023 }
            - { id: final-2024, title: 2024年决算数, year: 2024, partOf: final-2023 }
          rows:
            - id: vehicles
              name: 公车
              cells: { final-2023: "", final-2024: { value: "", is: budget.expenditure.executed } }

      scores:
        # —— 履职效能（60 分）
        # 支出率（60 分）
        execution:
          stated: ""
          evidence:
            numerator: { ref: budget.expenditure.executed }
            denominator: { ref: budget.expenditure.adjusted }
        # —— 管理效率（40 分）
        # 制度建设（40 分）
        rules:
          stated: ""
      ---

      ## 部门基本情况

      （待填写）

      ## 绩效自评情况

      （待填写）

      ## 存在的问题

      （待填写）

      ## 下一步改进措施

      （待填写）
      "
    `);
    expect(printed).toContain('结构取自 2023 年的报告。\n还有 15 处要填写');
  });

  test('every empty figure gives one clear finding, and nothing else is found', async () => {
    const content = folderOf(
      smallContent({ 'reports/some-bureau/2023.mdx': reportText([...REPORT_LINES, ...STAFFING]) }),
    );
    const { file } = await make(content, '2024');
    const findings = findingsOf(content, file);
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['form/empty-figure']));
    expect(findings.map(({ at }) => at).sort()).toEqual([
      'budget.expenditure.adjusted',
      'budget.expenditure.executed',
      'scores.execution.stated',
      'scores.rules.stated',
      'staffing.civil',
      'staffing.in-post',
      'stated.total',
      'tables.basic.vehicles.final-2023',
      'tables.basic.vehicles.final-2024',
      'targets.drills.actual',
      'targets.drills.target',
    ]);
    expect(findings[0]).toMatchObject({ message: 'total 还没有填写数字。', stated: null });
  });

  test('no figure of the last report is carried on', async () => {
    const content = folderOf(
      smallContent({ 'reports/some-bureau/2023.mdx': reportText([...REPORT_LINES, ...STAFFING]) }),
    );
    const { text } = await make(content, '2024');
    expect(text).not.toMatch(/"\d/);
  });

  test('a report some years back serves as well', async () => {
    expect((await make(folderOf(smallContent()), '2025')).text).toContain('title: 某局2025年自评报告');
  });

  test('the filled report passes the check of form', async () => {
    const content = folderOf(smallContent());
    const { file, text } = await make(content, '2024');
    const filled = folderOf({ ...smallContent(), [file]: text.replaceAll('""', '"50"') });
    expect(findingsOf(filled, file).filter(({ check }) => check.startsWith('form/'))).toEqual([]);
  });
});

describe('without one', () => {
  test('writes the framework: leaves, parts, evidence to switch on, sections', async () => {
    const rules = `id: rules
        name: 制度建设
        weight: "40"
        method: { name: parts }
        parts:
          - id: made
            name: 订立
            weight: "10"
            method: { name: choice, states: [{ id: full, text: 全有, points: "10" }, { id: partial, text: 不全, points: "5" }] }
          - { id: kept, weight: "30", method: { name: deduction, points: "1", count: 不符合项数 } }`;
    const framework = FRAMEWORK.replace(/\{ id: rules, .*\}$/m, rules).concat(
      'sections:\n  - { id: profile, title: 部门概况 }\n',
    );
    const content = folderOf(
      smallContent({ 'reports/some-bureau/2023.mdx': undefined, 'frameworks/small-2020.yaml': framework }),
    );
    const { text } = await make(content, '2023');
    expect(text.slice(text.indexOf('scores:'))).toMatchInlineSnapshot(`
      "scores:
        # —— 履职效能（60 分）
        # 支出率（60 分）
        execution:
          stated: ""
          #evidence:  # 评分依据，公布了才填：删去各行开头的 #
          #  numerator: ""  # 执行数
          #  denominator: ""  # 预算数
        # —— 管理效率（40 分）
        # 制度建设（40 分）
        rules:
          parts:
            # 订立（10 分）
            made:
              stated: ""
              #evidence:  # 评分依据，公布了才填：删去各行开头的 #
              #  state: { state: full }
              #    # 选一种情形：full 全有（10 分）
              #    # partial 不全（5 分）
            # 制度建设（30 分）
            kept:
              stated: ""
              #evidence:  # 评分依据，公布了才填：删去各行开头的 #
              #  count: ""  # 不符合项数
      ---

      ## 部门概况

      （待填写）
      "
    `);
  });
});

describe('indicators that a report sets up itself', () => {
  const framework = FRAMEWORK.replace(
    /\{ id: rules, .*\}$/m,
    '{ id: rules, name: 制度建设, weight: "40", rows: report }',
  );
  const open = { 'frameworks/small-2020.yaml': framework };
  const alone = { ...open, 'reports/some-bureau/2023.mdx': undefined };

  test('have a model row below each node, and what is missing to the points is said', async () => {
    const { text, printed } = await make(folderOf(smallContent(alone)), '2023');
    expect(text.slice(text.indexOf('# 原表每个'), text.indexOf('\nscores:'))).toMatchInlineSnapshot(`
      "# 原表每个三级指标写一项：照这里的样子添，编号不重复；levels 依次写一级、二级指标名称
      # 知道方向的，在 actual 下面加一行 direction: ">="（越高越好）、"<="（越低越好）或 "="
      # under: rules 的各项，weight 加起来应是制度建设的 40 分
      targets:
        - id: rules-1
          under: rules
          levels: [管理效率, 制度建设]
          name: （待填写）
          target: ""
          actual: ""
          weight: ""
          stated: ""
      "
    `);
    expect(printed).toContain('制度建设（40 分）下的指标由部门自行设置，targets 里各写了一项样子：');
  });

  test('a model row that is not filled in is found, also when its figures are', async () => {
    const content = folderOf(smallContent(alone));
    const { file, text } = await make(content, '2023');
    const rows = findingsOf(content, file).filter(({ at }) => at?.startsWith('targets.'));
    expect(rows.map(({ at }) => at)).toEqual(
      ['target', 'actual', 'weight', 'stated'].map((field) => `targets.rules-1.${field}`),
    );
    write(content, { [file]: text.replaceAll('""', '"40"') });
    const left = findingsOf(content, file).filter(({ check }) => check === 'no-placeholder');
    const lines = text.split('\n');
    expect(left.map(({ line }) => lines[(line ?? 1) - 1]?.trim())).toContain('name: （待填写）');
  });

  test("last year's rows stand for their node", async () => {
    const rows = 'targets: [{ id: rules-1, under: rules, name: 制度, target: "1项", actual: "1项", weight: "40" }]';
    const prior = { ...open, 'reports/some-bureau/2023.mdx': reportText([...REPORT_LINES, rows]) };
    const { text, printed } = await make(folderOf(smallContent(prior)), '2024');
    expect(text).toContain('targets:\n  - id: rules-1\n    under: rules\n    name: 制度\n');
    expect(text).not.toContain('原表每个');
    expect(printed).not.toContain('自行设置');
  });

  test('a model never takes the id of a row that there is', async () => {
    const rows = 'targets: [{ id: rules-1, name: 制度, target: "1项", actual: "1项" }]';
    const prior = { ...open, 'reports/some-bureau/2023.mdx': reportText([...REPORT_LINES, rows]) };
    expect((await make(folderOf(smallContent(prior)), '2024')).text).toContain('  - id: rules-1-2\n    under: rules\n');
  });
});

describe('questions', () => {
  test('asks for the framework and the title, with what is usual', async () => {
    const ask = recordingAsk({ 原文标题: '另一个标题' });
    const { text } = await make(folderOf(smallContent()), '2024', {}, ask);
    expect(ask.asked).toEqual(['指标体系', '原文标题']);
    expect(text).toContain('title: 另一个标题');
  });
  test('does not ask for what the command line gives', async () => {
    const ask = recordingAsk();
    const { text } = await make(folderOf(smallContent()), '2024', { framework: 'none', sourceTitle: '标题' }, ask);
    expect(ask.asked).toEqual([]);
    expect(text).toContain('framework: null');
    expect(text).not.toContain('scores:');
  });
  test('names the nearest framework', async () => {
    await expect(make(folderOf(smallContent()), '2024', { framework: 'smal-2020' })).rejects.toMatchObject({
      hint: '最接近的是 small-2020。',
    });
  });
});

describe('the command', () => {
  test('runs without a terminal and refuses to overwrite', () => {
    const content = folderOf(smallContent());
    const args = ['new', 'report', 'some-bureau', '2024', '--content', content];
    expect(mingzhang(args)).toMatchObject({ status: 0, stderr: '' });
    const before = readFileSync(join(content, 'reports/some-bureau/2024.mdx'), 'utf8');
    const again = mingzhang([...args, '--yes']);
    expect(again.stderr).toContain('已经存在，没有改动它。');
    expect(again.status).toBe(2);
    expect(readFileSync(join(content, 'reports/some-bureau/2024.mdx'), 'utf8')).toBe(before);
  });
  test.each([
    [['nobody', '2024'], '没有编号为 nobody 的部门。'],
    [['some-bureau', '24'], '年度 24 不对。'],
    [['../x', '2024'], '没有编号为 ../x 的部门。'],
  ])('refuses %j', async (args, message) => {
    const content = folderOf(smallContent());
    const [department = '', year = ''] = args;
    const around = { ask: recordingAsk(), today: '2026-11-20', write: () => undefined };
    await expect(newReport({ department, year }, { content }, around)).rejects.toThrow(message);
    expect(existsSync(join(content, `reports/${department}/${year}.mdx`))).toBe(false);
  });
});

describe('new department', () => {
  const around = { ask: recordingAsk(), write: () => undefined };
  const regions = '440000 广东省、440100 广州市、440113 番禺区';

  test('writes a file that can be read', async () => {
    const content = folderOf(smallContent());
    await newDepartment('panyu-bureau', { content, name: '广州市番禺区某局', regions }, around);
    expect(readFileSync(join(content, 'departments/panyu-bureau.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "name: 广州市番禺区某局
      shortName: 广州市番禺区某局
      regions:
        - { code: "440000", name: 广东省 }
        - { code: "440100", name: 广州市 }
        - { code: "440113", name: 番禺区 }
      level: 区县
      "
    `);
    expect(readContent(folderIo(content)).findings).toEqual([]);
  });
  test.each([
    ['some-bureau', { name: '某局', regions }, '已经存在，没有改动它。'],
    ['Some Bureau', { name: '某局', regions }, '编号 Some Bureau 不对。'],
    ['other-bureau', { name: '某局', regions: '广东省' }, '的值 广东省 不对。'],
    ['other-bureau', { name: '某局', regions, level: '镇' }, '的值 镇 不对。'],
  ])('refuses %s %j', async (id, options, message) => {
    const content = folderOf(smallContent());
    await expect(newDepartment(id, { content, ...options }, around)).rejects.toThrow(message);
  });
});
