/** An archive that was built in shards, on several machines or by several processes, is byte by byte the one built whole. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARCHIVE_TODAY, archiveFiles } from '../fixtures/archive.ts';
import { buildEnv, hashesIn } from '../fixtures/builds.ts';
import { copySeeds } from '../fixtures/seeds.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
const content = join(folder, 'content');
let whole: Record<string, string>;

interface Ran {
  status: number | null;
  output: string;
}

/** Builds into a folder and with a cache of a name. */
function build(name: string, args: readonly string[], root = content): Ran {
  const env = buildEnv({
    MINGZHANG_CONTENT: root,
    MINGZHANG_DIST: join(folder, name, 'dist'),
    MINGZHANG_CACHE: join(folder, name, 'cache'),
    MINGZHANG_DATE: ARCHIVE_TODAY,
  });
  const options = { env, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.js', ...args], options);
  return { status, output: stdout + stderr };
}

/** Builds what must succeed, and gives the hash of every file of the site by its path. */
function built(name: string, ...args: string[]): Record<string, string> {
  const { status, output } = build(name, ['--despite-errors', ...args]);
  expect(status, output).toBe(0);
  return hashesIn(join(folder, name, 'dist'));
}

const namesIn = (...path: string[]): string[] => readdirSync(join(folder, ...path)).sort();

beforeAll(() => {
  copySeeds(content);
  for (const [file, text] of Object.entries(archiveFiles())) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  // Not at the top of its host: shards make addresses too.
  const portal = join(content, 'site.yaml');
  writeFileSync(portal, readFileSync(portal, 'utf8').replace(/^base: .*$/m, 'base: /below/'));
  whole = built('whole');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('three shards, each with a cache of its own, put together', () => {
  for (const shard of [1, 2, 3]) {
    const { status, output } = build(`shard-${shard}`, ['--despite-errors', '--shard', `${shard}/3`]);
    expect(status, output).toBe(0);
    // A shard publishes nothing.
    expect(namesIn(`shard-${shard}`)).toEqual(['cache']);
  }
  const pages = (name: string): string[] => namesIn(name, 'cache', 'pages');
  const made = [1, 2, 3].map((shard) => pages(`shard-${shard}`));
  expect(made.every((keys) => keys.length > 0)).toBe(true);
  // Every report was made once, under the same key as in the whole build, which keeps the guide and the worker of the import besides.
  expect(new Set(made.flat()).size).toBe(made.flat().length);
  expect(pages('whole').filter((key) => !made.flat().includes(key))).toHaveLength(2);

  cpSync(join(folder, 'shard-1'), join(folder, 'joined'), { recursive: true });
  cpSync(join(folder, 'shard-3'), join(folder, 'joined'), { recursive: true });
  const early = build('joined', ['--join', '3']);
  expect(early.status).toBe(1);
  expect(early.output).toMatch(/^缺少 2\/3 的结果。先运行 npm run build -- --shard 2\/3，[^\n]+\n$/);

  cpSync(join(folder, 'shard-2'), join(folder, 'joined'), { recursive: true });
  expect(built('joined', '--join', '3')).toEqual(whole);
  // So few reports are one group of the search, which lies in no shard: the join made it. That a shard makes
  // its own groups, test/search/site-index.deep.test.ts shows.
  expect(namesIn('joined', 'cache', 'search')).toEqual(namesIn('whole', 'cache', 'search'));
  expect(namesIn('joined', 'cache', 'reports')).toEqual(namesIn('whole', 'cache', 'reports'));
});

test('two processes of one machine', () => {
  expect(built('shared', '--processes', '2')).toEqual(whole);
});

test('a shard with an error says so and stops', () => {
  const root = join(folder, 'faulty');
  copySeeds(root);
  // Nothing but the faulty report: one shard has it, the other one has nothing to make.
  for (const name of readdirSync(join(root, 'reports')))
    if (name !== 'huadu-emergency') rmSync(join(root, 'reports', name), { recursive: true });
  const file = join(root, 'reports/huadu-emergency/2023.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^year: 2023$/m, 'year: 2023\nunknown: 1'));
  const results = [1, 2].map((shard) => build('refused', ['--shard', `${shard}/2`], root));
  expect(results.map(({ status }) => status).sort()).toEqual([0, 1]);
  expect(results.find(({ status }) => status === 1)?.output).toContain('reports/huadu-emergency/2023.mdx');
});
