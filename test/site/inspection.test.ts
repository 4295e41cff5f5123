/** What pages know of the checked content: data and findings of every report, comparisons on public ones only. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import type { History } from '../../src/check/history.ts';
import { inspectForSite, type SiteInspection } from '../../src/site/inspection.ts';
import { memoryIo, reportText, smallContent } from '../fixtures/content.ts';

const HISTORY: History = { versions: [], published: null, isWhole: true, asOf: '2026-11-20' };

function inspected(second?: string): SiteInspection {
  const text = reportText()
    .replace('year: 2023', 'year: 2021')
    .replace('published', second ?? '');
  const files = smallContent(second === undefined ? {} : { 'reports/some-bureau/2021.mdx': text });
  return inspectForSite(memoryIo(files), allowList, () => HISTORY);
}

test('drafts and withdrawn reports are known, but none of their comparisons is counted', () => {
  const { counts } = inspected();
  expect(counts['total-foots']).toEqual({ pass: 1 });
  for (const hidden of ['draft', 'withdrawn']) {
    const { counts: public_, reports } = inspected(hidden);
    expect(public_).toEqual(counts);
    expect([...reports.keys()]).toEqual(['some-bureau/2021', 'some-bureau/2023']);
  }
  expect(inspected('superseded').counts['total-foots']).toEqual({ pass: 2 });
});

test('a report is known by its view, its findings and its history, and by nothing that holds its text', () => {
  const known = inspected().reports.get('some-bureau/2023');
  expect(Object.keys(known ?? {}).sort()).toEqual(['findings', 'history', 'view']);
  expect(known?.view.sheet.recomputed.total).toBe('97.00');
  expect(known?.history).toEqual(HISTORY);
});
