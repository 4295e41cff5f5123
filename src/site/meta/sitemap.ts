/** The sitemap: every page that says it may be listed, with the date that the page itself gives. */
import { closeSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { filesIn } from '../../disk/files-in.ts';

/** Heads are far shorter; nothing after the head counts. */
const HEAD_BYTES = 32_768;

/** Read into anew for every page. */
const buffer = Buffer.alloc(HEAD_BYTES);

/** What a sitemap must know of a page. */
interface PageHead {
  isListed: boolean;
  modified: string | undefined;
}

/**
 * Integrations that write `sitemap-index.xml` and its parts.
 *
 * @param site  the origin.
 * @param base  with a slash at both ends.
 */
export function sitemapIntegrations(site: string, base: string): AstroIntegration[] {
  let folder: URL | undefined;
  const pages: string[] = [];
  // Each is asked for twice: whether it is listed, then since when it has been as it is.
  const heads = new Map<string, PageHead>();
  const headOf = (address: string): PageHead => {
    if (folder === undefined) throw new Error('The sitemap was asked for before the output folder was known.');
    const path = new URL(address).pathname.slice(base.length);
    const head = heads.get(address) ?? readHead(fileURLToPath(new URL(`./${path}index.html`, folder)));
    heads.set(address, head);
    return head;
  };
  return [
    {
      name: 'mingzhang-output-folder',
      hooks: {
        'astro:build:done': ({ dir }) => {
          folder = dir;
          // Astro knows only the pages that it has rendered itself; others come from the page cache.
          pages.push(...pagesIn(fileURLToPath(dir)).map((page) => new URL(`${base}${page}`, site).href));
        },
      },
    },
    sitemap({
      customPages: pages,
      filter: (address) => headOf(address).isListed,
      serialize: (item) => ({ ...item, lastmod: headOf(item.url).modified }),
      namespaces: { news: false, xhtml: false, image: false, video: false },
    }),
  ];
}

/** The addresses of all pages in a built folder, relative to it. */
function pagesIn(folder: string): string[] {
  return filesIn(folder)
    .filter((name) => name.endsWith('/index.html'))
    .map((name) => name.slice(0, -'index.html'.length));
}

/** Reads what the head of a built page says; Astro writes attributes in the order in which we give them. */
export function headFacts(html: string): PageHead {
  const head = html.slice(0, html.indexOf('</head>'));
  return {
    isListed: !/<meta name="robots" content="[^"]*noindex/.test(head),
    modified: /<meta property="article:modified_time" content="([^"]+)"/.exec(head)?.[1],
  };
}

/** What counts is plain ASCII, which any other bytes may stand beside. */
function readHead(file: string): PageHead {
  const handle = openSync(file, 'r');
  try {
    return headFacts(buffer.toString('latin1', 0, readSync(handle, buffer)));
  } finally {
    closeSync(handle);
  }
}
