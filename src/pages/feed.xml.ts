import { loadArchive } from '../archive/archive.ts';
import { atomText, feedEntries } from '../site/meta/feed.ts';
import { readPortal } from '../archive/portal.ts';

export function GET(): Response {
  const portal = readPortal();
  const { entries } = loadArchive();
  return new Response(atomText(feedEntries(entries, portal), portal), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
