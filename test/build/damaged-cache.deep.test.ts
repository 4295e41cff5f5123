/** A build takes nothing damaged from the cache, whatever file it is and however it was damaged: it makes it anew. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEnv, hashesIn } from '../fixtures/builds.ts';
import { REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { Random } from '../mutation/random.ts';
import { DAMAGES } from '../cache/damage.ts';

const SEED = 20_261_129;
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023];
/** One file of a kind in each of the rounds: of some kinds there are thousands. */
const random = new Random(SEED);

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
const at = (path: string): string => join(folder, path);
const reportOf = (year: number): string => `content/reports/some-bureau/${year}.mdx`;
let sound: Record<string, string>;

/** Builds, and gives the hash of every file of the site by its path. */
function build(): Record<string, string> {
  const env = buildEnv({
    MINGZHANG_CONTENT: at('content'),
    MINGZHANG_DIST: at('dist'),
    MINGZHANG_CACHE: at('cache'),
    MINGZHANG_DATE: '2026-11-20',
    ASTRO_TELEMETRY_DISABLED: '1',
    // What the runtime compiles is a part of the cache that is damaged here.
    NODE_COMPILE_CACHE: undefined,
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.js', '--despite-errors'], {
    env,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  return hashesIn(at('dist'));
}

function files(below: string): string[] {
  return readdirSync(at(below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The kind of a file of the cache: what stands there in the same place of another entry, with the same ending. */
function kindOf(file: string): string {
  const path = file.slice(at('cache/').length);
  const [store = ''] = path.split('/');
  if (store === 'code' || store === 'spare') return `${store}/*${extname(path)}`;
  return path
    .replace(/[0-9a-f]{32}(\/guide)?/, '*')
    .replace(/words\/\d+/, 'words/*')
    .replace(/(?<=^pages\/\*\/).+\/index\.html$/, '*/index.html')
    .replace(/(?<=^rendered\/dist\/).*(?=\.[a-z]+$)/, '*');
}

/** Damages one file of every kind that `isMeant`, one kind in this way and the next in another, and tells which. */
function damageEveryKind(round: number, isMeant: (kind: string) => boolean): string[] {
  const kinds = Map.groupBy(
    files('cache').filter((file) => statSync(file).size > 0),
    kindOf,
  );
  const meant = [...kinds].filter(([kind]) => isMeant(kind));
  const damages = Object.values(DAMAGES);
  for (const [index, [, all]] of meant.entries()) {
    const place = random.below(all.length);
    const [file = '', other = file] = [all[place], all[(place + 1) % all.length]];
    damages[(index + round) % damages.length]?.(file, other);
  }
  return meant.map(([kind]) => kind);
}

/** What decides alone whether anything else is looked at is damaged by itself. */
const DECIDES = /^(?:reports\/manifest|names\.json|files\.json|rendered\/incremental-build\.json|.*\/_seal)$/;
const decides = (kind: string): boolean => DECIDES.test(kind);

beforeAll(() => {
  for (const [file, text] of Object.entries(smallContent())) {
    mkdirSync(dirname(at(`content/${file}`)), { recursive: true });
    writeFileSync(at(`content/${file}`), text);
  }
  for (const year of YEARS) {
    const lines = REPORT_LINES.map((line) => line.replace('2023', `${year}`));
    writeFileSync(at(reportOf(year)), reportText(lines));
  }
  sound = build();
  // After a second build there is also a site that folders are moved from.
  expect(build()).toEqual(sound);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Every kind is damaged in three ways; test/cache/sealed.test.ts tries every way on every file of an entry.
test.each([0, 2, 4])('a file of every kind, in ways of their own (%i)', (round) => {
  const kinds = damageEveryKind(round, (kind) => !decides(kind));
  expect(kinds).toEqual(expect.arrayContaining(KINDS));
  expect(build()).toEqual(sound);
});

/** Kinds that must be there, or these tests look at nothing. */
const KINDS = [
  ...['pages/*/index.html', 'pages/*/report.json', 'pages/*/report.csv', 'pages/*/report.xlsx', 'pages/*/compare.json'],
  ...['pages/*/_facts.json', 'pages/*/_contribution.json', 'pages/*/_words', 'pages/*/*/index.html', 'reports/*.json'],
  ...['pages/*/text.json.gz', 'search/*/words/*.json.gz', 'search/*/reports.json.gz'],
  ...['rendered/dist/*.html', 'spare/*.html', 'audit.json', 'code/*'],
];

test('what decides whether anything else is looked at', () => {
  const kinds = damageEveryKind(0, decides);
  expect(kinds).toEqual(expect.arrayContaining(['reports/manifest', 'names.json', 'pages/*/_seal', 'rendered/_seal']));
  expect(build()).toEqual(sound);
});

test('folders of entries: one more file in one, one replaced in another', () => {
  for (const store of ['pages', 'search']) {
    const [first = ''] = readdirSync(at(`cache/${store}`)).sort();
    writeFileSync(at(`cache/${store}/${first}/more.html`), 'more');
  }
  // All reports are in one group of the search: of pages there are others.
  const [, second = '', third = ''] = readdirSync(at('cache/pages')).sort();
  expect(third).not.toBe('');
  rmSync(at(`cache/pages/${second}`), { recursive: true });
  cpSync(at(`cache/pages/${third}`), at(`cache/pages/${second}`), { recursive: true });
  expect(build()).toEqual(sound);
});

test('the site itself, whose files are those of the cache, edited in place', () => {
  const kinds = Map.groupBy(files('dist'), (file) => extname(file));
  for (const all of kinds.values()) appendFileSync(all[random.below(all.length)] ?? '', ' ');
  const report = at('dist/reports/some-bureau/2023/index.html');
  appendFileSync(report, '<!-- edited -->');
  expect(statSync(report).nlink).toBeGreaterThan(1);
  expect(build()).toEqual(sound);
});
