/** What is kept of a report for the search: its tokens with their places, in sections. */
import { expect, test } from 'vitest';
import { eachWord, placesIn, readReport, reportWords, SECTIONS } from '../../src/search/index/report-words.ts';
import { readQuery } from '../../src/search/page/query.ts';
import { fileOf, readPlaces, writeNumber, writePlaces } from '../../src/search/word-files.ts';
import { madeDocument } from './made-documents.ts';
import { textPlaces } from './text-places.ts';

const document = madeDocument(7, 2025);

test('a kept report says what is known of it, and all its tokens, each in its section', () => {
  const { row, sections } = readReport(reportWords(document));
  const { blocks, names, ...facts } = document;
  const { places, visible } = placesIn(blocks, names);
  expect(JSON.parse(row)).toEqual({ ...facts, visible });
  expect(sections).toHaveLength(SECTIONS);
  const told = new Map<string, readonly number[]>();
  for (const [index, section] of sections.entries()) {
    eachWord(section, (token, written) => {
      expect(fileOf(token, SECTIONS)).toBe(index);
      told.set(token, readPlaces(writeNumber(0) + written).get(0) ?? []);
    });
  }
  expect(told).toEqual(places);
});

test('names that are not on the page come behind what is', () => {
  const texts = ['开头的一段', '结尾'];
  const { visible } = placesIn(
    texts.map((text) => ({ text })),
    ['曾用名称'],
  );
  const placeOf = (words: string): number | undefined =>
    textPlaces(readQuery(words)?.literal ?? [], texts, ['曾用名称'])[0];
  expect(placeOf('结尾')).toBeLessThan(visible);
  expect(placeOf('曾用名')).toBeGreaterThanOrEqual(visible);
  expect(placeOf('没有')).toBeUndefined();
});

test('places of many reports are read as they were written, however large', () => {
  const reports = new Map([
    [0, [0]],
    [1, [31, 32, 33]],
    [31, [7]],
    [32, [1023, 1024, 1_000_000]],
    [70_000, [0, 2 ** 30]],
  ]);
  let last = 0;
  const text = [...reports].map(([report, places]) => {
    const distance = writeNumber(report - last);
    last = report;
    return distance + writePlaces(places);
  });
  expect(readPlaces(text.join(''))).toEqual(reports);
  expect(writeNumber(0)).toBe('A');
  expect(writePlaces([5])).toBe('AF');
});
