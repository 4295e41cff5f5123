/** Open pages are loaded again when a content file is saved: no module of the site imports one, so nothing else would. */
import { resolve, sep } from 'node:path';

/** What is needed of Vite's server. */
interface Server {
  watcher: {
    add(path: string): unknown;
    on(event: 'add' | 'change' | 'unlink', listener: (path: string) => void): unknown;
  };
  ws: { send(payload: { type: 'full-reload' }): void };
}

/** Watches a content root. */
export function watchContent({ watcher, ws }: Server, root: string): void {
  watcher.add(root);
  const onChange = (path: string): void => {
    if (resolve(path).startsWith(root + sep)) ws.send({ type: 'full-reload' });
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
