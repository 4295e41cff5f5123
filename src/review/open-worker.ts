/** Runs in the browser: starts the worker of the page `/import/`, which reads a file without holding up the page. */
import type { Reply, Request } from './model.ts';

export interface OpenWorker {
  send: (request: Request) => void;
  /** Ends it at once, whatever it does; no reply comes after that. For the next file there is a new one. */
  stop: () => void;
}

/** What comes before all requests: the site's base address, with a slash at its end. */
export interface Start {
  kind: 'start';
  base: string;
}

const NOT_STARTED = '读取文件的程序没有运行起来：请检查网络，刷新本页再试；浏览器太旧的，请换用本页下面写明的浏览器。';
const BROKEN_OFF = '读取文件的程序意外停下了：请刷新本页再试；还是这样的，请把文件另存为 .docx 或 .xlsx 再试。';

/** Nothing is fetched before a file is there: call it when one is. */
export function openWorker({ onReply, base }: { onReply: (reply: Reply) => void; base: string }): OpenWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let isRunning = false;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply | { action: string }>) => {
    isRunning = true;
    // pdf.js says by itself that it is ready.
    if ('kind' in data) onReply(data);
  });
  // What it meets while it runs it says itself: here its script did not come or cannot be run, or the memory is full.
  worker.addEventListener('error', () => onReply({ kind: 'refused', text: isRunning ? BROKEN_OFF : NOT_STARTED }));
  const start: Start = { kind: 'start', base };
  worker.postMessage(start);
  return {
    send: (request) => worker.postMessage(request),
    stop: () => worker.terminate(),
  };
}
