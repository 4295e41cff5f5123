/** The Atom feed: reports that are new on the site, and corrections, revisions and ends of those that were there. */
import { Feed } from 'feed';
import type { Portal } from '../../report/portal.ts';
import type { ArchiveEntry, EntrySummary } from '../../archive/archive.ts';
import { type PublicationEvent, publicationEvents } from './events.ts';
import { reasonSentence } from '../../archive/status.ts';
import { reportUrl, url } from '../../archive/urls.ts';
import { momentOf } from './dates.ts';

/** How many entries a feed has at most. */
const ENTRIES_MAX = 100;

/** What the feed must know of a report. */
export type FedReport = Pick<ArchiveEntry, 'id' | 'title' | 'summary'>;

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
  const listed = reports.filter(({ summary }) => summary.report.disclosure.status !== 'draft');
  const summaries = new Map(listed.map(({ id, summary }) => [id, summary]));
  return publicationEvents(listed)
    .slice(0, ENTRIES_MAX)
    .flatMap((event) => {
      const summary = summaries.get(event.id);
      return summary === undefined ? [] : [entryOf(event, summary, domain, base)];
    });
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

function entryOf(event: PublicationEvent, summary: EntrySummary, domain: string, base?: string): FeedEntry {
  const { id, date, revision } = event;
  const page = reportUrl(id, base);
  return {
    id: `tag:${domain},${date}:reports/${id}${nameWithin(event)}`,
    ...wordsOf(event, summary),
    // The page of a withdrawn report says only that it was withdrawn.
    address: revision === undefined || isWithdrawn(summary) ? page : `${page}#revisions`,
    date,
    author: summary.department.name,
  };
}

/** What tells an event apart from its report's publication. */
function nameWithin({ kind, revision }: PublicationEvent): string {
  if (revision !== undefined) return `/revisions/${revision}`;
  return kind === '撤回' ? '/withdrawn' : kind === '替代' ? '/superseded' : '';
}

function wordsOf(
  { kind, title, reason }: PublicationEvent,
  summary: EntrySummary,
): Pick<FeedEntry, 'title' | 'summary'> {
  const { status } = summary.report.disclosure;
  const prefix = STATUS_PREFIX[status];
  switch (kind) {
    case '公开':
      return { title: `${prefix}${title}`, summary: isWithdrawn(summary) ? WITHDRAWN : totalOf(summary) };
    case '撤回':
      return { title: `撤回：${title}`, summary: `${WITHDRAWN}${reasonSentence(reason)}` };
    case '替代':
      return { title: `替代：${title}`, summary: `这份报告已被新的报告替代。${reasonSentence(reason)}` };
    default:
      return isWithdrawn(summary)
        ? { title: `${prefix}${kind}：${title}`, summary: WITHDRAWN }
        : { title: `${kind}：${title}`, summary: reason };
  }
}

const STATUS_PREFIX = { draft: '', published: '', withdrawn: '已撤回：', superseded: '已被替代：' } as const;
const WITHDRAWN = '这份报告已由公开机构撤回。';

function totalOf({ department, report }: EntrySummary): string {
  const total = report.stated?.total;
  return `${department.name}${report.year}年度，${total === undefined ? '未公开总分' : `自评总分 ${total}`}。`;
}

function isWithdrawn({ report }: EntrySummary): boolean {
  return report.disclosure.status === 'withdrawn';
}

/** Titles and summaries are HTML to a feed reader. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
