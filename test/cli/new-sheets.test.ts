/** `mingzhang new report` with project sheets: everything of them is written but the figures. */
import { describe, expect, test } from 'vitest';
import { smallContent } from '../fixtures/content.ts';
import { contentWithSheet, PROJECT_FORM } from '../fixtures/project-sheet.ts';
import { findingsOf, make } from './made-report.ts';
import { folderOf } from './terminal.ts';

describe('project sheets', () => {
  const form = { 'frameworks/small-project-2020.yaml': PROJECT_FORM };

  test('are written for the projects that are asked for, a row of their form on a line', async () => {
    const content = folderOf(smallContent({ ...form, 'reports/some-bureau/2023.mdx': undefined }));
    const asked = { sheet: ['物资储备经费', '系统运维'], sheetFramework: 'small-project-2020' };
    const { text, printed, file } = await make(content, '2023', asked);
    expect(printed).toContain('项目自评表 2 张');
    expect(text.slice(text.indexOf('sheets:'), text.indexOf('  - name: 系统运维'))).toMatchInlineSnapshot(`
      "sheets:
        - name: 物资储备经费
          framework: small-project-2020
          budget:
            unit: 万元
            decimals: 2
            expenditure:
              name: 年度资金总额
              amounts: { approved: "", adjusted: "", executed: "" }
              rates:
                - { id: execution, name: 执行率, of: executed, by: adjusted, stated: "" }
          goals:
            - { expected: "", achieved: "" }
          scores:
            # 预算执行率（10 分）
            execution:
              stated: ""
          # 原表每个指标写一项：照这里的样子添；levels 依次写一级、二级指标名称
          # 指标值没有“≥”“≤”的，知道方向就加上 direction: ">="（越高越好）、"<="（越低越好）或 "="
          # 产出指标的各项，weight 加起来应是 50 分
          # 效益指标的各项，weight 加起来应是 30 分
          # 满意度指标的各项，weight 加起来应是 10 分
          targets:
            - { levels: [产出指标, 数量指标], name: （待填写）, target: "", actual: "", weight: "", stated: "" }
            - { levels: [产出指标, 质量指标], name: （待填写）, target: "", actual: "", weight: "", stated: "" }
            - { levels: [产出指标, 时效指标], name: （待填写）, target: "", actual: "", weight: "", stated: "" }
            - { levels: [产出指标, 成本指标], name: （待填写）, target: "", actual: "", weight: "", stated: "" }
            - { levels: [效益指标, 经济效益], name: （待填写）, target: "", actual: "", weight: "", stated: "" }
            - { levels: [效益指标, 社会效益], name: （待填写）, target: "", actual: "", weight: "", stated: "" }
            - { levels: [满意度指标, 服务对象满意度], name: （待填写）, target: "", actual: "", weight: "", stated: "" }
          # 原表有评价结论、存在问题、改进措施的，各加一行 conclusion、problems、measures
          stated:
            total: ""
      "
    `);
    const found = findingsOf(content, file).filter(({ at }) => at?.startsWith('sheets.'));
    expect(new Set(found.map(({ check }) => check))).toEqual(new Set(['form/empty-figure', 'form/empty-text']));
  });

  test("of last year's report are taken over without their figures", async () => {
    const content = folderOf(contentWithSheet());
    const { text, printed } = await make(content, '2024');
    expect(printed).toContain('项目自评表 1 张');
    const sheet = text.slice(text.indexOf('sheets:'), text.indexOf('\n---\n'));
    expect(sheet).toContain('  - id: ying-ji-wu-zi-chu-bei-jing-fei\n    name: 应急物资储备经费\n');
    expect(sheet).toContain('    implementer: 某市某局物资储备中心\n    framework: small-project-2020\n');
    expect(sheet).toContain('{ id: cai-gou-pi-ci-1, under: quantity, levels: [产出指标, 数量指标], name: 采购批次1,');
    expect(sheet).not.toContain('（待填写）');
    expect(sheet).not.toMatch(/"[\d.]/);
  });

  test('under a form that is not there are refused', async () => {
    const content = folderOf(smallContent(form));
    await expect(make(content, '2024', { sheet: ['甲'], sheetFramework: 'small-project-2021' })).rejects.toThrow(
      '没有编号为 small-project-2021 的指标体系。',
    );
  });
});
