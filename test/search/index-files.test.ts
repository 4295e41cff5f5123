/** The files that the page writes for the engine. */
import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { chunkFile, indexFiles } from '../../src/search/page/index-files.ts';
import { decoded, type Meta } from './decoded.ts';

const records = Array.from({ length: 1000 }, (_, place) => `2025.${place}`);
const chunks = [
  { from: '00', to: '1', name: '00/00' },
  { from: '1', to: 'ł'.repeat(150), name: '10/_1' },
];
const files = indexFiles({ mark: '7', version: '1.2.3', records, chunks });

function bytesOf(name: string): Buffer {
  const content = files.get(name);
  assert(content instanceof Uint8Array);
  return Buffer.from(content);
}

test('the engine asks for both by the mark, and nothing else', () => {
  expect([...files.keys()]).toEqual(['pagefind-entry.json?ts=7', 'pagefind.7.pf_meta']);
  const entry = JSON.parse(String(files.get('pagefind-entry.json?ts=7'))) as unknown;
  expect(entry).toEqual({ version: '1.2.3', languages: { '-': { hash: '7', wasm: null, page_count: 1000 } } });
});

test('the index has its records and chunks in order', () => {
  const [version, pages, parts, ...rest] = decoded(bytesOf('pagefind.7.pf_meta')) as Meta;
  expect(version).toBe('1.2.3');
  expect(pages).toEqual(records.map((name) => [name, 1]));
  expect(parts).toEqual(chunks.map(({ from, to, name }) => [from, to, name]));
  expect(rest).toEqual([[], [], []]);
});

test('a chunk has its words with their places in all records', () => {
  const file = chunkFile([{ word: 'q', records: [[70_000, 1], [300], [5]] }]);
  expect(decoded(Buffer.from(file))).toEqual([
    [
      [
        'q',
        [
          [0, [70_000, 1]],
          [1, [300]],
          [1, [5]],
        ],
      ],
    ],
  ]);
});
