/** A build that is killed while it replaces the last site leaves the old or the new one, or the next command puts it back. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { putBackLastSite } from '../../src/build/last-site.ts';
import { buildEnv, hashesIn } from '../fixtures/builds.ts';
import { smallContent } from '../fixtures/content.ts';

const FILES = ['index.html', '404.html', 'data/reports.json', 'data/reports.csv', 'data/indicators.csv'];

function write(folder: string, text: string): Record<string, string> {
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return hashesIn(folder);
}

/** A content folder of which a build is refused, and where its site would be. */
function project(): { content: string; dist: string; env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
  const files = smallContent({ 'reports/some-bureau/2023.mdx': '---\nyear: 2023\n---\n' });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const env = buildEnv({
    MINGZHANG_CONTENT: content,
    MINGZHANG_DIST: dist,
    MINGZHANG_CACHE: join(folder, 'cache'),
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  return { content, dist, env };
}

function run(env: NodeJS.ProcessEnv, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { env, encoding: 'utf8' });
}

test.each(['exchange', 'renames'])('killed at any moment of a swap by %s', (way) => {
  const { dist, env } = project();
  const last = write(dist, 'last');
  const next = write(`${dist}.next`, 'next');
  const [one, other] = [`${dist}.one`, `${dist}.other`];
  cpSync(dist, one, { recursive: true });
  cpSync(`${dist}.next`, other, { recursive: true });
  let killed = 0;
  for (;;) {
    const { status } = spawnSync(process.execPath, ['test/build/killed-swap.ts', dist, `${killed}`, way], { env });
    if (status === 0) break;
    killed += 1;
    putBackLastSite(dist);
    expect([last, next], `killed before step ${killed}`).toContainEqual(hashesIn(dist));
    for (const [from, to] of [
      [one, dist],
      [other, `${dist}.next`],
    ] as const) {
      spawnSync('rm', ['-rf', to]);
      cpSync(from, to, { recursive: true });
    }
  }
  expect(killed).toBeGreaterThanOrEqual(way === 'exchange' ? 5 : 6);
  expect(hashesIn(dist)).toEqual(next);
  expect(existsSync(`${dist}.previous`) || existsSync(`${dist}.next`)).toBe(false);
});

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'a check': ['src/cli/mingzhang.js', 'check'],
  'a command that is misspelt': ['src/cli/mingzhang.js', 'chekc'],
  'an explanation': ['src/cli/mingzhang.js', 'explain', 'budget-foots'],
  'a build that is refused': ['src/build/build.js'],
  'a build that is misspelt': ['src/build/build.js', '--shrad', '1/2'],
  'a comment': ['src/cli/comment.ts'],
};

test.each(Object.entries(COMMANDS))('%s puts the last site back, says so, and leaves it', (_name, args) => {
  const { dist, env } = project();
  const last = write(dist, 'last');
  renameSync(dist, `${dist}.previous`);
  write(`${dist}.next`, 'next');
  const { stderr, stdout } = run(env, ...args);
  expect(hashesIn(dist)).toEqual(last);
  expect(stderr).toContain('上次生成网站时中途断了，原来的网站已经从 dist.previous 放回 dist。\n');
  expect(stdout).not.toContain('中途断了');
});

// Both serve until they are ended.
test.each(['src/build/dev.ts', 'src/build/serve.ts'])('%s puts the last site back', async (file) => {
  const { dist, env } = project();
  const last = write(dist, 'last');
  renameSync(dist, `${dist}.previous`);
  const server = spawn(process.execPath, [file], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('close', resolve));
  try {
    await expect.poll(() => existsSync(dist)).toBe(true);
    expect(hashesIn(dist)).toEqual(last);
  } finally {
    server.kill('SIGKILL');
    await ended;
  }
});

test('every command calls for it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const files = Object.values(scripts).flatMap((script) => script.match(/src\/[\w/-]+\.[jt]s/g) ?? []);
  expect(new Set(files).size).toBeGreaterThanOrEqual(7);
  // A command may load the rest of itself when its modules can be kept compiled.
  const wholeOf = (file: string): string => {
    const text = readFileSync(file, 'utf8');
    const rest = [...text.matchAll(/await import\('\.\/(run-[\w-]+\.ts)'\)/g)].map(([, name = '']) => name);
    return [text, ...rest.map((name) => readFileSync(join(dirname(file), name), 'utf8'))].join('\n');
  };
  expect(files.filter((file) => !/^ {0,2}putBackLastSite\(/m.test(wholeOf(file)))).toEqual([]);
});

test('a folder that is no site is never touched', () => {
  const { dist, env } = project();
  mkdirSync(`${dist}.previous`);
  writeFileSync(join(`${dist}.previous`, 'notes.txt'), 'mine');
  run(env, 'src/cli/mingzhang.js', 'check');
  expect(existsSync(dist)).toBe(false);
});
