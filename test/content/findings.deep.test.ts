/** What the checks say of the real content: every finding is known and explained, and none can change unseen. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { CHECKS } from '../../src/check/checks/index.ts';
import type { Finding } from '../../src/check/finding.ts';
import { type Inspection, inspectContent } from '../../src/read/inspect.ts';
import { type ContentIo, folderIo } from '../../src/read/io.ts';

const disk = folderIo('content');
const inspection = inspectContent(disk, allowList);

/** The content with one file's text changed. */
function changed(file: string, change: (text: string) => string): ContentIo {
  const read = (path: string): string | undefined => (path === file ? change(disk.read(path) ?? '') : disk.read(path));
  // Only the text changes, so nothing may be read as bytes.
  return { ...disk, read, bytes: undefined };
}

function inspect(file: string, change: (text: string) => string): Inspection {
  return inspectContent(changed(file, change), allowList, { files: [file] });
}

const isOpenError = (finding: Finding): boolean => finding.severity === 'error' && finding.acknowledged === null;

test('the findings are the reviewed list in findings.txt', () => {
  const lines = inspection.findings.map(
    ({ file, check, outcome, at, stated, expected, acknowledged }) =>
      `${file} ${check} ${outcome} ${at} ${stated} → ${expected}${acknowledged === null ? '' : ' (说明)'}`,
  );
  expect(`${lines.join('\n')}\n`).toBe(readFileSync('test/content/findings.txt', 'utf8'));
});

test('every error is acknowledged, and at least 400 comparisons of figures are made', () => {
  expect(inspection.findings.filter(isOpenError)).toEqual([]);
  // Checks that look at wording count every string; they say nothing about figures.
  const ofFigures = CHECKS.filter((check) => check.family !== 'wording').map((check) => check.id);
  const total = ofFigures
    .flatMap((id) => Object.entries(inspection.counts[id] ?? {}))
    .filter(([outcome]) => outcome !== 'unchecked')
    .reduce((sum, [, count]) => sum + count, 0);
  console.log(`${total} comparisons of figures over the real reports`);
  expect(total).toBeGreaterThanOrEqual(400);
});

test('checks that compare nothing on the real content are exercised by the examples on their pages', () => {
  const idle = CHECKS.filter((check) =>
    Object.values(inspection.counts[check.id] ?? {}).every((count) => count === 0),
  ).map((check) => check.id);
  expect(idle.sort()).toEqual([
    // What git knows is not looked up here.
    'change-declared',
    'opening-equals-prior-closing',
    'phases-chain',
    'prose-agrees',
    'published-on-time',
    // No report of the content prints scores by others.
    'scorers-agree',
    'scorers-foot',
    // All of them were entered by hand.
    'source-agrees',
  ]);
});

describe.each([...inspection.reports.values()].map(({ id, file, view }) => ({ id, file, view })))(
  '$id',
  ({ file, view }) => {
    const acknowledgements = view.report.acknowledgements.map((each, index) => ({ ...each, index }));

    test('removing the acknowledgement of any error leaves an open error', () => {
      const errors = inspection.findings.filter((finding) => finding.file === file && finding.severity === 'error');
      for (const { check, at } of acknowledgements.filter((each) =>
        errors.some((error) => error.check === each.check && error.at === each.at),
      )) {
        const without = inspect(file, (text) =>
          text
            .replace(new RegExp(`  - check: ${check}\\n    at: ${at.replaceAll('.', '\\.')}\\n(?:    .*\\n)+`), '')
            .replace(/^acknowledgements:\n(?! )/m, ''),
        );
        expect(
          without.findings.filter(isOpenError).map((finding) => [finding.check, finding.at]),
          `${check} ${at}`,
        ).toEqual([[check, at]]);
      }
    });

    test('changing an acknowledged figure ends its acknowledgement', () => {
      for (const { at } of acknowledgements) {
        const datum = view.published.get(at);
        if (datum?.content.kind !== 'figure') continue;
        const { figure } = datum.content;
        const other = figure.replace(/\d$/, (digit) => (digit === '9' ? '8' : '9'));
        const place = inspection.reports.get(`${view.report.department}/${view.report.year}`)?.locator.keys(datum.keys);
        const before = (place?.column ?? 1) - 1;
        const after = inspect(file, (text) =>
          text
            .split('\n')
            .map((each, index) =>
              index + 1 === place?.line
                ? each.slice(0, before) + each.slice(before).replace(`"${figure}`, `"${other}`)
                : each,
            )
            .join('\n'),
        );
        expect(
          after.findings.filter(isOpenError).map((finding) => finding.check),
          at,
        ).toContain('acknowledgement-matches');
      }
    });
  },
);
