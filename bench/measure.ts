/** Runs a command and measures it: wall time, peak memory of its process tree, and the stages that it announces. */
import { type ChildProcess, spawn } from 'node:child_process';
import { residentBytes } from './memory.ts';

export interface Stage {
  name: string;
  seconds: number;
}

export interface Measured {
  seconds: number;
  /** Null where the system does not tell. */
  peakBytes: number | null;
  /** As the command itself printed them. */
  stages: Stage[];
}

export interface Command {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** The command ended badly; the message ends with what it printed last. */
export class CommandFailed extends Error {
  override name = 'CommandFailed';
  /** Everything that the command printed. */
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

const SAMPLE_MS = 100;
const TAIL = 3000;
const running = new Set<ChildProcess>();

/** Runs to the end. @throws CommandFailed unless the command exits with 0. */
export async function measure({ command, args, cwd, env }: Command): Promise<Measured> {
  killWithUs();
  const start = performance.now();
  // A group of its own, so that everything it starts can be measured and ended together.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let peakBytes: number | null = null;
  const timer = setInterval(() => {
    const bytes = child.pid === undefined ? null : residentBytes(child.pid);
    if (bytes !== null) peakBytes = Math.max(peakBytes ?? 0, bytes);
  }, SAMPLE_MS);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0) {
      throw new CommandFailed(`${command} ${args.join(' ')} exited with ${code}:\n${output.slice(-TAIL)}`, output);
    }
    return { seconds, peakBytes, stages: stagesIn(output) };
  } finally {
    clearInterval(timer);
    running.delete(child);
  }
}

/** The stages that a build announced at their end: `阶段 页面 12.3s`. */
export function stagesIn(output: string): Stage[] {
  return [...output.matchAll(/^\s*阶段\s+(\S+)\s.*?(\d+(?:\.\d+)?)\s*(?:s|秒)\s*$/gm)].map(
    ([, name = '', seconds]) => ({
      name,
      seconds: Number(seconds),
    }),
  );
}

/** The commands behind an npm script, with scripts that it runs itself put in their place: one process each. */
export function commandsOf(scripts: Readonly<Record<string, string>>, name: string): string[][] {
  return (scripts[name] ?? '').split('&&').flatMap((part) => {
    const words = part.trim().split(/\s+/);
    const [program, run, other = ''] = words;
    return program === 'npm' && run === 'run' ? commandsOf(scripts, other) : [words];
  });
}

let isWatching = false;

/** Ends what is running when this process ends, however it ends. */
function killWithUs(): void {
  if (isWatching) return;
  isWatching = true;
  process.once('exit', () => {
    for (const { pid } of running) killGroup(pid);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
