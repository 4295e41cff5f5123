/** What a disk refuses is said in one sentence, and the last site stays as it was. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildEnv } from '../fixtures/builds.ts';
import { smallContent } from '../fixtures/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
const at = (path: string): string => join(folder, path);
const disk = at('disk');

const isRoot = process.getuid?.() === 0;
const canMount = isRoot && mount('size=1m');
if (canMount) unmount();
else console.warn('不能挂载 tmpfs：磁盘已满、只读磁盘、跨文件系统的测试都跳过了。');

function mount(options: string): boolean {
  mkdirSync(disk, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
}

function unmount(): void {
  spawnSync('umount', [disk]);
}

interface Places {
  dist?: string;
  cache?: string;
  content?: string;
  uid?: number;
}

/** Builds; output folder and cache are on the ordinary disk where it is not said. */
function build({ dist = at('dist'), cache = at('cache'), content = at('content'), uid }: Places, ...args: string[]) {
  const env = buildEnv({
    MINGZHANG_CONTENT: content,
    MINGZHANG_DIST: dist,
    MINGZHANG_CACHE: cache,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const options = { env, encoding: 'utf8', ...(uid === undefined ? {} : { uid }) } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.js', ...args], options);
  return { status, stdout, stderr };
}

/** A site as an earlier build left it. */
function lastSite(dist: string): void {
  mkdirSync(join(dist, 'data'), { recursive: true });
  writeFileSync(join(dist, 'data/reports.json'), 'last');
}

/** Nothing but the last site lies where the site is. */
function expectLastSite(dist: string): void {
  expect(readFileSync(join(dist, 'data/reports.json'), 'utf8')).toBe('last');
  expect(readdirSync(dirname(dist)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
}

beforeAll(() => {
  for (const [file, text] of Object.entries(smallContent())) {
    mkdirSync(dirname(at(`content/${file}`)), { recursive: true });
    writeFileSync(at(`content/${file}`), text);
  }
});
beforeEach(() => {
  for (const name of ['dist', 'cache']) rmSync(at(name), { recursive: true, force: true });
  unmount();
});
afterAll(() => {
  unmount();
  rmSync(folder, { recursive: true });
});

test.skipIf(!canMount)('a full disk under the site', () => {
  mount('size=2m');
  lastSite(join(disk, 'dist'));
  const { status, stderr } = build({ dist: join(disk, 'dist') });
  expect(stderr).toMatch(/^无法读写 \S+：磁盘已满（ENOSPC）。网站没有生成，原来的网站没有改动。\n$/);
  expect(status).toBe(3);
  expectLastSite(join(disk, 'dist'));
});

test.skipIf(!canMount)('a full disk under the cache, also of a shard', () => {
  mount('size=200k');
  lastSite(at('dist'));
  for (const args of [[], ['--shard', '1/1'], ['--processes', '2']]) {
    const { status, stderr } = build({ cache: join(disk, 'cache') }, ...args);
    expect(stderr, args[0]).toMatch(/^(?:无法读写[^\n]+磁盘已满（ENOSPC）。网站没有生成，原来的网站没有改动。\n)+$/);
    expect(status, args[0]).toBe(3);
  }
  expectLastSite(at('dist'));
});

test.skipIf(!canMount)('a read-only disk under the site is refused before any work', () => {
  mount('size=1m');
  lastSite(join(disk, 'dist'));
  spawnSync('mount', ['-o', 'remount,ro', disk]);
  const { status, stdout, stderr } = build({ dist: join(disk, 'dist') });
  expect(stderr).toBe(`无法读写 ${disk}/dist.next：那里是只读的（EROFS）。网站没有生成，原来的网站没有改动。\n`);
  expect([status, stdout]).toEqual([3, '']);
  expectLastSite(join(disk, 'dist'));
});

test.skipIf(!canMount)('a read-only disk under the cache, new or not', () => {
  mount('size=1m');
  mkdirSync(join(disk, 'old'));
  spawnSync('mount', ['-o', 'remount,ro', disk]);
  lastSite(at('dist'));
  for (const name of ['new', 'old']) {
    const { status, stderr } = build({ cache: join(disk, name) });
    expect(stderr).toMatch(/^无法读写 \S+：那里是只读的（EROFS）。网站没有生成，原来的网站没有改动。\n$/);
    expect(status).toBe(3);
  }
  expectLastSite(at('dist'));
});

test.skipIf(!canMount)('site and cache on two disks: a site is built, twice', () => {
  mount('size=60m');
  for (const places of [{ dist: join(disk, 'dist') }, { cache: join(disk, 'cache') }]) {
    for (let times = 0; times < 2; times += 1) {
      const { status, stdout, stderr } = build(places);
      expect(status, stdout + stderr).toBe(0);
    }
    const pages = join(places.dist ?? at('dist'), 'reports/some-bureau/2023');
    expect(readdirSync(pages)).toEqual([
      'compare.json',
      'index.html',
      'report.csv',
      'report.json',
      'report.xlsx',
      'text.json.gz',
    ]);
    rmSync(at('cache'), { recursive: true, force: true });
  }
});

test.skipIf(!canMount)('an output folder that is a disk of its own', () => {
  mount('size=1m');
  const { status, stderr } = build({ dist: disk });
  expect(stderr).toBe(`输出文件夹 ${disk} 是一个挂载点，不能整个替换；可以改用它里面的文件夹 ${disk}/dist。\n`);
  expect(status).toBe(2);
});

test.skipIf(!isRoot)('a folder where one may not write', () => {
  lastSite(at('dist'));
  const { status, stderr } = build({ uid: 65_534 });
  expect(stderr).toMatch(/^无法读写 \S+：没有权限（EACCES）。网站没有生成，原来的网站没有改动。\n$/);
  expect(status).toBe(3);
  expectLastSite(at('dist'));
});

test('places that are files, or that lie in the output folder', () => {
  lastSite(at('dist'));
  writeFileSync(at('file'), '');
  const said = (places: Places): string => {
    const { status, stderr } = build(places);
    expect(status).toBe(2);
    return stderr.replaceAll(folder, '…');
  };
  expect(said({ dist: at('file') })).toBe('输出位置 …/file 是一个文件，不是文件夹。\n');
  expect(said({ dist: at('file/dist') })).toBe('…/file 是一个文件，不是文件夹。\n');
  expect(said({ cache: at('file') })).toBe('缓存位置 …/file 是一个文件，不是文件夹。\n');
  expect(said({ cache: at('file/cache') })).toBe('…/file 是一个文件，不是文件夹。\n');
  const within = '输出文件夹 …/dist 会被整个替换，而';
  expect(said({ cache: at('dist/cache') })).toBe(`${within}缓存文件夹 …/dist/cache 在它里面。\n`);
  expect(said({ content: at('dist') })).toBe(`${within}内容文件夹 …/dist 在它里面。\n`);
  expectLastSite(at('dist'));
});
