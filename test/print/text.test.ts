/** Findings as an editor reads them. */
import { expect, test } from 'vitest';
import { printText } from '../../src/print/text.ts';
import { FINDINGS, finding } from './finding.ts';

const counts = { 'total-foots': { pass: 3, fail: 2 }, 'rate-recomputes': { unchecked: 1 } };

test('groups by file, sets the explained ones apart, ends with the summary', () => {
  expect(printText({ reports: 2, findings: FINDINGS, counts })).toMatchInlineSnapshot(`
    "content/reports/some-bureau/2023.mdx

      content/reports/some-bureau/2023.mdx:8:10  错误  自评总分是 96 分，各指标自评得分之和是 97 分，相差 -1 分。  [total-foots]
        位置：stated.total
        现在：96
        应为：97
        相差：-1
        相关：支出率自评得分 57分（第 14 行）
        　　　满分 100分（content/frameworks/small-2020.yaml:3:5）
        改法：核对各指标得分，或更正总分。

      content/reports/some-bureau/2023.mdx:20:10  错误  路径 a.b 没有对应的数据。  [form/unknown-path]
        改法：核对各指标得分，或更正总分。

      content/reports/some-bureau/2023.mdx:30:10  提醒  没有写明扣分的原因。  [reason-given]
        位置：stated.total
        现在：96
        应为：97
        改法：核对各指标得分，或更正总分。

    content/reports/some-bureau/2024.mdx

      content/reports/some-bureau/2024.mdx:8:10  提示  分母为零，无法核对。  [rate-recomputes]
        改法：核对各指标得分，或更正总分。

    已说明（1 处）

      content/reports/some-bureau/2023.mdx:40:10  自评总分是 96 分，各指标自评得分之和是 97 分，相差 -1 分。  [total-foots]
        说明：原文如此。

    检查了 2 份报告，比较了 6 次：错误 2，提醒 1，提示 1，已说明 1。请按上面的改法处理错误。
    "
  `);
});

test('nothing found is one line', () => {
  expect(printText({ reports: 5, findings: [], counts })).toBe(
    '检查了 5 份报告，比较了 6 次：错误 0，提醒 0，提示 0，已说明 0。没有需要处理的错误。\n',
  );
});

test('what content says cannot steer the terminal or begin a line', () => {
  const hostile = finding({ stated: '96\n::stop-commands::x\u001b[2J', message: '一\r二\u202e三。', related: [] });
  const text = printText({ reports: 1, findings: [hostile], counts });
  expect(text).not.toMatch(/^::|[\u0000-\u0009\u000b-\u001f\u202e]/m);
  expect(text).toContain('现在：96 ::stop-commands::x [2J');
});

test('only the severity is painted', () => {
  const text = printText(
    { reports: 1, findings: [finding({ related: [] })], counts },
    (word, severity) => `<${severity}>${word}</>`,
  );
  expect(text).toContain(':8:10  <error>错误</>  自评总分');
  expect(text.match(/<error>/g)).toHaveLength(1);
});

test('says sections that are missing once, whatever their number, and counts each', () => {
  const missing = (expected: string, changes = {}) =>
    finding({ check: 'required-sections', at: null, line: 9, stated: null, difference: null, expected, ...changes });
  const findings = [
    missing('自评结论'),
    missing('存在的问题'),
    missing('工作计划', { file: 'content/reports/b/2023.mdx' }),
  ];
  const text = printText({ reports: 2, findings, counts });
  expect(text.match(/\[required-sections\]/g)).toHaveLength(2);
  expect(text).toContain('正文没有指标体系规定的 2 节：“自评结论”、“存在的问题”。');
  expect(text).toContain('改法：在正文里补上这 2 节');
  expect(text).toContain('错误 3，');
});
