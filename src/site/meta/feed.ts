/** The Atom feed: reports that are new on the site, and corrections and revisions of those that were there. */
import { Feed } from 'feed';
import type { Portal } from '../../report/portal.ts';
import type { Revision } from '../../report/revision.ts';
import type { ReportView } from '../../score/view.ts';
import { reportUrl, url } from '../urls.ts';
import { momentOf } from './dates.ts';

/** How many entries a feed has at most. */
const ENTRIES_MAX = 100;

/** What the feed must know of a report. */
export interface FedReport {
  id: string;
  title: string;
  view: ReportView;
}

export interface FeedEntry {
  /** Stays the same for ever: a tag URI of the portal's domain, the day and the report's own name. */
  id: string;
  title: string;
  /** Path with base. */
  address: string;
  /** `YYYY-MM-DD`. */
  date: string;
  summary: string;
  author: string;
}

/** The newest entries, newest first. */
export function feedEntries(reports: readonly FedReport[], { address }: Portal, base?: string): FeedEntry[] {
  const domain = new URL(address).hostname;
  return reports
    .filter(({ view }) => view.report.disclosure.status !== 'draft')
    .flatMap((report) => [newReport(report, domain, base), ...revisionsOf(report, domain, base)])
    .sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id))
    .slice(0, ENTRIES_MAX);
}

/** The feed as XML. It names no time of its own: the same content gives the same text. */
export function atomText(entries: readonly FeedEntry[], portal: Portal, base?: string): string {
  const absolute = (path: string): string => new URL(path, portal.address).href;
  const newest = entries[0]?.date;
  const feed = new Feed({
    id: absolute(url('', base)),
    title: `${portal.name}：新报告与更正`,
    description: portal.description,
    link: absolute(url('', base)),
    feedLinks: { atom: absolute(url('feed.xml', base)) },
    author: { name: portal.publisher },
    language: 'zh-CN',
    copyright: '',
    generator: false,
    updated: newest === undefined ? new Date(0) : momentOf(newest),
  });
  for (const { id, title, address, date, summary, author } of entries) {
    feed.addItem({
      id,
      title: escapeHtml(title),
      link: absolute(address),
      date: momentOf(date),
      published: momentOf(date),
      description: escapeHtml(summary),
      author: [{ name: author }],
    });
  }
  return feed.atom1();
}

function newReport({ id, title, view }: FedReport, domain: string, base?: string): FeedEntry {
  const { disclosure, stated } = view.report;
  const total = stated?.total;
  return {
    id: `tag:${domain},${disclosure.entered}:reports/${id}`,
    title: `${STATUS_PREFIX[disclosure.status]}${title}`,
    address: reportUrl(id, base),
    date: disclosure.entered,
    summary:
      disclosure.status === 'withdrawn'
        ? '这份报告已由公开机构撤回。'
        : `${view.department.name}${view.report.year}年度，${total === undefined ? '未公开总分' : `自评总分 ${total}`}。`,
    author: view.department.name,
  };
}

const STATUS_PREFIX = { draft: '', published: '', withdrawn: '已撤回：', superseded: '已被替代：' } as const;

function revisionsOf({ id, title, view }: FedReport, domain: string, base?: string): FeedEntry[] {
  const isWithdrawn = view.report.disclosure.status === 'withdrawn';
  return view.report.revisions.map((revision: Revision) => ({
    id: `tag:${domain},${revision.date}:reports/${id}/revisions/${revision.id}`,
    title: `${isWithdrawn ? STATUS_PREFIX.withdrawn : ''}${revision.kind}：${title}`,
    // The page of a withdrawn report says only that it was withdrawn.
    address: isWithdrawn ? reportUrl(id, base) : `${reportUrl(id, base)}#revisions`,
    date: revision.date,
    summary: isWithdrawn ? '这份报告已由公开机构撤回。' : revision.reason,
    author: view.department.name,
  }));
}

/** By code unit, so that no machine's locale moves an entry. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Titles and summaries are HTML to a feed reader. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
