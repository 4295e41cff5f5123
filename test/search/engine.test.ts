/** What the engine reads of an index, and what it makes of it. */
import { expect, test } from 'vitest';
import { type Hit, SearchEngine } from '../../src/search/page/engine.ts';
import { type Query, readQuery } from '../../src/search/page/query.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { madeDocument } from './made-documents.ts';
import { INDEX, newFolder, readFrom, writeIndex } from './made-index.ts';

/** The texts of the reports of each year, at most two: every year is a group. */
type Archive = Readonly<Record<string, readonly string[]>>;

interface Made {
  engine: SearchEngine;
  /** The files that were read. */
  asked: string[];
}

async function make(archive: Archive): Promise<Made> {
  const documents = Object.entries(archive).flatMap(([year, texts]) =>
    texts.map((text, n): SearchDocument => {
      const { department, ...document } = madeDocument(n, Number(year));
      return { ...document, department, names: ['曾用名'], blocks: [{ anchor: '', heading: '', text }] };
    }),
  );
  const site = newFolder();
  await writeIndex(documents, site, 2);
  const { read, asked } = readFrom(site);
  return { engine: new SearchEngine(INDEX, read), asked };
}

function queryOf(text: string): Query {
  const query = readQuery(text);
  if (query === undefined) throw new Error(text);
  return query;
}

/** As the page asks: the newest year first, then all others. */
async function search({ engine }: Made, text: string): Promise<Hit[]> {
  const [newest, ...others] = await engine.groups();
  return engine.search(queryOf(text), [newest === undefined ? [] : [newest], others]);
}

const archive: Archive = {
  '2025': ['应急管理局的预算执行情况', '水务局'],
  '2024': ['应急管理局', '预算执行情况良好'],
  '2023': ['应急与管理', '部门预算'],
};

test('tells the reports that hold a phrase, with what is known of them', async () => {
  const hits = await search(await make(archive), '应急管理局');
  expect(hits.map(({ id, isLiteral, step }) => [id, isLiteral, step])).toEqual([
    ['d0/2025', true, 0],
    ['d0/2024', true, 1],
  ]);
  expect(hits[0]).toMatchObject({ title: '第0部门2025年度报告', recomputed: { total: '90.5', grade: '' } });
});

test('words that stand apart are no literal hit', async () => {
  const hits = await search(await make(archive), '预算 应急');
  expect(hits.map(({ id, isLiteral, place }) => [id, isLiteral, place > 0])).toEqual([['d0/2025', false, true]]);
});

test('a name that the page does not show is found, and is no literal hit', async () => {
  const hits = await search(await make({ '2025': ['水务局'] }), '曾用名');
  expect(hits.map(({ id, isLiteral }) => [id, isLiteral])).toEqual([['d0/2025', false]]);
});

test('words that objects have by themselves are found only where they stand', async () => {
  expect(await search(await make({ '2025': ['水务局'] }), 'constructor')).toEqual([]);
});

test('years that hold the first words nowhere are not asked for the others', async () => {
  const made = await make({ ...archive, '2022': ['应急与管理局'], '2021': ['管理'] });
  expect((await search(made, '应急管理局')).length).toBe(2);
  const groups = await made.engine.groups();
  const asked = (year: number): number =>
    made.asked.filter((path) => path.includes(groups.find(({ years }) => years.includes(year))?.path ?? '-')).length;
  for (const year of [2023, 2022, 2021]) expect(asked(year)).toBeLessThan(asked(2025));
  expect(asked(2024)).toBe(asked(2025));
});

test('answers step by step what it would answer at once, and begins with the first step', async () => {
  const { engine } = await make(archive);
  const [newest, ...others] = await engine.groups();
  const steps = engine.searchInSteps(queryOf('应急管理局'), [newest === undefined ? [] : [newest], others]);
  const found = await Array.fromAsync(steps);
  expect(found.map(({ hits }) => hits.map(({ id }) => id))).toEqual([['d0/2025'], ['d0/2025', 'd0/2024']]);
});

test('a file is read once, and again where it could not be had', async () => {
  const made = await make(archive);
  await search(made, '应急管理局');
  await search(made, '应急管理局');
  expect(made.asked).toHaveLength(new Set(made.asked).size);
  let isDown = true;
  const engine = new SearchEngine(INDEX, () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve([])));
  await expect(engine.groups()).rejects.toThrow('down');
  isDown = false;
  await expect(engine.groups()).resolves.toEqual([]);
});

test('a figure is looked for by itself', async () => {
  const figures = await make({ '2025': ['增长1.8%', '增长11.8%'], '2024': ['1.8倍', '18倍'] });
  expect((await search(figures, '1.8')).map(({ id }) => id)).toEqual(['d0/2025', 'd0/2024']);
});
