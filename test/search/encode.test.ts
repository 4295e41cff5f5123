/** Where a phrase is found tells which slice of the text the browser fetches. */
import { expect, test } from 'vitest';
import { encodeDocument } from '../../src/search/index/encode.ts';
import { readQuery } from '../../src/search/page/query.ts';
import { SLICE_PLACES, slicesFor } from '../../src/search/slices.ts';
import { textPlaces } from './text-places.ts';

const block = (text: string): { anchor: string; heading: string; text: string } => ({ anchor: '', heading: '', text });

/** The first place of a query's only phrase. */
function placeOf(query: string, content: string): number {
  const [place] = textPlaces(readQuery(query)?.literal ?? [], content);
  if (place === undefined) throw new Error(query);
  return place;
}

/** Text that never repeats itself. */
const prose = (from: number, length: number): string =>
  Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + ((from + index * 7) % 20_000))).join('');

const blocks = [
  block('开头的一段'),
  ...Array.from({ length: 12 }, (_, index) => block(prose(index * 1600, 700))),
  block(prose(3, SLICE_PLACES * 2)),
  block('优'),
  block('结尾又是一段'),
];
const { content, slices } = encodeDocument({ blocks, names: ['曾用名称'] });

test('every slice holds the blocks of its places', () => {
  expect(slices.length).toBeGreaterThan(4);
  for (const { text } of blocks.filter((each) => each.text.length > 2)) {
    for (const words of [text.slice(0, 4), text.slice(-4)]) {
      const [slice = -1] = slicesFor([[placeOf(words, content)]]);
      expect(
        slices[slice]?.some((each) => each.text.includes(words)),
        words,
      ).toBe(true);
    }
  }
});

test('a single character is found in the slice where it first stands', () => {
  const [slice = -1] = slicesFor([[placeOf('优', content)]]);
  expect(slices[slice]?.some(({ text }) => text.includes('优'))).toBe(true);
});

test('names that are not on the page come after the last slice', () => {
  expect(placeOf('曾用名', content)).toBeGreaterThanOrEqual(slices.length * SLICE_PLACES);
});

test('a short text has one slice', () => {
  expect(encodeDocument({ blocks: [block('很短')], names: [] }).slices).toEqual([[block('很短')]]);
});

test('as few slices as show every word, the earlier first', () => {
  const at = (...slices: number[]): number[] => slices.map((slice) => slice * SLICE_PLACES + 5);
  expect(slicesFor([at(2, 1)])).toEqual([1]);
  expect(slicesFor([at(0, 3), at(1, 3)])).toEqual([3]);
  expect(slicesFor([at(4), at(0), at(4, 0)])).toEqual([0, 4]);
  expect(slicesFor([[SLICE_PLACES - 1], []])).toEqual([0]);
  expect(slicesFor([[], []])).toEqual([]);
});
