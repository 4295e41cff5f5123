/** A clone in which somebody proposes a change, and the steps of a workflow run in it as the code host runs them. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { smallContent } from '../fixtures/content.ts';
import { readWorkflow, type Step } from '../repo/workflow.ts';

type Texts = Record<string, string>;

export interface Ended {
  status: number | null;
  output: string;
  /** What the step left in its outputs. */
  outputs: Texts;
}

/** What the host sets for every step. */
const HOST = { GITHUB_REPOSITORY: 'mingzhang/mingzhang' };

/** The program with small content, as the main branch of a repository. */
export function cloneOfProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  for (const part of ['src', 'components', 'package.json']) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\nreport\n');
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, Object.fromEntries(Object.entries(smallContent()).map(([file, text]) => [`content/${file}`, text])));
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  return folder;
}

/** Writes files and commits everything. */
export function commit(folder: string, files: Texts): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  git(folder, 'add', '--all');
  // On the day of entry a change needs no declaration: these tests are about other findings.
  const dates = { GIT_COMMITTER_DATE: '2026-11-20T12:00:00+08:00', GIT_AUTHOR_DATE: '2026-11-20T12:00:00+08:00' };
  gitWith(dates, folder, '-c', 'user.name=某', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', '改动');
}

export function git(folder: string, ...args: string[]): string {
  return gitWith({}, folder, ...args);
}

function gitWith(env: Texts, folder: string, ...args: string[]): string {
  const run = { encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], run);
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** The step of a workflow whose name or script begins so. */
export function stepOf(file: string, beginning: string): Step {
  const steps = Object.values(readWorkflow(file).jobs).flatMap((job) => job.steps);
  const found = steps.find(({ name, run }) => (name ?? run ?? '').startsWith(beginning));
  if (found === undefined) throw new Error(`${file} has no step "${beginning}".`);
  return found;
}

/**
 * Runs a step's script.
 *
 * @param values  what the host puts in for `${{ … }}`, by what stands between the braces.
 */
export function runStep(step: Step, folder: string, values: Texts, env: Texts = {}): Ended {
  const outputs = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), 'outputs');
  writeFileSync(outputs, '');
  const filled = (text: string): string =>
    text.replace(/\$\{\{ (.+?) \}\}/g, (_, inside: string) => valueOf(inside, values));
  const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)]);
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', step.run ?? 'false'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...HOST, GITHUB_OUTPUT: outputs, ...Object.fromEntries(own), ...env },
  });
  const lines = readFileSync(outputs, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const pairs = lines.map((line) => line.split(/=(.*)/s).slice(0, 2));
  return { status, output: stdout + stderr, outputs: Object.fromEntries(pairs) };
}

function valueOf(inside: string, values: Texts): string {
  const value = values[inside];
  if (value === undefined) throw new Error(`The test gives no value for ${inside}.`);
  return value;
}

interface FakeHost {
  env: Texts;
  /** The arguments of each call. */
  asked: () => string[];
  /** The text that was last posted. */
  body: () => string;
}

/** A command `gh` that notes what it was asked, and answers by the address in its arguments. */
export function fakeHost(answers: Texts): FakeHost {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const cases = Object.entries(answers).map(([part, answer], index) => {
    writeFileSync(join(folder, `${index}`), answer);
    return `*"${part}"*) cat "${join(folder, `${index}`)}";;`;
  });
  const copy = `for each in "$@"; do case "$each" in body=@*) cp "\${each#body=@}" "${folder}/body";; esac; done`;
  const script = ['#!/bin/bash', `echo "$*" >> "${folder}/asked"`, copy, 'case "$*" in', ...cases, 'esac', ''];
  writeFileSync(join(folder, 'gh'), script.join('\n'));
  chmodSync(join(folder, 'gh'), 0o755);
  const read = (name: string): string => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  return {
    env: { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
    asked: () =>
      read('asked')
        .split('\n')
        .filter((line) => line !== ''),
    body: () => read('body'),
  };
}
