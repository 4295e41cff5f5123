/** Large files: soon read, or as soon refused. */
import { expect, test } from 'vitest';
import { readDocx } from '../../../src/document/docx/read-docx.ts';
import { cpuClock } from '../../fixtures/cpu-clock.ts';
import { CONTINUE, p, refusal, RESTART, tbl, tc, tr, wordFile } from './word-file.ts';

/** Seconds that a report of twenty pages may take on a small machine. */
const TWENTY_PAGES_MAX = 3;

test('a report of twenty pages is read at once', () => {
  const row = tr(Array.from({ length: 10 }, (_, index) => tc(`指标${index}`)));
  const file = wordFile(p('段落文字'.repeat(20)).repeat(200) + tbl(Array.from({ length: 300 }, () => row)));
  const clock = cpuClock();
  expect(readDocx(file).blocks).toHaveLength(201);
  expect(clock.seconds()).toBeLessThan(TWENTY_PAGES_MAX);
});

test('no count of anything is too much for a call', () => {
  const signs = '<w:r><w:sym w:font="Webdings" w:char="F0FF"/></w:r>'.repeat(130_000);
  expect(refusal(wordFile(tbl([tr([tc(p(signs))])])))).toBe('read');
  const joined = '<w:tc><w:tcPr><w:hMerge/></w:tcPr></w:tc>'.repeat(130_000);
  const rows = [tr([tc('甲', RESTART), joined]), tr([tc('', CONTINUE), joined])];
  expect(refusal(wordFile(tbl(rows)))).toBe('read');
});

test('a file is refused whose parts together would fill the memory', () => {
  const styles = '<w:style/>'.repeat(1_200_000);
  expect(refusal(wordFile(p('甲') + '<w:x/>'.repeat(1_200_000), { styles }))).toBe('bomb');
});
