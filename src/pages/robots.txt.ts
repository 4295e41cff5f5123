import { robotsText } from '../site/meta/robots.ts';
import { readPortal } from '../archive/portal.ts';
import { url } from '../archive/urls.ts';

export function GET(): Response {
  return new Response(robotsText(new URL(url('sitemap-index.xml'), readPortal().address).href), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
