/** A saved content file loads open pages again; other files are no concern of this. */
import { expect, test } from 'vitest';
import { watchContent } from '../../src/build/watch-content.ts';

test('pages are loaded again for a file of the content, however it changed', () => {
  const listeners = new Map<string, (path: string) => void>();
  const sent: unknown[] = [];
  const watched: string[] = [];
  const server = {
    watcher: {
      add: (path: string) => watched.push(path),
      on: (event: string, listener: (path: string) => void) => listeners.set(event, listener),
    },
    ws: { send: (payload: unknown) => void sent.push(payload) },
  };
  watchContent(server, '/portal/content');
  expect(watched).toEqual(['/portal/content']);
  for (const event of ['add', 'change', 'unlink']) listeners.get(event)?.('/portal/content/reports/a/2023.mdx');
  listeners.get('change')?.('/portal/contents/x.yaml');
  expect(sent).toEqual([{ type: 'full-reload' }, { type: 'full-reload' }, { type: 'full-reload' }]);
});
