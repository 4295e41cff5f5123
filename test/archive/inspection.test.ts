/** What pages know of the checked content: data and findings of every report, comparisons on public ones only. */
import { expect, test } from 'vitest';
import type { History } from '../../src/check/history.ts';
import { revivedBody } from '../../src/archive/report-cache/stored-body.ts';
import { memoryReportCache } from '../../src/archive/report-cache/report-cache.ts';
import { openContent, scanContent } from '../../src/archive/report-cache/scan.ts';
import { type Inspection, inspectionOf } from '../../src/archive/inspection.ts';
import { folderOf } from '../cli/terminal.ts';
import { reportText, smallContent } from '../fixtures/content.ts';

const HISTORY: History = { versions: [], published: null, isWhole: true, asOf: '2026-11-20' };

function inspected(second?: string): Inspection {
  const text = reportText()
    .replace('year: 2023', 'year: 2021')
    .replace('published', second ?? '');
  const files = smallContent(second === undefined ? {} : { 'reports/some-bureau/2021.mdx': text });
  const histories = { of: () => HISTORY, keyOf: () => '', gap: () => undefined, asOf: HISTORY.asOf };
  const reportCache = memoryReportCache();
  return inspectionOf(scanContent(openContent(folderOf(files), { code: 'a', histories }), reportCache), reportCache);
}

test('drafts and withdrawn reports are known, but none of their comparisons is counted', () => {
  const { counts } = inspected().scanned;
  expect(counts['total-foots']).toEqual({ pass: 1 });
  for (const hidden of ['draft', 'withdrawn']) {
    const { counts: public_, summaries } = inspected(hidden).scanned;
    expect(public_).toEqual(counts);
    expect([...summaries.keys()]).toEqual(['some-bureau/2021', 'some-bureau/2023']);
  }
  expect(inspected('superseded').scanned.counts['total-foots']).toEqual({ pass: 2 });
});

test('editors see the comparisons on drafts and withdrawn reports too', () => {
  expect(inspected('draft').scanned.allCounts['total-foots']).toEqual({ pass: 2 });
  expect(inspected('withdrawn').scanned.allCounts['total-foots']).toEqual({ pass: 2 });
});

test('nothing that is kept of a withdrawn report holds its figures', () => {
  const { scanned, reportCache } = inspected('withdrawn');
  const summary = scanned.summaries.get('some-bureau/2021');
  const { report, scorecard } = reportCache.read(summary?.key ?? '');
  expect([summary?.report.stated, summary?.money]).toEqual([{}, null]);
  expect([report.scores, report.stated, report.tables, scorecard.tree]).toEqual([{}, {}, [], []]);
});

test('what stays in memory of a report holds no text; its cached report holds what pages ask for', () => {
  const { scanned, reportCache } = inspected();
  const summary = scanned.summaries.get('some-bureau/2023');
  expect(summary?.scorecard.recomputed.total).toBe('97.00');
  expect(Object.keys(summary ?? {}).sort()).toEqual([
    ...[
      'counts',
      'file',
      'findings',
      'frameworks',
      'gaps',
      'hasSheets',
      'id',
      'key',
      'money',
      'report',
      'scorecard',
      'tally',
    ],
  ]);
  const cached = reportCache.read(summary?.key ?? '');
  expect(Object.keys(cached).sort()).toEqual(['body', 'findings', 'history', 'key', 'report', 'scorecard', 'source']);
  expect(Object.keys(revivedBody(cached.body ?? '')).sort()).toEqual(['headings', 'tree', 'uses']);
  const { asOf: _asOf, ...history } = HISTORY;
  expect(cached.history).toEqual(history);
});
