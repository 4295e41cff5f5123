import { expect, test } from 'vitest';
import { FontEvidence, isLegible } from '../../../src/document/pdf/legible.ts';

function evidence(...glyphs: readonly (readonly [text: string, code: number, name?: string])[]): boolean {
  const found = new FontEvidence();
  for (const [text, code, name] of glyphs) found.add(text, code, name);
  return found.isNumbered;
}

test('private characters, controls and halves of pairs are no text', () => {
  expect(['\ue000', '\u0007', '\ufffd', '\ud840'].map(isLegible)).toEqual([false, false, false, false]);
  expect(['得', '９', '\ud840\udc00', '≥'].map(isLegible)).toEqual([true, true, true, true]);
});

test('numbers of glyphs that are given for text show themselves by what they would be', () => {
  // The digits of a font that begins with three other glyphs.
  expect(evidence(['\u0013', 0x13], ['5', 0x35])).toBe(true);
  expect(evidence(['ሴ', 0x1234])).toBe(true);
});

test('codes that are the characters themselves are text', () => {
  expect(evidence(['得', 0x5f97], ['1', 0x31], ['％', 0xff05])).toBe(false);
});

test('a font that names one character names all', () => {
  expect(evidence(['得', 0x13], ['ሴ', 0x1234])).toBe(false);
});

test('glyphs with counted names are numbers too, those with names of characters are not', () => {
  expect(evidence(['A', 65, 'g1'], ['B', 66, 'g2'])).toBe(true);
  expect(evidence(['A', 65, 'A'], ['1', 0x31, 'one'])).toBe(false);
  expect(evidence(['A', 65, 'uni0041'])).toBe(false);
});
