import { expect, test } from 'vitest';
import { linesOf, type Line } from '../../../src/document/pdf/lines.ts';
import { runningLines, type PageLines } from '../../../src/document/pdf/running.ts';
import { glyphsAt } from './glyphs.ts';

function page(number: number, texts: Readonly<Record<number, string>>): PageLines {
  const glyphs = Object.entries(texts).flatMap(([y, text]) => glyphsAt(text, { left: 100, baseline: Number(y) }));
  return { page: number, height: 842, lines: linesOf(glyphs), grids: [] };
}

const left = (pages: readonly PageLines[]): string[] => {
  const found: Set<Line> = runningLines(pages);
  return pages.flatMap(({ lines }) => lines.filter((line) => found.has(line)).map(({ text }) => text));
};

test('numbers of pages that count on are left out, in all their forms', () => {
  expect(left([page(1, { 400: '正文', 800: '3' }), page(2, { 400: '正文', 800: '4' })])).toEqual(['3', '4']);
  expect(left([page(1, { 400: '正文', 800: '— 1 —' })])).toEqual(['— 1 —']);
  expect(left([page(1, { 400: '正文', 800: '第１页 共８页' })])).toEqual(['第１页 共８页']);
});

test('a figure that stands low on one page is text', () => {
  expect(left([page(1, { 400: '正文', 800: '97.97' }), page(2, { 400: '正文', 800: '12' })])).toEqual([]);
});

test('the same header on all pages is left out, a caption above each part of a table is not', () => {
  const pages = [1, 2, 3].map((number) =>
    page(number, { 40: '某市财政局2023年度部门决算', 60: '金额单位：万元', 400: '正文' }),
  );
  expect(left(pages)).toEqual(Array.from({ length: 3 }, () => '某市财政局2023年度部门决算'));
});

test('a caption close to the text is text, though every page has it', () => {
  expect(left([1, 2, 3].map((number) => page(number, { 78: '部门自评情况', 90: '正文' })))).toEqual([]);
});

test('what is the same in the middle of pages is text', () => {
  expect(left([1, 2, 3].map((number) => page(number, { 400: '指标说明' })))).toEqual([]);
});
