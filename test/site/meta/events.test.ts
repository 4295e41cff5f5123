/** What happened to a report on this site. */
import { expect, test } from 'vitest';
import { publicationEvents } from '../../../src/site/meta/events.ts';
import { summaryFrom } from '../../fixtures/entry.ts';
import { viewWith } from '../reports.ts';

test('events are the publication here, revisions and the end, newest first', () => {
  const view = viewWith({ 'status: published': 'status: withdrawn\n  ended: { date: 2027-03-01, reason: 有差错。 }' }, [
    'revisions: [{ id: r-1, kind: 更正, date: 2026-12-01, reason: 总分录错。, fields: [stated.total] }]',
  ]);
  const report = { id: 'some-bureau/2023', title: '某局报告', summary: summaryFrom(view) };
  expect(publicationEvents([report])).toEqual([
    { date: '2027-03-01', kind: '撤回', id: report.id, title: report.title, reason: '有差错。' },
    {
      date: '2026-12-01',
      kind: '更正',
      id: report.id,
      title: report.title,
      reason: '总分录错。',
      revision: 'r-1',
    },
    { date: '2026-11-20', kind: '公开', id: report.id, title: report.title, reason: '' },
  ]);
});

test('an end without a day is no event', () => {
  const entry = {
    id: 'some-bureau/2023',
    title: '某局报告',
    summary: summaryFrom(viewWith({ 'status: published': 'status: withdrawn' })),
  };
  expect(publicationEvents([entry]).map(({ kind }) => kind)).toEqual(['公开']);
});
