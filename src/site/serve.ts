/** `npm run preview`: serves the built site on this machine. */
import { preview } from 'astro';
import { readPortal } from './portal.ts';

const server = await preview({ server: { port: 4321, host: '127.0.0.1' }, logLevel: 'error' });
console.log(`网站地址：http://localhost:${server.port}${readPortal().base}（按 Ctrl+C 结束）`);
