/** What happened to reports on this site, newest first. */
import { byText } from '../../report/text-order.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';

export interface PublicationEvent {
  /** `公开` is dated on the day of entry, when this site began to show the report; the others as they state. */
  date: string;
  kind: '公开' | '更正' | '修订' | '撤回' | '替代';
  /** The report's id. */
  id: string;
  /** The report's title. */
  title: string;
  /** Why; empty for a publication without a remark. */
  reason: string;
  /** The id of the revision, where it is one. */
  revision?: string;
}

/** @returns all events of some reports; a withdrawal whose day is not known is none. */
export function publicationEvents(
  entries: readonly Pick<ArchiveEntry, 'id' | 'title' | 'summary'>[],
): PublicationEvent[] {
  return entries.flatMap(eventsOf).sort((a, b) => byText(b.date, a.date) || byText(a.id, b.id));
}

function eventsOf({
  id,
  title,
  summary: { report },
}: Pick<ArchiveEntry, 'id' | 'title' | 'summary'>): PublicationEvent[] {
  const { status, entered, ended } = report.disclosure;
  const revisions = report.revisions.map(({ id: revision, kind, date, reason }): PublicationEvent => ({
    date,
    kind,
    id,
    title,
    reason,
    revision,
  }));
  const published: PublicationEvent = { date: entered, kind: '公开', id, title, reason: '' };
  if (ended === undefined || (status !== 'withdrawn' && status !== 'superseded')) return [published, ...revisions];
  const kind = status === 'withdrawn' ? '撤回' : '替代';
  return [{ date: ended.date, kind, id, title, reason: ended.reason }, published, ...revisions];
}
