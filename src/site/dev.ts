/** `npm run dev`: the site while writing; a page shows a change as soon as its file is saved. */
import { dev } from 'astro';
import { readPortal } from './portal.ts';

const server = await dev({ server: { port: 4321, host: '127.0.0.1' }, logLevel: 'warn' });
console.log(`编写中的网站：http://localhost:${server.address.port}${readPortal().base}（按 Ctrl+C 结束）`);
