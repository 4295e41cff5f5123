/** The command line as a person meets it: temporary content, temporary repositories, and what a command prints. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Printed {
  status: number | null;
  stdout: string;
  stderr: string;
}

const ENTRY = resolve('src/cli/mingzhang.js');

/** Runs `mingzhang` with some arguments. */
export function mingzhang(args: readonly string[], { cwd = process.cwd() }: { cwd?: string } = {}): Printed {
  const env = { ...process.env, NO_COLOR: '1' };
  return spawnSync(process.execPath, [ENTRY, ...args], { encoding: 'utf8', cwd, env, input: '' });
}

/** A new folder that holds some files. */
export function folderOf(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mingzhang-')));
  write(folder, files);
  return folder;
}

/** Writes files into a folder. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** Runs git in a folder as somebody who exists only here. */
export function git(folder: string, ...args: string[]): void {
  gitOn(undefined, folder, args);
}

/** Runs git as if at a moment, for example `2026-11-20T12:00:00+08:00`. */
function gitOn(moment: string | undefined, folder: string, args: readonly string[]): void {
  const identity = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', '-c', 'commit.gpgsign=false'];
  const dates = moment === undefined ? {} : { GIT_COMMITTER_DATE: moment, GIT_AUTHOR_DATE: moment };
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', ...dates };
  const { status, stderr } = spawnSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

/** A repository whose only commit, also named `before`, holds some files below `content/`. */
export function repositoryOf(content: Record<string, string>): string {
  const folder = folderOf(Object.fromEntries(Object.entries(content).map(([file, text]) => [`content/${file}`, text])));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder);
  git(folder, 'tag', 'before');
  return folder;
}

/** Commits everything in a repository, now or as if at a moment. */
export function commit(folder: string, moment?: string): void {
  git(folder, 'add', '--all');
  gitOn(moment, folder, ['commit', '--quiet', '--allow-empty', '--message', 'content: change']);
}
