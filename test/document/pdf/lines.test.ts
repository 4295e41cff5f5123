import { expect, test } from 'vitest';
import { linesOf } from '../../../src/document/pdf/lines.ts';
import { glyphsAt, glyphsOf } from './glyphs.ts';

const texts = (glyphs: Parameters<typeof linesOf>[0]): string[] => linesOf(glyphs).map(({ text }) => text);

test('characters of one height are a line, whatever the order in which they were drawn', () => {
  expect(texts([...glyphsOf(['预算执行率', '97.20%'])].reverse())).toEqual(['预算执行率', '97.20%']);
});

test('a raised figure belongs to its line', () => {
  const raised = glyphsAt('2', { left: 20, baseline: 6.5, size: 6 });
  expect(texts([...glyphsAt('面积', { left: 0, baseline: 10 }), ...raised])).toEqual(['面积2']);
});

test('a gap between words is a space, and so is one that was written', () => {
  const apart = [...glyphsAt('GDP', { left: 0, baseline: 10 }), ...glyphsAt('2023', { left: 18, baseline: 10 })];
  expect(texts(apart)).toEqual(['GDP 2023']);
  expect(texts(glyphsAt('GDP 2023', { left: 0, baseline: 10 }))).toEqual(['GDP 2023']);
});

test('Chinese text that is stretched has no spaces', () => {
  const spread = [...'预算'].flatMap((text, index) => glyphsAt(text, { left: index * 13, baseline: 10 }));
  expect(texts(spread)).toEqual(['预算']);
});

test('a word that is spread over its cell has none either', () => {
  const spread = [...'项目名称'].flatMap((text, index) => glyphsAt(text, { left: index * 25, baseline: 10 }));
  expect(texts(spread)).toEqual(['项目名称']);
});

test('columns far apart in one line are parted', () => {
  const parts = [...glyphsAt('单位名称', { left: 0, baseline: 10 }), ...glyphsAt('金额', { left: 100, baseline: 10 })];
  expect(texts(parts)).toEqual(['单位名称 金额']);
});

test('a character that is printed twice for weight is one, two equal ones side by side are two', () => {
  const bold = [...glyphsAt('合计', { left: 0, baseline: 10 }), ...glyphsAt('合计', { left: 0.4, baseline: 10 })];
  expect(texts(bold)).toEqual(['合计']);
  expect(texts(glyphsAt('11.00', { left: 0, baseline: 10 }))).toEqual(['11.00']);
});

test('spaces alone are no line', () => {
  expect(texts(glyphsAt('   ', { left: 0, baseline: 10 }))).toEqual([]);
});
