/** Runs in a worker of the browser: a file becomes what the page `/import/` shows. */
import type { Reply, Request } from './model.ts';
import type { Start } from './open-worker.ts';

addEventListener('message', ({ data }: MessageEvent<Start | Request>) => {
  const reply: Reply = { kind: 'refused', text: '读取文件的程序还没有写好。' };
  if (data.kind !== 'start') postMessage(reply);
});
