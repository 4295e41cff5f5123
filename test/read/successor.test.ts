/** A report that was replaced, drafts as neighbours, and what revisions may name. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { defineCheck } from '../../src/check/check.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';

function text(status: string, more: readonly string[] = [], year = 2023): string {
  const lines = REPORT_LINES.map((line) =>
    line.replace('status: published', `status: ${status}`).replace('year: 2023', `year: ${year}`),
  );
  return reportText([...lines, ...more]);
}

function found(report: string, others: Record<string, string> = {}) {
  return inspectContent(memoryIo(smallContent({ ...others, [FILE]: report })), allowList, { checks: [] }).findings.map(
    ({ check, line, stated }) => ({ check, line, stated }),
  );
}

describe('the report that replaces another', () => {
  const newer = { 'reports/some-bureau/2024.mdx': text('published', [], 2024) };

  test('exists, and the other is superseded', () => {
    expect(
      found(text('superseded\n  ended: { date: 2027-03-01, reason: 重编。, by: some-bureau/2024 }'), newer),
    ).toEqual([]);
  });
  test('does not exist', () => {
    const finding = { check: 'form/unknown-report', line: 7, stated: 'some-bureau/2025' };
    expect(
      found(text('superseded\n  ended: { date: 2027-03-01, reason: 重编。, by: some-bureau/2025 }'), newer),
    ).toEqual([finding]);
  });
  test('is the report itself', () => {
    const finding = { check: 'form/unknown-report', line: 7, stated: 'some-bureau/2023' };
    expect(found(text('superseded\n  ended: { date: 2027-03-01, reason: 重编。, by: some-bureau/2023 }'))).toEqual([
      finding,
    ]);
  });
  test('is named by a report that is still in force', () => {
    const finding = { check: 'form/status-unclear', line: 6, stated: 'published' };
    expect(
      found(text('published\n  ended: { date: 2027-03-01, reason: 重编。, by: some-bureau/2024 }'), newer),
    ).toEqual([finding]);
  });
  test('is none for a withdrawn report, which only ends', () => {
    const ended = '\n  ended: { date: 2027-03-01, reason: 有差错。 }';
    expect(found(text(`withdrawn${ended}`))).toEqual([]);
    expect(found(text(`withdrawn${ended.replace(' }', ', by: some-bureau/2024 }')}`), newer)).toMatchObject([
      { check: 'form/status-unclear', stated: 'withdrawn' },
    ]);
  });
});

describe('the data that a revision names', () => {
  const naming = (field: string): string =>
    text('published', [`revisions: [{ id: r-1, kind: 更正, date: 2026-12-01, reason: 录错。, fields: [${field}] }]`]);

  test('exist, or are said to have been', () => {
    expect(found(naming('stated.total'))).toEqual([]);
    expect(found(naming('{ path: stated.total, was: 96分 }'))).toEqual([]);
    expect(found(naming('{ path: facts.staff, was: 12人 }'))).toEqual([]);
  });
  test('are missing', () => {
    expect(found(naming('facts.staff'))).toMatchObject([{ check: 'form/unknown-path', stated: 'facts.staff' }]);
    expect(found(naming('{ path: facts.staff }'))).toMatchObject([{ check: 'form/unknown-path' }]);
  });
  test('are written as no path', () => {
    expect(found(naming('自评总分'))).toMatchObject([{ check: 'form/bad-value' }]);
  });
});

test("findings on a public report cannot tell what stands in last year's draft", () => {
  const priors: (number | undefined)[] = [];
  const spy = defineCheck({
    ...{ id: 'spy', family: 'wording', title: '看', messages: {}, fix: '看。' },
    *run({ id, prior }) {
      if (id.endsWith('2023')) priors.push(prior?.report.year);
    },
  });
  const inspect = (prior: string, own: string): void => {
    const files = smallContent({ 'reports/some-bureau/2022.mdx': text(prior, [], 2022), [FILE]: text(own) });
    inspectContent(memoryIo(files), allowList, { checks: [spy] });
  };
  inspect('published', 'published');
  inspect('draft', 'draft');
  inspect('draft', 'published');
  expect(priors).toEqual([2022, 2022, undefined]);
});
