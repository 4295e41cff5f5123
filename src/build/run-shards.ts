/** Builds all shards of a large archive at the same time on this machine, one process each. */
import { spawn } from 'node:child_process';
import { availableParallelism, totalmem } from 'node:os';
import { createInterface } from 'node:readline';
import { type Shard } from '../archive/shard.ts';

/** Below this many reports to be made a second process costs more than it saves. */
const WORTH_IT = 150;

/** What one process may need at its peak, with room to spare. */
const BYTES_EACH = 2 * 2 ** 30;

/**
 * What the runtime of a shard may keep before it looks harder for what is not needed any more; it would else take what
 * the machine has. Half of it would do, and the half grows with the reports. Small young generations are faster here.
 */
function memoryFlags(reports: number): string[] {
  return [`--max-old-space-size=${800 + Math.ceil(reports / 20)}`, '--max-semi-space-size=16'];
}

/** A shard ended badly; the message is what it printed. */
export class ShardFailed extends Error {
  override name = 'ShardFailed';
  /** Its exit code. */
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

/** How many processes are worth starting; 1 where none is. */
export function processesFor(reports: number, cores = availableParallelism(), bytes = totalmem()): number {
  if (reports < WORTH_IT) return 1;
  const most = Math.min(cores, Math.floor(bytes / BYTES_EACH));
  // A power of two, so that groups of the search lie within shards.
  return Math.max(1, 2 ** Math.floor(Math.log2(Math.max(1, most))));
}

/**
 * Runs a build of every shard, each with the environment and cache of this process.
 *
 * @param shards   how many, and how many reports they have together.
 * @param program  the file of the command, and what to give it besides the shard.
 * @param onLine   called with each line that a shard prints.
 * @throws ShardFailed when one of them fails; the others are then ended.
 */
export async function runShards(
  { of, reports }: { of: number; reports: number },
  program: readonly string[],
  onLine: (shard: Shard, line: string) => void,
): Promise<void> {
  const shards = Array.from({ length: of }, (_, index): Shard => ({ number: index + 1, of }));
  const flags = memoryFlags(Math.ceil(reports / of));
  const stop = new AbortController();
  const stopAll = (): void => stop.abort();
  process.once('exit', stopAll);
  try {
    await Promise.all(shards.map((shard) => runShard(shard, program, { flags, onLine, signal: stop.signal })));
  } finally {
    stopAll();
    process.off('exit', stopAll);
  }
}

interface Running {
  flags: readonly string[];
  onLine: (shard: Shard, line: string) => void;
  signal: AbortSignal;
}

async function runShard(shard: Shard, program: readonly string[], { flags, onLine, signal }: Running): Promise<void> {
  const args = [...process.execArgv, ...flags, ...program, '--shard', `${shard.number}/${shard.of}`];
  const child = spawn(process.execPath, args, { signal, stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => onLine(shard, line));
  createInterface({ input: child.stderr }).on('line', (line) => void errors.push(line));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new ShardFailed(errors.join('\n'), code ?? 1);
}
