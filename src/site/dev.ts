/** `npm run dev`: the site while writing; an open page shows a change as soon as its file is saved. */
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import { contentRoot } from './content-root.ts';
import { readPortal } from './portal.ts';
import { watchContent } from './watch-content.ts';

const watching: AstroIntegration = {
  name: 'mingzhang-content',
  hooks: { 'astro:server:setup': ({ server }) => watchContent(server, contentRoot()) },
};

const server = await dev({
  server: { port: 4321, host: '127.0.0.1' },
  logLevel: 'warn',
  integrations: [watching],
});
console.log(`编写中的网站：http://localhost:${server.address.port}${readPortal().base}（按 Ctrl+C 结束）`);
