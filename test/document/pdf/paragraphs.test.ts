import { expect, test } from 'vitest';
import { linesOf } from '../../../src/document/pdf/lines.ts';
import { blocksOf, type TextBlock } from '../../../src/document/pdf/paragraphs.ts';
import { headingLevels } from '../../../src/document/pdf/headings.ts';
import { glyphsAt, glyphsOf } from './glyphs.ts';
import type { Glyph } from '../../../src/document/pdf/page.ts';

function paragraphs(glyphs: readonly Glyph[]): TextBlock[] {
  return blocksOf(linesOf(glyphs), []).filter((block) => block.kind === 'text');
}

const FULL = '根据预算法和财政部的有关规定我局开展自评';

test('lines of one paragraph are joined, an indent of two characters begins the next', () => {
  const glyphs = [
    ...glyphsAt(FULL.slice(2), { left: 20, baseline: 10 }),
    ...glyphsAt(FULL, { left: 0, baseline: 25 }),
    ...glyphsAt(FULL.slice(2), { left: 20, baseline: 40 }),
    ...glyphsAt('到此为止。', { left: 0, baseline: 55 }),
  ];
  expect(paragraphs(glyphs).map(({ text }) => text)).toEqual([FULL.slice(2) + FULL, `${FULL.slice(2)}到此为止。`]);
});

test('a short line ends its paragraph', () => {
  const glyphs = glyphsOf([FULL, '一、部门概况', FULL, '（一）职能']);
  expect(paragraphs(glyphs).map(({ text }) => text)).toEqual([`${FULL}一、部门概况`, `${FULL}（一）职能`]);
});

test('a larger step begins a paragraph', () => {
  const glyphs = [...glyphsOf([FULL, FULL, FULL]), ...glyphsAt(FULL, { left: 0, baseline: 80 })];
  expect(paragraphs(glyphs)).toHaveLength(2);
});

test('larger text is a heading, its level by the sizes of the document; numbers before a text make none', () => {
  const glyphs = [
    ...glyphsAt('自评报告', { left: 60, baseline: 20, size: 20 }),
    ...glyphsAt('一、部门概况', { left: 20, baseline: 50, size: 14 }),
    ...glyphsAt('（一）主要职能', { left: 20, baseline: 70 }),
    ...glyphsAt(FULL, { left: 0, baseline: 85 }),
  ];
  const blocks = paragraphs(glyphs);
  expect(blocks.map(headingLevels(blocks, new Map()))).toEqual([1, 2, null, null]);
  expect(blocks.map(headingLevels(blocks, new Map([['（一）主要职能', 3]])))).toEqual([1, 2, 3, null]);
});

test('a long title over two lines of the middle is one, short lines there are each their own', () => {
  const glyphs = [
    ...glyphsAt('某市财政局本级二〇二三年度部', { left: 30, baseline: 20 }),
    ...glyphsAt('门整体绩效自评', { left: 65, baseline: 35 }),
    ...glyphsAt(FULL, { left: 0, baseline: 60 }),
    ...glyphsAt('某市财政局', { left: 75, baseline: 90 }),
    ...glyphsAt('二〇二四年', { left: 75, baseline: 105 }),
  ];
  const title = '某市财政局本级二〇二三年度部门整体绩效自评';
  expect(paragraphs(glyphs).map(({ text }) => text)).toEqual([title, FULL, '某市财政局', '二〇二四年']);
});
