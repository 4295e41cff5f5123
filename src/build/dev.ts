/** `npm run dev`: the site while writing; an open page shows a change as soon as its file is saved. */
import { resolve, sep } from 'node:path';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../cache/cache-folder.ts';
import { contentRoot } from '../archive/content-root.ts';
import { putBackLastSite } from './last-site.ts';
import { readPortal } from '../archive/portal.ts';
import { endIfUnusable } from './project-folder.ts';
import { siteFolder } from './site-folder.ts';
import { watchContent } from './watch-content.ts';

endIfUnusable();

const watching: AstroIntegration = {
  name: 'mingzhang-content',
  hooks: { 'astro:server:setup': ({ server }) => watchContent(server, contentRoot()) },
};

// Of a large archive these hold more folders than a system lets one program watch.
const MADE = [resolve('.cache'), cacheFolder(), ...['', '.next', '.previous'].map((end) => `${siteFolder()}${end}`)];
const isMade = (path: string): boolean => MADE.some((folder) => `${resolve(path)}${sep}`.startsWith(folder + sep));

putBackLastSite();
const server = await dev({
  server: { port: 4321, host: '127.0.0.1' },
  logLevel: 'warn',
  integrations: [watching],
  vite: { server: { watch: { ignored: [isMade] } } },
});
console.log(`编写中的网站：http://localhost:${server.address.port}${readPortal().base}（按 Ctrl+C 结束）`);
