/** Whoever scored is named, and a report is graded by one scale. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';
const RULES = '  rules: { stated: "40.00" }';

function found(more: readonly string[], rules = RULES, framework?: string): { check: string; message: string }[] {
  const lines = [...REPORT_LINES.map((line) => (line === RULES ? rules : line)), ...more];
  const files = smallContent({
    [FILE]: reportText(lines),
    ...(framework === undefined ? {} : { 'frameworks/small-2020.yaml': framework }),
  });
  const { findings } = inspectContent(memoryIo(files), allowList);
  return findings
    .filter(({ check }) => check.startsWith('form/'))
    .map(({ check, line, message }) => ({ check, line, message }));
}

test('a score of the finance bureau without its header is one finding, at the first score', () => {
  expect(found([], '  rules: { stated: "40.00", reviewed: "39" }')).toEqual([
    {
      check: 'form/unnamed-scorer',
      line: 19,
      message: '有 1 处写了 reviewed（财政复核得分），报告没有写是谁给的分。',
    },
  ]);
});

test('rows of the report count too, and each scorer is reported once', () => {
  const rows = [
    'targets:',
    '  - { id: a, name: 甲, target: "1", actual: "1", reviewed: "1", thirdParty: "1" }',
    '  - { id: b, name: 乙, target: "1", actual: "1", thirdParty: "1" }',
  ];
  expect(found(rows).map(({ message }) => message)).toEqual([
    '有 1 处写了 reviewed（财政复核得分），报告没有写是谁给的分。',
    '有 2 处写了 thirdParty（第三方评分），报告没有写是谁给的分。',
  ]);
});

test('what is advised is taken', () => {
  const rules = '  rules: { stated: "40.00", reviewed: "40", thirdParty: "40" }';
  const named = ['reviewed: { by: 某某市财政局, column: 财政审核得分 }', 'thirdParty: { by: 某某会计师事务所 }'];
  expect(found(named, rules)).toEqual([]);
});

test('a scale of the report beside that of the framework is a finding', () => {
  const scaled = REPORT_LINES.map((line) =>
    line.startsWith('stated:') ? 'stated: { total: "97.00", grade: A, bands: [{ grade: A, atLeast: "90" }] }' : line,
  );
  const { findings } = inspectContent(memoryIo(smallContent({ [FILE]: reportText(scaled) })), allowList);
  expect(findings.map(({ check }) => check)).toContain('form/two-scales');
});
