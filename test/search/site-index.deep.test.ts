/** What lies in the index: the same for the same reports, and made anew only where reports changed. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type Group, GROUPS_FILE, INDEX_FOLDER } from '../../src/search/group.ts';
import { FolderCache } from '../../src/cache/folder-cache.ts';
import { keyedGroups } from '../../src/search/index/group-cache.ts';
import { planGroups } from '../../src/search/index/groups.ts';
import { placesIn } from '../../src/search/index/report-words.ts';
import { makeGroups, SiteIndex } from '../../src/search/index/site-index.ts';
import type { Row, SearchDocument } from '../../src/search/search-document.ts';
import { fileOf, readPlaces, TABLE_PATH, type WordFile, wordPath } from '../../src/search/word-files.ts';
import { madeDocument } from './made-documents.ts';
import { kept, newFolder } from './made-index.ts';

/** Words that make trouble as keys: numbers without end, letters beyond ASCII, what every object has, signs of JSON. */
const HOSTILE = [`${'9'.repeat(300)}`, `ł${'æ'.repeat(299)}`, 'constructor toString', '"\\"', '𠀀㐀', '2023 7 42'];

const MOST = 12;
const documents = [2023, 2024, 2025].flatMap((year) =>
  Array.from({ length: year === 2025 ? 20 : 3 }, (_, n) => madeDocument(n, year, n === 5 ? HOSTILE : [])),
);
/** A draft is known to the content and cannot be found. */
const ids = [...documents.map(({ id }) => id), 'draft/2022'];

interface Made {
  site: string;
  files: Map<string, string>;
}

async function make(all: readonly SearchDocument[], cache: string, order = ids): Promise<Made> {
  const site = newFolder();
  await new SiteIndex({ ids: order, reports: kept(all) }, cache, MOST).placeIn(site);
  return { site, files: filesIn(join(site, INDEX_FOLDER)) };
}

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

const cache = newFolder();
let first: Made;
beforeAll(async () => {
  first = await make(documents, cache);
});

const groupsOf = ({ files }: Made): Group[] => JSON.parse(files.get(GROUPS_FILE) ?? '[]') as Group[];
const content = ({ site }: Made, { path }: Group, file: string): unknown =>
  JSON.parse(gunzipSync(readFileSync(join(site, INDEX_FOLDER, path, file))).toString());

test('lists its groups, newest first, with the years of which reports can be found', () => {
  const years = groupsOf(first).map((group) => group.years);
  expect(years.length).toBeGreaterThan(2);
  expect(years.slice(0, -1).every((each) => each.join() === '2025')).toBe(true);
  expect(years.at(-1)).toEqual([2024, 2023]);
});

test('every group tells of its reports where each of their tokens stands, and nothing else', () => {
  const told = groupsOf(first).flatMap((group) => {
    const rows = content(first, group, TABLE_PATH) as Row[];
    const found = rows.map((): Map<string, readonly number[]> => new Map());
    for (let file = 0; file < group.files; file += 1) {
      for (const [token, text] of Object.entries(content(first, group, wordPath(file)) as WordFile)) {
        expect(fileOf(token, group.files)).toBe(file);
        for (const [report, places] of readPlaces(text)) found[report]?.set(token, places);
      }
    }
    return rows.map((row, report) => ({ row, places: found[report] }));
  });
  expect(told.map(({ row }) => row.id).toSorted()).toEqual(documents.map(({ id }) => id).toSorted());
  for (const { row, places } of told) {
    const { blocks, names, ...facts } = documents.find(({ id }) => id === row.id) ?? madeDocument(0, 0);
    const own = placesIn(blocks, names);
    expect(row).toEqual({ ...facts, visible: own.visible });
    expect(places).toEqual(own.places);
  }
});

test('is the same from nothing, in whatever order reports are told', async () => {
  const again = await make(documents, newFolder(), ids.toReversed());
  expect(again.files).toEqual(first.files);
});

test('makes nothing where nothing changed', async () => {
  const before = readdirSync(cache);
  expect((await make(documents, cache)).files).toEqual(first.files);
  expect(readdirSync(cache)).toEqual(before);
});

test('after an edit makes one group, whose folder gets another name', async () => {
  const before = readdirSync(cache);
  const edited = documents.map((document) =>
    document.id === 'd7/2025' ? madeDocument(7, 2025, ['新写的一段话。']) : document,
  );
  const again = await make(edited, cache);
  expect(readdirSync(cache).filter((key) => !before.includes(key))).toHaveLength(1);
  const [old, now] = [groupsOf(first), groupsOf(again)].map((list) => new Set(list.map(({ path }) => path)));
  expect(old?.difference(now ?? new Set()).size).toBe(1);
  expect((await make(edited, newFolder())).files).toEqual(again.files);
});

test('a report that is withdrawn leaves no trace', async () => {
  const left = await make(
    documents.filter(({ id }) => id !== 'd7/2025'),
    cache,
  );
  const all = groupsOf(left).map((group) => JSON.stringify(content(left, group, TABLE_PATH)));
  expect(all.join()).not.toContain('"d7/2025"');
  expect(all.join()).toContain('"d8/2025"');
});

test('shards of a build make the groups that are all their own, and the whole takes them', async () => {
  const [shared, reports] = [newFolder(), kept(documents)];
  const groups = keyedGroups(planGroups(ids, MOST), reports);
  expect(await makeGroups(groups.slice(1), new FolderCache(shared))).toBe(groups.length - 1);
  expect(await makeGroups(groups, new FolderCache(shared))).toBe(1);
  expect((await make(documents, shared)).files).toEqual(first.files);
});

test('an index that was begun early is made before anybody waits for it', async () => {
  const early = newFolder();
  const index = new SiteIndex({ ids, reports: kept(documents) }, early, MOST);
  index.begin();
  await expect.poll(() => readdirSync(early).length).toBe(groupsOf(first).length);
  const site = newFolder();
  await index.placeIn(site);
  expect(filesIn(join(site, INDEX_FOLDER))).toEqual(first.files);
});

test('what did not change is moved from a spare site', async () => {
  const [own, site, next] = [newFolder(), newFolder(), newFolder()];
  await new SiteIndex({ ids, reports: kept(documents) }, own, MOST).placeIn(site);
  const placed = filesIn(join(site, INDEX_FOLDER)).size;
  const changed = documents.map((each, index) => (index === 0 ? { ...each, title: '改了' } : each));
  await new SiteIndex({ ids, reports: kept(changed) }, own, MOST).placeIn(next, { spare: site });
  expect(filesIn(join(next, INDEX_FOLDER))).toEqual((await make(changed, newFolder())).files);
  expect(filesIn(join(site, INDEX_FOLDER)).size).toBeLessThan(placed);
});

test('what goes wrong is told to whoever waits for the index', async () => {
  const broken = { ...kept(documents), file: (id: string): string => `/nowhere/${id}` };
  const index = new SiteIndex({ ids, reports: broken }, newFolder(), MOST);
  index.begin();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect(index.placeIn(newFolder())).rejects.toThrow('/nowhere/');
});
