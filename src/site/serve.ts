/** `npm run preview`: serves the built site on this machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { putBackLastSite } from './last-site.ts';
import { readPortal } from './portal.ts';
import { siteFolder } from './site-folder.ts';

const folder = siteFolder();
putBackLastSite(folder);
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder} 里还没有网站：先运行 npm run build。`);
  process.exit(1);
}
const server = await preview({ outDir: folder, server: { port: 4321, host: '127.0.0.1' }, logLevel: 'error' });
console.log(`网站地址：http://localhost:${server.port}${readPortal().base}（按 Ctrl+C 结束）`);
