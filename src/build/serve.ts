/** `npm run preview`: serves the built site on this machine. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { CommandFault } from './command.ts';
import { putBackLastSite } from './last-site.ts';
import { PortalFault, readPortal } from '../archive/portal.ts';
import { portAsked } from './preview-port.ts';
import { previewServer } from './preview-server.ts';
import { siteFolder } from './site-folder.ts';

/** Where this one is taken, the next free one is. */
const PORT_FIRST = 4321;
const PORT_LAST = 4399;

const folder = siteFolder();
putBackLastSite(folder);
try {
  await serve();
} catch (error) {
  if (!(error instanceof PortalFault || error instanceof CommandFault)) throw error;
  refuse(error.message);
}

async function serve(): Promise<void> {
  const asked = portAsked(process.argv.slice(2));
  const { base } = readPortal();
  if (!existsSync(join(folder, 'index.html'))) {
    refuse(`${folder} 里没有网站。先运行 npm run build。`);
    return;
  }
  const server = previewServer(folder, base);
  const [first, last] = asked === undefined ? [PORT_FIRST, PORT_LAST] : [asked, asked];
  for (let port = first; port <= last; port += 1) {
    if (!(await isListening(server, port))) continue;
    console.log(`网站地址：http://localhost:${port}${base}（按 Ctrl+C 结束）`);
    return;
  }
  refuse(
    asked === undefined
      ? `端口 ${first} 到 ${last} 都被占用了。`
      : `端口 ${asked} 被占用了：换一个，或者不写 --port，程序自己找一个空的。`,
  );
}

function isListening(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
