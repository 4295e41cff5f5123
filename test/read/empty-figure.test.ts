/** A figure that nobody has filled in yet says just that. */
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

function findingOf(from: string, to: string): { check: string; message: string; at: string | null } | undefined {
  const lines = [
    ...REPORT_LINES,
    'facts: [{ id: fires, name: 火警, value: "7" }]',
    'targets: [{ id: drills, name: 演练, target: "3次", actual: "4次" }]',
  ];
  const text = reportText(lines.map((line) => line.replace(from, to)));
  const [finding, ...others] = readContent(memoryIo(smallContent({ 'reports/some-bureau/2023.mdx': text }))).findings;
  expect(others).toEqual([]);
  return finding;
}

test.each([
  ['total: "97.00"', 'total: ""', 'stated.total', 'total 还没有填写数字。'],
  ['total: "97.00"', 'total: "  "', 'stated.total', 'total 还没有填写数字。'],
  ['total: "97.00"', 'total:', 'stated.total', 'total 还没有填写数字。'],
  ['executed: "190.00"', 'executed: null', 'budget.expenditure.executed', 'executed 还没有填写数字。'],
  ['value: "7"', 'value: ""', 'facts.fires', 'value 还没有填写数字。'],
  ['target: "3次"', 'target: ""', 'targets.drills.target', 'target 还没有填写。'],
  ['target: "3次"', 'target: { bound: ">=", value: "" }', 'targets.drills.target', 'target 的 value 还没有填写数字。'],
  [
    'numerator: { ref: budget.expenditure.executed }',
    'numerator: ""',
    'scores.execution.evidence.numerator',
    'numerator 还没有填写数字。',
  ],
])('%s → %s', (from, to, at, message) => {
  expect(findingOf(from, to)).toMatchObject({ check: 'form/empty-figure', at, message });
});

test('what to do with an empty cell is said in words of the form, not of the model', () => {
  const finding = findingOf('target: "3次"', 'target: ""');
  expect(finding).toMatchObject({ expected: null, fix: expect.stringContaining('{ none: 空白 }') });
});

test('a text that is empty is another matter', () => {
  expect(findingOf('title: 某局2023年自评报告', 'title: ""')).toMatchObject({
    check: 'form/empty-text',
    message: 'title 还没有填写。',
  });
});

test('a figure that is there but wrong is still explained as before', () => {
  expect(findingOf('"97.00"', '"97分"')).toMatchObject({ check: 'form/bad-value' });
  expect(findingOf('"97.00"', '97.00')).toMatchObject({ check: 'form/unquoted-figure' });
});
