/** Questions to git about the repository that a folder lies in. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { HistoryError } from './history-error.ts';

const OUTPUT_MAX = 1_000_000_000;

/**
 * Runs git in a folder.
 *
 * @returns what it printed, or undefined when it failed.
 * @throws HistoryError when git is not installed.
 */
export function git(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout } = runGit(folder, args);
  return status === 0 ? stdout.toString('utf8') : undefined;
}

/** What git printed, or in English why it failed. @throws HistoryError when git is not installed. */
export function gitComplaint(folder: string, args: readonly string[]): { output?: string; complaint?: string } {
  const { status, stdout, stderr } = runGit(folder, args, { env: { LC_ALL: 'C', LANGUAGE: 'C' } });
  return status === 0 ? { output: stdout.toString('utf8').trim() } : { complaint: stderr.toString('utf8') };
}

/** Runs git with something to read. @throws Error when it fails. */
export function gitBytes(folder: string, args: readonly string[], input: string): Buffer {
  const { status, stdout, stderr } = runGit(folder, args, { input });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr.toString('utf8')}`);
  return stdout;
}

interface RunOptions {
  input?: string;
  /** Variables besides those of this process. */
  env?: NodeJS.ProcessEnv;
}

function runGit(folder: string, args: readonly string[], options: RunOptions = {}): SpawnSyncReturns<Buffer> {
  // A hook sets variables that would make git look at another repository than the folder's.
  const { GIT_DIR: _dir, GIT_INDEX_FILE: _index, GIT_WORK_TREE: _tree, ...env } = process.env;
  const run = spawnSync('git', ['-C', folder, ...args], {
    maxBuffer: OUTPUT_MAX,
    ...options,
    env: { ...env, ...options.env },
  });
  if (run.error === undefined) return run;
  if ('code' in run.error && run.error.code === 'ENOENT') {
    throw new HistoryError('这台机器没有安装 git。', { hint: '安装 git 后再运行，或不用需要 git 的参数。' });
  }
  throw run.error;
}

/** The commit that a ref names, as its hash. */
export function commitOf(folder: string, ref: string): string {
  if (git(folder, ['rev-parse', '--git-dir']) === undefined) {
    throw new HistoryError(`${folder} 不在 git 仓库里。`, { hint: '在仓库里运行，或不用需要 git 的参数。' });
  }
  // A ref that begins with a dash must not be taken for an option.
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit === undefined)
    throw new HistoryError(`没有名为 ${ref} 的分支、标签或提交。`, { hint: '例如 main、origin/main、HEAD~1。' });
  return commit.trim();
}

/** The folder's own path within its repository, with a slash at the end; empty at the top. */
export function prefixOf(folder: string): string {
  return (git(folder, ['rev-parse', '--show-prefix']) ?? '').trim();
}

/** Divides output that was asked for with `-z`. */
export function entriesOf(output: string | undefined): string[] {
  return (output ?? '').split('\0').filter((entry) => entry !== '');
}
