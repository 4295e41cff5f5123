/** Runs one command line and turns whatever happens into an exit code. */
import { CommanderError } from 'commander';
import { HistoryError } from '../history/history-error.ts';
import { createProgram } from './program.ts';
import { UserError } from './user-error.ts';
import { usageFault } from './words.ts';

/** Where a command line writes; tests pass their own. */
export interface Streams {
  out: (text: string) => void;
  err: (text: string) => void;
}

const standard: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

/** @returns 0 clean, 1 findings of severity error, 2 wrong usage, 3 internal error. */
export async function run(args: readonly string[], { out, err }: Streams = standard): Promise<number> {
  let code = 0;
  const program = createProgram({ write: out, complain: err, end: (exitCode) => (code = exitCode) });
  const refuse = (message: string, hint = ''): number => {
    err(`${message}${hint}\n`);
    return 2;
  };
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? 0 : refuse(usageFault(error), '加 --help 查看用法。');
    if (error instanceof UserError || error instanceof HistoryError) return refuse(error.message, error.hint);
    err(`内部错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 3;
  }
}
