/** What the engine asks of the index, and what it makes of the answers; Pagefind itself is played. */
import { expect, test } from 'vitest';
import { encodeDocument } from '../../src/search/index/encode.ts';
import { type Hit, SearchEngine } from '../../src/search/page/engine.ts';
import { rangeOf } from '../../src/search/word-range.ts';
import type { Pagefind } from '../../src/search/page/pagefind.ts';
import { type Query, readQuery } from '../../src/search/page/query.ts';
import { recordName } from '../../src/search/record-name.ts';
import { departmentsPath, tablePath } from '../../src/search/shard-table.ts';
import { makeTables } from '../../src/search/index/make-tables.ts';
import { listsPath } from '../../src/search/chunk-list.ts';
import type { ShardEntry } from '../../src/search/shard-entry.ts';
import { decoded, type Meta } from './decoded.ts';

/** The texts of the reports of each year, newest first. */
type Archive = Readonly<Record<string, readonly string[]>>;

interface Played {
  engine: SearchEngine;
  /** The indexes that were merged, `<year>/<range>`. */
  merged: string[];
  /** What the engine was asked for. */
  searched: string[];
}

function play(archive: Archive): Played {
  const years = Object.keys(archive).toSorted().toReversed();
  const places = new Map<string, { shard: string; id: string; words: number[] }[]>();
  const entries = years.map((name) => ({
    year: Number(name),
    entries: (archive[name] ?? []).map((text, place) => {
      const { content, slices } = encodeDocument({ blocks: [{ anchor: '', heading: '', text }], names: [] });
      for (const [at, token] of content.split(' ').entries()) {
        const known = places.get(token) ?? [];
        places.set(token, known);
        const id = recordName(name, place);
        const record = known.find((each) => each.id === id);
        if (record === undefined) known.push({ shard: name, id, words: [at] });
        else record.words.push(at);
      }
      const none = { total: '', grade: '' } as const;
      const department = { id: `d${place}`, name: `部门${place}` };
      const facts = {
        title: '',
        year: Number(name),
        department,
        regions: [],
        framework: null,
        stated: none,
        recomputed: none,
        gradeMeant: '',
      };
      return { ...facts, id: `d${place}/${name}`, hasFindings: false, slices: slices.length };
    }),
  }));
  const { names, departments, shards } = makeTables(entries);
  const files = new Map<string, unknown>([
    ['t/names.json', names],
    ...departments.map((block, number) => [`t/${departmentsPath(number)}`, block] as const),
    ...years.flatMap((name, shard) =>
      (shards[shard]?.tables ?? []).map((table, block) => [`t/${tablePath(name, block)}`, table] as const),
    ),
    ...[...new Set([...places.keys()].map(rangeOf))].map((range): [string, unknown] => [
      `t/${listsPath(0, range)}`,
      Object.fromEntries(years.map((name) => [name, ['0', 'zzz']])),
    ]),
    ['pagefind-entry.json', { version: '1.2.3' }],
    [
      'shards.json',
      years.map((name, shard): ShardEntry => {
        const words = [...places].filter(([, records]) => records.some(({ shard }) => shard === name));
        const ranges = [...new Set(words.map(([word]) => rangeOf(word)))];
        return {
          year: Number(name),
          name,
          path: name,
          ranges,
          ...{ tables: 't', block: 0 },
          ...{ departments: shards[shard]?.departments ?? [], count: archive[name]?.length ?? 0 },
        };
      }),
    ],
  ]);
  const merged: string[] = [];
  const searched: string[] = [];
  const provided = new Map<string, string | Uint8Array>();
  const pagefind: Pagefind = {
    createInstance: () => ({
      mergeIndex: async (folder, { metaCacheTag }) => {
        const [, , chunks] = decoded(
          Buffer.from(provided.get(`${folder}pagefind.${metaCacheTag}.pf_meta`) ?? ''),
        ) as Meta;
        // The engine is warmed up with a chunk that is of no range.
        const ranges = chunks.flatMap(([, , name]) => (name.includes('/') ? name.split('/').slice(0, 1) : []));
        merged.push(...ranges.map((range) => `${folder}${range}`));
      },
      search: async (query) => {
        if (places.has(query.replaceAll('"', ''))) searched.push(query);
        const asked = query.replaceAll('"', '');
        const found = [...places].filter(([token]) => (asked === query ? token.startsWith(asked) : token === asked));
        const records = found.flatMap(([, all]) => all);
        const results = records.filter(({ shard }) => merged.includes(`${shard}/${rangeOf(asked)}`));
        return {
          results: results.map(({ id, words }) => ({ id, words: asked === query ? words : words.slice(0, 1) })),
        };
      },
    }),
  };
  const io = {
    load: async () => pagefind,
    json: async (address: string) => files.get(address),
    begin: async () => undefined,
    assertWhole: () => undefined,
    provide: (address: string, content: string | Uint8Array) => void provided.set(address, content),
  };
  return { engine: new SearchEngine('', io), merged, searched };
}

function queryOf(text: string): Query {
  const query = readQuery(text);
  if (query === undefined) throw new Error(text);
  return query;
}

async function search({ engine }: Played, text: string): Promise<Hit[]> {
  return engine.search(queryOf(text), await engine.shards());
}

const archive: Archive = {
  '2025': ['应急管理局的预算执行情况', '水务局'],
  '2024': ['应急管理局', '预算执行情况良好'],
  '2023': ['应急与管理', '部门预算'],
};

test('tells the reports that hold a phrase, by shard and place', async () => {
  const hits = await search(play(archive), '应急管理局');
  expect(hits.map(({ id, isLiteral }) => [id, isLiteral])).toEqual([
    ['d0/2025', true],
    ['d0/2024', true],
  ]);
});

test('words that stand apart are no literal hit', async () => {
  const hits = await search(play(archive), '预算 应急');
  expect(hits.map(({ id, isLiteral, place }) => [id, isLiteral, place > 0])).toEqual([['d0/2025', false, true]]);
});

test('years that hold the first words nowhere are not asked for the others', async () => {
  const played = play({ ...archive, '2022': ['应急与管理局'], '2021': ['管理'] });
  expect((await search(played, '应急管理局')).length).toBe(2);
  // Of these years only what tells of 应急 and 管理, which do not stand together there.
  const asked = (year: string): string[] => played.merged.filter((folder) => folder.startsWith(year));
  for (const year of ['2023', '2022', '2021']) expect(asked(year).length).toBeLessThan(asked('2025').length);
  expect(asked('2024')).toHaveLength(asked('2025').length);
});

test('answers step by step what it would answer at once, and begins with the first step', async () => {
  const played = play(archive);
  const shards = await played.engine.shards();
  const query = queryOf('应急管理局');
  const found = await Array.fromAsync(played.engine.searchInSteps(query, [shards.slice(0, 1), shards.slice(1)]));
  expect(found.map(({ hits }) => hits.map(({ id }) => id))).toEqual([['d0/2025'], ['d0/2025', 'd0/2024']]);
  expect(found.at(-1)?.hits).toEqual(await search(play(archive), '应急管理局'));
});

test('what the newest year is asked for is not asked again before others answer', async () => {
  const played = play(archive);
  const shards = await played.engine.shards();
  const steps = played.engine.searchInSteps(queryOf('应急管理局'), [shards.slice(0, 1), shards.slice(1)]);
  await steps.next();
  const atFirst = played.searched.length;
  await steps.next();
  // Once more for each token, now of the other years.
  expect(played.searched).toHaveLength(2 * atFirst);
  expect(new Set(played.searched).size).toBe(atFirst);
});

test('an index is merged once, and none that a year does not have', async () => {
  const played = play(archive);
  await search(played, '应急管理局');
  await search(played, '应急管理局');
  await search(played, '鑫');
  expect(played.merged).toHaveLength(new Set(played.merged).size);
  expect(played.merged.filter((folder) => !/^20\d\d\/\w[01]$/.test(folder))).toEqual([]);
});

test('a figure is looked for by itself', async () => {
  const figures = play({ '2025': ['增长1.8%', '增长11.8%'], '2024': ['1.8倍', '18倍'] });
  expect((await search(figures, '1.8')).map(({ id }) => id)).toEqual(['d0/2025', 'd0/2024']);
});
