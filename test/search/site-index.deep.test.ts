/** What lies in `pagefind/`: the same for the same reports, and made anew only where reports changed. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { beforeAll, expect, test } from 'vitest';
import { encodeDocument } from '../../src/search/index/encode.ts';
import { chunksOf, listsPath, type ShardLists } from '../../src/search/chunk-list.ts';
import { rangeOf } from '../../src/search/word-range.ts';
import { keyedShards, makeShards } from '../../src/search/index/make-shards.ts';
import { placeShards } from '../../src/search/index/place-shards.ts';
import { SiteIndex } from '../../src/search/index/site-index.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { planShards } from '../../src/search/index/shards.ts';
import type { ShardEntry } from '../../src/search/shard-entry.ts';
import { decoded } from './decoded.ts';
import { madeDocument, sourceOf } from './made-documents.ts';

/** Words that make no names of files: numbers without end that differ late, and letters beyond ASCII. */
const HOSTILE = Array.from({ length: 40 }, (_, n) => [
  `${'9'.repeat(300)}${n}`,
  `ł${'æ'.repeat(299)}${'abcde'.charAt(n % 5)}`,
]).flat();

const SIZES = { shard: 12, unit: 4 };
const documents = [2024, 2025].flatMap((year) =>
  Array.from({ length: year === 2025 ? 20 : 3 }, (_, n) => madeDocument(n, year, n === 5 ? HOSTILE : [])),
);
/** A draft is known to the plan and has no document. */
const ids = [...documents.map(({ id }) => id), 'draft/2023'];

interface Made {
  target: string;
  /** How many shards were made. */
  made: number;
  files: Map<string, string>;
}

async function make(all: readonly SearchDocument[], cache: string, order = ids): Promise<Made> {
  const target = join(mkdtempSync(join(tmpdir(), 'mingzhang-index-')), 'pagefind');
  const shards = keyedShards(planShards(order, SIZES), sourceOf(all));
  const made = await makeShards(shards, { documents: sourceOf(all), cache });
  await placeShards(shards, { cache, target });
  return { target, made, files: filesIn(target) };
}

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

const newCache = (): string => mkdtempSync(join(tmpdir(), 'mingzhang-cache-'));
const cache = newCache();
let first: Made;
beforeAll(async () => {
  first = await make(documents, cache);
});

const entriesOf = ({ target }: Made): ShardEntry[] =>
  JSON.parse(readFileSync(join(target, 'shards.json'), 'utf8')) as ShardEntry[];

test('lists its shards, newest year first, and none without reports', () => {
  const entries = entriesOf(first);
  const years = entries.map(({ year }) => year);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  expect(new Set(years)).toEqual(new Set([2025, 2024]));
  expect(years.length).toBeGreaterThan(2);
  expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(documents.length);
});

test('is the same from nothing, whatever the order of the reports', async () => {
  const again = await make(documents, newCache(), ids.toReversed());
  expect(again.made).toBe(first.made);
  expect(again.files).toEqual(first.files);
});

test('makes nothing where nothing changed', async () => {
  const again = await make(documents, cache);
  expect(again.made).toBe(0);
  expect(again.files).toEqual(first.files);
});

test('after an edit makes one unit and one shard, whose folder gets another name', async () => {
  const kept = readdirSync(cache);
  const edited = documents.map((document) =>
    document.id === 'd7/2025' ? madeDocument(7, 2025, ['新写的一段话。']) : document,
  );
  const again = await make(edited, cache);
  expect(again.made).toBe(1);
  expect(readdirSync(cache).filter((key) => !kept.includes(key))).toHaveLength(2);
  const [before, after] = [entriesOf(first), entriesOf(again)].map((list) => new Set(list.map(({ path }) => path)));
  expect(before?.difference(after ?? new Set()).size).toBe(1);
  expect((await make(edited, newCache())).files).toEqual(again.files);
});

test('a report that is withdrawn leaves no trace', async () => {
  const left = documents.filter(({ id }) => id !== 'd7/2025');
  const { files } = await make(left, cache);
  const texts = (all: Made['files']): string[] => [...all.keys()].filter((name) => name.includes('/text/d7'));
  expect(texts(first.files).length).toBeGreaterThan(0);
  expect(texts(files)).toEqual([]);
  expect(
    [...files.values()].some((content) => Buffer.from(content, 'latin1').toString('utf8').includes('第7部门')),
  ).toBe(false);
});

type Words = [string, [number, number[], number[]?][], unknown[]?][];

/** Words, with records and places; what the shorter form leaves out says nothing: one weight, no titles, no spellings. */
function wordsIn(chunks: readonly Uint8Array[]): unknown[] {
  const words = chunks.flatMap((chunk) => (decoded(gunzipSync(chunk)) as [Words])[0]);
  return words
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, records, spellings = []]) => {
      expect(spellings).toEqual([]);
      return [
        word,
        records.map(([record, places, inTitles = []]) => {
          expect(inTitles).toEqual([]);
          return [record, places.filter((place) => place >= 0)];
        }),
      ];
    });
}

test('a joined index says what Pagefind says when it makes it at once', async () => {
  // The one with words long enough for several chunks.
  const shards = planShards(ids, SIZES);
  const which = shards.findIndex(({ units }) => units.flat().includes('d5/2025'));
  const shard = shards[which];
  const inOrder = (shard?.units ?? []).flat().flatMap((id) => documents.find((document) => document.id === id) ?? []);
  const { index } = await createIndex({ forceLanguage: 'zxx' });
  for (const document of inOrder)
    await index?.addCustomRecord({ url: document.id, content: encodeDocument(document).content, language: 'zxx' });
  const whole = (await index?.getFiles())?.files ?? [];
  await close();
  const { path = '', name = '', tables = '', block = 0, ranges = [] } = entriesOf(first)[which] ?? {};
  const folder = join(first.target, path, 'index');
  const chunkNames = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.pf_index'),
  );
  const chunkAt = (each: string): Buffer => readFileSync(join(folder, each));
  expect(chunkNames.length).toBeGreaterThan(ranges.length);
  expect(shard?.units.length).toBeGreaterThan(1);
  const made = whole.filter((file) => file.path.startsWith('index/')).map(({ content }) => content);
  expect(wordsIn(chunkNames.map(chunkAt))).toEqual(wordsIn(made));

  const listed = ranges.flatMap((range) => {
    const lists = JSON.parse(readFileSync(join(first.target, tables, listsPath(block, range)), 'utf8')) as ShardLists;
    return chunksOf(range, lists[name] ?? []).map((chunk) => ({ ...chunk, range }));
  });
  expect(listed.map((each) => `${each.name}.pf_index`).toSorted()).toEqual(chunkNames.toSorted());
  for (const { from, to, name: chunk, range } of listed) {
    const [words] = decoded(gunzipSync(chunkAt(`${chunk}.pf_index`))) as [Words];
    expect(words.every(([word]) => from <= word && word <= to && rangeOf(word) === range)).toBe(true);
  }
});

test('an index that was begun early is made before anybody waits for it, and is the same', async () => {
  const [kept, site, fresh] = [newCache(), newCache(), newCache()];
  const index = new SiteIndex({ ids, documents: sourceOf(documents) }, kept);
  index.begin();
  await expect.poll(() => readdirSync(kept).length).toBeGreaterThan(2);
  await index.placeIn(site);
  await new SiteIndex({ ids, documents: sourceOf(documents) }, newCache()).placeIn(fresh);
  expect(filesIn(join(site, 'pagefind'))).toEqual(filesIn(join(fresh, 'pagefind')));
});

test('what did not change is moved from a spare site', async () => {
  const [kept, site, next, fresh] = [newCache(), newCache(), newCache(), newCache()];
  await new SiteIndex({ ids, documents: sourceOf(documents) }, kept).placeIn(site);
  const placed = filesIn(join(site, 'pagefind')).size;
  const changed = sourceOf(documents.map((each, index) => (index === 0 ? { ...each, title: '改了' } : each)));
  await new SiteIndex({ ids, documents: changed }, kept).placeIn(next, { spare: site });
  await new SiteIndex({ ids, documents: changed }, newCache()).placeIn(fresh);
  expect(filesIn(join(next, 'pagefind'))).toEqual(filesIn(join(fresh, 'pagefind')));
  expect(filesIn(join(site, 'pagefind')).size).toBeLessThan(placed);
});

test('a fault is thrown to whoever waits for the index', async () => {
  const broken = { ...sourceOf(documents), read: (): never => assert.fail('no document') };
  const index = new SiteIndex({ ids, documents: broken }, newCache());
  index.begin();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect(index.placeIn(newCache())).rejects.toThrow('no document');
});
