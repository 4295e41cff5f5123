/** The Atom feed: what is in it, in what order, under which names. */
import { expect, test } from 'vitest';
import { readXml, textsOf } from '../../../src/audit/xml.ts';
import { atomText, feedEntries, type FedReport } from '../../../src/site/meta/feed.ts';
import { summaryFrom } from '../../fixtures/entry.ts';
import { asItIs, ID, PORTAL, REVISIONS, viewWith } from './view.ts';

const report = (change = asItIs, more: readonly string[] = []): FedReport => ({
  id: ID,
  title: '某局2023年报告',
  summary: summaryFrom(viewWith(change, more)),
});

const entriesOf = (...reports: FedReport[]) => feedEntries(reports, PORTAL, PORTAL.base);

test('a new report is dated when it entered the site', () => {
  expect(entriesOf(report())).toEqual([
    {
      id: 'tag:portal.example,2026-11-20:reports/some-bureau/2023',
      title: '某局2023年报告',
      address: '/zjjx/reports/some-bureau/2023/',
      date: '2026-11-20',
      summary: '某市某局2023年度，自评总分 97.00。',
      author: '某市某局',
    },
  ]);
});

test('corrections and revisions are dated when they were made, lead to their section, and the newest comes first', () => {
  const entries = entriesOf(report(asItIs, REVISIONS));
  expect(entries.map(({ title, date, summary }) => ({ title, date, summary }))).toEqual([
    { title: '更正：某局2023年报告', date: '2027-01-05', summary: '总分写错。' },
    { title: '修订：某局2023年报告', date: '2026-12-01', summary: '年度调整。' },
    { title: '某局2023年报告', date: '2026-11-20', summary: '某市某局2023年度，自评总分 97.00。' },
  ]);
  expect(entries[0]).toMatchObject({
    id: 'tag:portal.example,2027-01-05:reports/some-bureau/2023/revisions/first',
    address: '/zjjx/reports/some-bureau/2023/#revisions',
  });
});

test('a draft is not in it', () => {
  expect(entriesOf(report((line) => line.replace('published', 'draft')))).toEqual([]);
});

test('a withdrawn report says so and tells no figure', () => {
  const entries = entriesOf(report((line) => line.replace('status: published', 'status: withdrawn'), REVISIONS));
  expect(entries.map(({ title, summary }) => [title, summary])).toEqual([
    ['已撤回：更正：某局2023年报告', '这份报告已由公开机构撤回。'],
    ['已撤回：修订：某局2023年报告', '这份报告已由公开机构撤回。'],
    ['已撤回：某局2023年报告', '这份报告已由公开机构撤回。'],
  ]);
});

test('a withdrawal is an entry of its own, dated and with its reason', () => {
  const ended = 'status: withdrawn\n  ended: { date: 2027-03-01, reason: 数据有重大差错 }';
  const entries = entriesOf(report((line) => line.replace('status: published', ended), REVISIONS));
  expect(entries).toHaveLength(4);
  expect(entries[0]).toEqual({
    id: 'tag:portal.example,2027-03-01:reports/some-bureau/2023/withdrawn',
    title: '撤回：某局2023年报告',
    address: '/zjjx/reports/some-bureau/2023/',
    date: '2027-03-01',
    summary: '这份报告已由公开机构撤回。原因：数据有重大差错。',
    author: '某市某局',
  });
  expect(entries.slice(1).map(({ title }) => title)).toEqual([
    '已撤回：更正：某局2023年报告',
    '已撤回：修订：某局2023年报告',
    '已撤回：某局2023年报告',
  ]);
});

test('a superseded report is an entry of its own beside its publication and its corrections', () => {
  const ended = 'status: superseded\n  ended: { date: 2027-02-01, reason: 重新编报。 }';
  const entries = entriesOf(report((line) => line.replace('status: published', ended), REVISIONS));
  expect(entries.map(({ id, title, address, summary }) => [id, title, address, summary])).toEqual([
    [
      'tag:portal.example,2027-02-01:reports/some-bureau/2023/superseded',
      '替代：某局2023年报告',
      '/zjjx/reports/some-bureau/2023/',
      '这份报告已被新的报告替代。原因：重新编报。',
    ],
    [
      'tag:portal.example,2027-01-05:reports/some-bureau/2023/revisions/first',
      '更正：某局2023年报告',
      '/zjjx/reports/some-bureau/2023/#revisions',
      '总分写错。',
    ],
    [
      'tag:portal.example,2026-12-01:reports/some-bureau/2023/revisions/second',
      '修订：某局2023年报告',
      '/zjjx/reports/some-bureau/2023/#revisions',
      '年度调整。',
    ],
    [
      'tag:portal.example,2026-11-20:reports/some-bureau/2023',
      '已被替代：某局2023年报告',
      '/zjjx/reports/some-bureau/2023/',
      '某市某局2023年度，自评总分 97.00。',
    ],
  ]);
});

test('at most a hundred entries, whatever the order of the reports', () => {
  const one = report();
  const reports = Array.from({ length: 120 }, (_, index) => ({ ...one, id: `bureau-${1000 + index}/2023` }));
  const entries = entriesOf(...reports);
  expect(entries).toHaveLength(100);
  expect(entriesOf(...reports.toReversed())).toEqual(entries);
});

test('the text is Atom, escaped, and has the date of its newest entry', () => {
  const text = atomText(entriesOf({ ...report(asItIs, REVISIONS), title: '<b>&]]>' }), PORTAL, PORTAL.base);
  const { root, isWellFormed } = readXml(text);
  expect(isWellFormed).toBe(true);
  expect(textsOf(root, 'updated')).toEqual([
    '2027-01-05T00:00:00.000Z',
    '2027-01-05T00:00:00.000Z',
    '2026-12-01T00:00:00.000Z',
    '2026-11-20T00:00:00.000Z',
  ]);
  expect(textsOf(root, 'title').at(-1)).toBe('&lt;b&gt;&amp;]]&gt;');
  expect(text).toContain('<link rel="self" href="https://portal.example/zjjx/feed.xml"/>');
});

test('no reports, and still a feed', () => {
  expect(textsOf(readXml(atomText([], PORTAL)).root, 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
});
