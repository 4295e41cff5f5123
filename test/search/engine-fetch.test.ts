/** What the engine is answered when it fetches; the server is played. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { EngineFetch } from '../../src/search/page/engine-fetch.ts';

const files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'a.pf_index': Uint8Array.from(gzipSync('words')),
  'plain.pf_index': Uint8Array.from(Buffer.from('words')),
  'damaged.pf_index': Uint8Array.from(gzipSync('words').subarray(0, -12)),
  'a.json.gz': Uint8Array.from(gzipSync('{}')),
};

function play(): { engine: EngineFetch; asked: string[]; textOf: (address: string) => Promise<string> } {
  const asked: string[] = [];
  const engine = new EngineFetch(async (address) => {
    asked.push(String(address));
    if (String(address).startsWith('offline')) throw new TypeError('Failed to fetch');
    const content = files[String(address)];
    return content === undefined ? new Response('no such file', { status: 404 }) : new Response(content);
  });
  return { engine, asked, textOf: async (address) => (await engine.answer(address)).text() };
}

test('a packed file of the index comes unpacked, and one that the host has unpacked as it is', async () => {
  const { textOf } = play();
  expect(await textOf('a.pf_index')).toBe('words');
  expect(await textOf('plain.pf_index')).toBe('words');
});

test('any other file comes as the server sends it', async () => {
  const { engine } = play();
  const response = await engine.answer('a.json.gz');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(files['a.json.gz'] ?? []));
});

test('what was begun is asked of the server once', async () => {
  const { engine, asked, textOf } = play();
  await engine.begin('a.pf_index');
  expect(asked).toEqual(['a.pf_index']);
  expect(await textOf('a.pf_index')).toBe('words');
  expect(asked).toHaveLength(1);
});

test('what is provided is never asked of the server, and answers one request', async () => {
  const { engine, asked, textOf } = play();
  engine.provide('list', 'made here');
  expect(await textOf('list')).toBe('made here');
  expect(asked).toEqual([]);
  expect((await engine.answer('list')).status).toBe(404);
});

test('what cannot be had is told to whoever begins it, and to the engine', async () => {
  const { engine } = play();
  await expect(engine.begin('offline.pf_index')).rejects.toThrow('Failed to fetch');
  await expect(engine.answer('offline.pf_index')).rejects.toThrow('Failed to fetch');
  await expect(engine.begin('none.pf_index')).rejects.toThrow('404 none.pf_index');
});

test('of an index that is not whole nothing is believed any more', async () => {
  const { engine } = play();
  await engine.answer('none.json');
  await engine.answer('a.pf_index');
  expect(() => engine.assertWhole()).not.toThrow();
  await expect(engine.answer('none.pf_index')).rejects.toThrow('404');
  expect(() => engine.assertWhole()).toThrow('404 none.pf_index');
});

test('what others ask in their own way goes to the server', async () => {
  const { engine, asked } = play();
  engine.provide('https://site.example/list', 'made here');
  await engine.answer(new URL('https://site.example/list'));
  await engine.answer('https://site.example/list', { method: 'POST' });
  expect(asked).toEqual(['https://site.example/list', 'https://site.example/list']);
});

test('a file that is damaged on its way is one that could not be had', async () => {
  const { engine } = play();
  await expect(engine.answer('damaged.pf_index')).rejects.toThrow();
  expect(() => engine.assertWhole()).toThrow();
});
