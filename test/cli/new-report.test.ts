/** `mingzhang new report`: what is known is written, what is not is empty and says so. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newReport } from '../../src/cli/new/new-report.ts';
import { FRAMEWORK, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { findingsOf, make, recordingAsk } from './made-report.ts';
import { folderOf } from './terminal.ts';

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
