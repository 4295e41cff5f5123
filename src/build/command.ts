/** What `npm run build` may be asked for. */
import { parseArgs } from 'node:util';
import { type Part, parsePart } from '../archive/part.ts';

export interface Command {
  /** Build only this part, into the cache. */
  part: Part | undefined;
  /** So many parts were built elsewhere; all of them must be there. */
  join: number | undefined;
  /** How many processes are to share the work; chosen by the machine where it is not said. */
  processes: number | undefined;
  /** For tests of what becomes of content that should never get so far. */
  despiteErrors: boolean;
}

/** The command line cannot be understood; the message says so in Chinese. */
export class CommandFault extends Error {
  override name = 'CommandFault';
}

/** @throws CommandFault */
export function readCommand(args: readonly string[]): Command {
  const { values } = parsed(args);
  const part = values.shard === undefined ? undefined : parsePart(values.shard);
  if (values.shard !== undefined && part === undefined)
    throw new CommandFault(`--shard 要写成 第几份/共几份，例如 --shard 2/4，现在是“${values.shard}”。`);
  const join = count(values.join, '--join');
  const processes = count(values.processes, '--processes');
  if (part !== undefined && (join ?? processes) !== undefined)
    throw new CommandFault('--shard 只做一份，不能和 --join、--processes 一起用。');
  return { part, join, processes, despiteErrors: values['despite-errors'] === true };
}

function parsed(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
      options: { shard: text, join: text, processes: text, 'despite-errors': { type: 'boolean' } },
    });
  } catch {
    throw new CommandFault(
      `看不懂“${args.join(' ')}”。可用：--shard 第几份/共几份、--join 份数、--processes 进程数，都可以不写。`,
    );
  }
}

function count(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new CommandFault(`${option} 要写一个正整数，现在是“${text}”。`);
  return Number.parseInt(text, 10);
}
