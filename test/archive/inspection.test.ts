/** What pages know of the checked content: data and findings of every report, comparisons on public ones only. */
import { expect, test } from 'vitest';
import type { History } from '../../src/check/history.ts';
import { revivedBody } from '../../src/archive/report-cache/stored-body.ts';
import { readerOf } from '../../src/archive/report-cache/reader.ts';
import { memoryShelf } from '../../src/archive/report-cache/shelf.ts';
import { openContent, surveyContent } from '../../src/archive/report-cache/survey.ts';
import type { Inspection } from '../../src/archive/inspection.ts';
import { folderOf } from '../cli/terminal.ts';
import { reportText, smallContent } from '../fixtures/content.ts';

const HISTORY: History = { versions: [], published: null, isWhole: true, asOf: '2026-11-20' };

function inspected(second?: string): Inspection {
  const text = reportText()
    .replace('year: 2023', 'year: 2021')
    .replace('published', second ?? '');
  const files = smallContent(second === undefined ? {} : { 'reports/some-bureau/2021.mdx': text });
  const histories = { of: () => HISTORY, keyOf: () => '', gap: () => undefined, asOf: HISTORY.asOf };
  const shelf = memoryShelf();
  return {
    survey: surveyContent(openContent(folderOf(files), { code: 'a', histories }), shelf),
    reader: readerOf(shelf),
  };
}

test('drafts and withdrawn reports are known, but none of their comparisons is counted', () => {
  const { counts } = inspected().survey;
  expect(counts['total-foots']).toEqual({ pass: 1 });
  for (const hidden of ['draft', 'withdrawn']) {
    const { counts: public_, heads } = inspected(hidden).survey;
    expect(public_).toEqual(counts);
    expect([...heads.keys()]).toEqual(['some-bureau/2021', 'some-bureau/2023']);
  }
  expect(inspected('superseded').survey.counts['total-foots']).toEqual({ pass: 2 });
});

test('writers are told of the comparisons on drafts and withdrawn reports too', () => {
  expect(inspected('draft').survey.allCounts['total-foots']).toEqual({ pass: 2 });
  expect(inspected('withdrawn').survey.allCounts['total-foots']).toEqual({ pass: 2 });
});

test('nothing that is kept of a withdrawn report holds its figures', () => {
  const { survey, reader } = inspected('withdrawn');
  const head = survey.heads.get('some-bureau/2021');
  const { report, sheet } = reader.read(head?.key ?? '');
  expect([head?.report.stated, head?.money]).toEqual([{}, null]);
  expect([report.scores, report.stated, report.tables, sheet.tree]).toEqual([{}, {}, [], []]);
});

test('what stays in memory of a report holds no text; its digest holds what pages ask for', () => {
  const { survey, reader } = inspected();
  const head = survey.heads.get('some-bureau/2023');
  expect(head?.sheet.recomputed.total).toBe('97.00');
  expect(Object.keys(head ?? {}).sort()).toEqual([
    ...['counts', 'file', 'frameworks', 'hasSheets', 'id', 'key', 'money', 'report', 'sheet', 'tally'],
  ]);
  const digest = reader.read(head?.key ?? '');
  expect(Object.keys(digest).sort()).toEqual(['body', 'findings', 'history', 'key', 'report', 'sheet']);
  expect(Object.keys(revivedBody(digest.body ?? '')).sort()).toEqual(['headings', 'tree', 'uses']);
  const { asOf: _asOf, ...history } = HISTORY;
  expect(digest.history).toEqual(history);
});
