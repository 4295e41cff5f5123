/** What a report says of indicators must fit its framework. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { FRAMEWORK, memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

function findingsWith(target: string) {
  const framework = `${FRAMEWORK}  - { id: own, name: 自设指标, weight: "10", rows: report }\n`;
  const lines = [...REPORT_LINES, `targets: [{ ${target}, name: 甲, target: "1", actual: "1" }]`];
  const files = smallContent({
    'frameworks/small-2020.yaml': framework,
    'reports/some-bureau/2023.mdx': reportText(lines),
  });
  return inspectContent(memoryIo(files), allowList).findings.filter(({ check }) => check.startsWith('form/'));
}

test('a row under a node bears no id of an indicator: it stands among them', () => {
  expect(findingsWith('id: rules, under: own')).toMatchObject([
    { check: 'form/duplicate-id', line: 20, message: '年度指标的编号 rules 已经是指标体系里“制度建设”的编号。' },
  ]);
});

test('any other row may', () => {
  expect(findingsWith('id: rules')).toEqual([]);
  expect(findingsWith('id: other, under: own')).toEqual([]);
});
