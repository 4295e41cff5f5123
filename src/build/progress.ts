/** What a build says while it runs: a line when a stage begins to take long, and one with its seconds when it ends. */

/** A part of the build; the last column of its closing line is in seconds. */
export type Stage = '分片' | '核对' | '页面' | '检索' | '审查';

export interface Stages {
  /** Runs a stage; `step` tells how much of it is done. */
  run<T>(stage: Stage, work: (step: (done: number, total: number) => void) => T | Promise<T>): Promise<T>;
}

/** Not more than a line in so many milliseconds. */
const PAUSE_MS = 5000;

/** Reports stages line by line; the forms `阶段 <name> <done>/<total>` and `阶段 <name> <seconds>s` are read by programs. */
export function stagesTo(write: (line: string) => void, now: () => number = () => performance.now()): Stages {
  return {
    run: async (stage, work) => {
      const start = now();
      let last = start;
      const result = await work((done, total) => {
        if (now() - last < PAUSE_MS || done === total) return;
        last = now();
        write(`阶段 ${stage} ${done}/${total}`);
      });
      write(`阶段 ${stage} ${seconds(now() - start)}s`);
      return result;
    },
  };
}

/** With one decimal, in whole tenths: no floats are shown anywhere. */
function seconds(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 100);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
