/** `mingzhang new report` where a framework leaves indicators to the report: a model row for each node. */
import { describe, expect, test } from 'vitest';
import { FRAMEWORK, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { findingsOf, make } from './made-report.ts';
import { folderOf, write } from './terminal.ts';

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
