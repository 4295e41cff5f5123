/** Imports go one way. The table is the architecture; `src/README.md` explains it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/number': [],
  'src/report': ['src/number'],
  'src/score': ['src/number', 'src/report'],
  'src/check': ['src/number', 'src/report', 'src/score'],
  'src/read': ['src/number', 'src/report', 'src/score', 'src/check'],
  'src/print': ['src/number', 'src/check'],
  'src/history': ['src/number', 'src/report', 'src/score', 'src/check', 'src/read'],
  'src/chart': ['src/number', 'src/report', 'src/score'],
  'src/audit': [],
  'src/cli': [
    'src/number',
    'src/report',
    'src/score',
    'src/check',
    'src/read',
    'src/print',
    'src/history',
    'components/allow-list.ts',
    // Every command first puts back a site that an interrupted build has left aside.
    'src/site/last-site.ts',
    // Compiled modules are kept where builds keep them.
    'src/site/cache-folder.ts',
    // A new report is made known to the editor.
    'src/site/editor/sync-editor.ts',
  ],
  components: ['src/number', 'src/report', 'src/score'],
  'src/site': [
    'src/number',
    'src/report',
    'src/score',
    'src/check',
    'src/read',
    'src/history',
    'src/chart',
    'src/audit',
    'src/styles',
    'components/allow-list.ts',
    'src/styles',
    // The check of a build is told in the words of the command.
    'src/print',
    'src/cli/content-folder.ts',
    'src/cli/paint.ts',
  ],
  'src/layouts': ['src/site', 'src/styles'],
  'src/pages': [
    'src/report',
    'src/score',
    'src/check',
    'src/read',
    'src/chart',
    'src/history',
    'src/site',
    'src/layouts',
    'src/styles',
    'components',
  ],
  // Scripts that measure: they may look at everything, and nobody looks at them.
  bench: ['src', 'components', 'test'],
};

/** Packages that only one folder may know. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['src/number'],
  astro: ['src/site', 'src/pages', 'components', 'src/layouts', 'bench'],
  unified: ['src/read'],
  yaml: ['src/read', 'bench'],
  'js-yaml': ['src/read'],
  commander: ['src/cli'],
  vega: ['src/chart'],
  'vega-lite': ['src/chart'],
  htmlparser2: ['src/audit', 'src/site/search', 'src/site/offline'],
  pagefind: ['src/site/search'],
  'write-excel-file': ['src/site/export'],
  feed: ['src/site/meta'],
  send: ['src/site'],
  'ffi-rs': ['src/site'],
  'xxhash-wasm': ['src/site/cache'],
};

const files = ['src', 'components', 'bench'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((name) => /\.(ts|astro)$/.test(name)),
);

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');
}

function roomOf(file: string): string {
  return (
    Object.keys(MAY_IMPORT)
      .filter((room) => file === room || file.startsWith(`${room}/`))
      .sort((a, b) => b.length - a.length)[0] ?? file
  );
}

test('every file lives in a room that the table names', () => {
  expect(files.filter((file) => !(roomOf(file) in MAY_IMPORT))).toEqual([]);
});

test('imports go only where the table allows', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file);
    return importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) =>
        normalize(join(dirname(file), target))
          .split(sep)
          .join('/'),
      )
      .filter((target) => roomOf(target) !== room)
      .filter(
        (target) => !(MAY_IMPORT[room] ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`)),
      )
      .map((target) => `${file} imports ${target}: move the code, or change the table with a decision.`);
  });
  expect(wrong).toEqual([]);
});

test('of the search, build and browser know what lies above both, and nothing of each other', () => {
  const folders = ['src/site/search/index/', 'src/site/search/page/'];
  const wrong = files.flatMap((file) => {
    const own = folders.find((folder) => file.startsWith(folder)) ?? 'src/site/search/';
    const targets = importsOf(file).map((target) => `${join(dirname(file), target).split(sep).join('/')}`);
    const isInSearch = file.startsWith('src/site/search/');
    return isInSearch
      ? targets.filter((target) => folders.some((each) => each !== own && target.startsWith(each)))
      : [];
  });
  expect(wrong).toEqual([]);
});

test('relative imports carry their ending', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('.') && !/\.(ts|astro|css)$/.test(target))
      .map((target) => `${file}: ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('a package with a border is imported only inside it', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith('.'))
      .flatMap((target) => {
        const owner = Object.keys(PACKAGES).find((name) => target === name || target.startsWith(`${name}/`));
        const rooms = owner === undefined ? undefined : PACKAGES[owner];
        return rooms === undefined || rooms.some((room) => file.startsWith(room)) ? [] : [`${file} imports ${target}`];
      }),
  );
  expect(wrong).toEqual([]);
});
