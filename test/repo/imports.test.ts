/** Imports go one way. The table is the architecture; `src/README.md` explains it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PACKAGES, ROOMS } from './rooms.ts';
import { filesIn, importsOf, targetsOf } from './sources.ts';

const files = filesIn('src', 'components', 'bench');

/** The room that a file of the repository lies in. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second : first;
}

const rooms = Object.keys(ROOMS);
// Scripts that measure may look at everything, and nobody looks at them.
const inRooms = files.filter((file) => roomOf(file) !== 'bench');

test('every folder of the code is a room, and every file lies in one', () => {
  const folders = readdirSync('src', { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? [each.name] : [],
  );
  expect(folders.filter((name) => !(name in ROOMS))).toEqual([]);
  expect(inRooms.filter((file) => !(roomOf(file) in ROOMS))).toEqual([]);
});

test('a room may import only rooms above it in the table, so that no two depend on each other', () => {
  const wrong = Object.entries(ROOMS).flatMap(([room, allowed]) =>
    allowed
      .map((name) => name.split('/')[0] ?? '')
      .filter((name) => !rooms.slice(0, rooms.indexOf(room)).includes(name))
      .map((name) => `${room} may import ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('imports go only where the table allows', () => {
  const wrong = inRooms.flatMap((file) => {
    const room = roomOf(file);
    const allowed = ROOMS[room] ?? [];
    return targetsOf(file)
      .filter((target) => roomOf(target) !== room && !allowed.includes(roomOf(target)) && !allowed.includes(target))
      .map((target) => `${file} imports ${target}: move the code, or change the table with a decision.`);
  });
  expect(wrong).toEqual([]);
});

test('the table allows nothing that nobody does', () => {
  const done = new Set(
    inRooms.flatMap((file) =>
      targetsOf(file).flatMap((to) => [roomOf(to), to].map((each) => `${roomOf(file)} ${each}`)),
    ),
  );
  const idle = Object.entries(ROOMS).flatMap(([room, allowed]) =>
    allowed.map((name) => `${room} ${name}`).filter((each) => !done.has(each)),
  );
  expect(idle).toEqual([]);
});

test('the map says of every room what it may import', () => {
  const map = readFileSync('src/README.md', 'utf8').split('\n## Rooms\n')[1]?.split('\n## ')[0] ?? '';
  const rows = [...map.matchAll(/^\| `(?:src\/)?([\w-]+)\/` \|[^|]*\|([^|]*)\|$/gm)].map(
    ([, room = '', imports = '']) => [room, imports.trim() === '–' ? [] : imports.trim().split(', ')] as const,
  );
  const written = (names: readonly string[]): string[] =>
    names.map((name) => (name.includes('/') ? `\`${name}\`` : name));
  expect(rows).toEqual(Object.entries(ROOMS).map(([room, allowed]) => [room, written(allowed)]));
});

test('of the search, build and browser know what lies above both, and nothing of each other', () => {
  const folders = ['src/search/index/', 'src/search/page/'];
  const wrong = files.flatMap((file) => {
    const own = folders.find((folder) => file.startsWith(folder)) ?? 'src/search/';
    const isInSearch = file.startsWith('src/search/');
    return isInSearch
      ? targetsOf(file).filter((target) => folders.some((each) => each !== own && target.startsWith(each)))
      : [];
  });
  expect(wrong).toEqual([]);
});

test('relative imports carry their ending', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('.') && !/\.(ts|js|astro|css)$/.test(target))
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
