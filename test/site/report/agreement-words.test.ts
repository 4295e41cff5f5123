/** A page says 相符 only of what was compared. */
import { expect, test } from 'vitest';
import { allowList } from '../../../components/allow-list.ts';
import { CHECKS } from '../../../src/check/checks/index.ts';
import { inspectContent } from '../../../src/read/inspect.ts';
import { comparisonsOf } from '../../../src/archive/comparisons.ts';
import { agreementWords } from '../../../src/site/report/agreement-words.ts';
import { countFindings } from '../../../src/archive/findings.ts';
import { type Example, exampleFiles } from '../../../src/guide/checks/example-files.ts';
import { memoryIo } from '../../../src/guide/small-content.ts';

function said(example: Example): string {
  const { reports, findings } = inspectContent(memoryIo(exampleFiles(example)), allowList);
  const report = reports.get('some-bureau/2023');
  if (report === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  const { answer, note } = agreementWords(countFindings(report.findings), comparisonsOf(report.counts));
  return `${answer}：${note}`;
}

const BARE = 'framework: null\nstated: {}\nscores: {}\n';

test('scores and amounts that agree', () => {
  expect(
    said({
      report:
        'scores: { execution: { stated: "57.00", reason: 未全部支出。, evidence: { rate: "95%" } }, rules: { stated: "40" } }',
    }),
  ).toMatch(/^相符：比较了 \d+ 次，没有发现对不上的数字$/);
});

test('nothing that could be compared', () => {
  expect(
    said({ report: `${BARE}budget:\n  expenditure: { amounts: { executed: "190.00" } }`, body: '## 自评结论\n' }),
  ).toBe('未核对：没有可以互相核对的数字');
});

test('only amounts', () => {
  const budget = 'budget:\n  expenditure: { amounts: { approved: "190.00", adjustment: "10.00", adjusted: "200.00" } }';
  expect(said({ report: `${BARE}${budget}`, body: '## 自评结论\n' })).toMatch(
    /^得分未核对：没有可以核对的得分；其余比较了 \d+ 次，没有发现对不上的$/,
  );
});

test('a total that nothing stands behind', () => {
  expect(said({ report: 'framework: null\nscores: {}\nstated: { total: "97" }' })).not.toContain('相符');
});

test('a framework without any score', () => {
  expect(said({ report: 'stated: {}\nscores: {}' })).toBe('未核对：没有可以互相核对的数字');
});

test('names checks that exist', () => {
  const counts = Object.fromEntries(CHECKS.map(({ id }) => [id, { pass: 1, unchecked: 5 }]));
  const figures = CHECKS.filter(({ family }) => family !== 'wording' && family !== 'disclosure');
  expect(comparisonsOf(counts)).toEqual({ all: figures.length - 6, scores: 5 });
});
