/** A line that tells how far a long run has come; only on a terminal, and only when it is long. */

const PATIENCE_MS = 1000;
const PAUSE_MS = 200;

/** Where a run reports its progress. */
export interface Progress {
  step(done: number, total: number): void;
  /** Wipes the line. */
  end(): void;
}

/** Shows progress on standard error, apart from the findings, which may be piped elsewhere. */
export function progressOn(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr): Progress {
  const start = performance.now();
  let shown = 0;
  return {
    step: (done, total) => {
      const now = performance.now();
      if (!stream.isTTY || now - start < PATIENCE_MS || now - shown < PAUSE_MS) return;
      shown = now;
      stream.write(`\r正在检查 ${done}/${total}`);
    },
    end: () => {
      if (shown > 0) stream.write('\r\u001b[K');
    },
  };
}
