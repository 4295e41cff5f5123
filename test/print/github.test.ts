/** Findings as annotations of a code host. */
import { expect, test } from 'vitest';
import { printGithub } from '../../src/print/github.ts';
import { FINDINGS, finding } from './finding.ts';

const titles = new Map([['total-foots', '自评总分等于各指标自评得分之和']]);

test('errors first, explained ones last and as notices, then the summary', () => {
  expect(printGithub({ reports: 2, findings: [...FINDINGS].reverse(), counts: {} }, titles)).toMatchInlineSnapshot(`
    "::error file=content/reports/some-bureau/2023.mdx,line=20,col=10,title=form/unknown-path::路径 a.b 没有对应的数据。%0A改法：核对各指标得分，或更正总分。
    ::error file=content/reports/some-bureau/2023.mdx,line=8,col=10,title=自评总分等于各指标自评得分之和 [total-foots]::自评总分是 96 分，各指标自评得分之和是 97 分，相差 -1 分。%0A位置：stated.total%0A现在：96%0A应为：97%0A相差：-1%0A改法：核对各指标得分，或更正总分。
    ::warning file=content/reports/some-bureau/2023.mdx,line=30,col=10,title=reason-given::没有写明扣分的原因。%0A位置：stated.total%0A现在：96%0A应为：97%0A改法：核对各指标得分，或更正总分。
    ::notice file=content/reports/some-bureau/2024.mdx,line=8,col=10,title=rate-recomputes::分母为零，无法核对。%0A位置：stated.total%0A现在：96%0A应为：97%0A相差：-1%0A改法：核对各指标得分，或更正总分。
    ::notice file=content/reports/some-bureau/2023.mdx,line=40,col=10,title=自评总分等于各指标自评得分之和 [total-foots]::自评总分是 96 分，各指标自评得分之和是 97 分，相差 -1 分。%0A已说明：原文如此。
    检查了 2 份报告，比较了 0 次：错误 2，提醒 1，提示 1，已说明 1。请按上面的改法处理错误。
    "
  `);
});

test('escapes what would end a property or the line', () => {
  const hostile = finding({
    file: 'content/reports/a,b:c%/2023.mdx',
    check: 'form/x',
    message: '100%\r\n::error::伪造',
    fix: '改。',
    at: null,
  });
  const [line = ''] = printGithub({ reports: 1, findings: [hostile], counts: {} }).split('\n');
  expect(line).toContain('file=content/reports/a%2Cb%3Ac%25/2023.mdx,line=8,');
  expect(line).toContain('::100%25%0D%0A::error::伪造%0A');
});
