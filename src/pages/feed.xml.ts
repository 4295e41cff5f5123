import { loadArchive } from '../archive/archive.ts';
import { atomText, feedEntries } from '../site/meta/feed.ts';
import { readPortal } from '../archive/portal.ts';

export async function GET(): Promise<Response> {
  const portal = readPortal();
  const { entries } = await loadArchive();
  return new Response(atomText(feedEntries(entries, portal), portal), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
