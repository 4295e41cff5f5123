import { expect, test } from 'vitest';
import { advance, firstState, placed, type PdfFont, type TextState } from '../../../src/document/pdf/text-state.ts';
import type { Matrix } from '../../../src/document/pdf/matrix.ts';

/** A page of 800 points, whose y grows downwards. */
const PAGE: Matrix = [1, 0, 0, -1, 0, 800];
const FONT: PdfFont = { matrix: [0.001, 0, 0, 0.001, 0, 0], isVertical: false, names: undefined };

const glyph = (unicode: string, more: object = {}): object => ({ unicode, width: 1000, isSpace: false, ...more });
const state = (more: Partial<TextState> = {}): TextState => ({ ...firstState(), size: 10, x: 100, y: 700, ...more });

function place(each: object, from: TextState, { font = FONT, matrix = PAGE, isNumbered = false } = {}) {
  return placed(each, from, { font, matrix, isNumbered });
}

test('a character stands on its baseline, as wide as its font says', () => {
  expect(place(glyph('得'), state())?.glyph).toEqual({
    ...{ text: '得', left: 100, right: 110, top: 92, bottom: 102, baseline: 100, size: 10, turn: 0 },
  });
});

test('radicals and ligatures are the characters that they look like', () => {
  expect(place(glyph('⾃'), state())?.text).toBe('自');
  expect([...'⺠⻔⻚⻓⻋⻅⻝'].map((each) => place(glyph(each), state())?.text).join('')).toBe('民门页长车见食');
  expect(place(glyph('ﬁ'), state())?.text).toBe('fi');
  // Full-width digits look otherwise and stay.
  expect(place(glyph('９'), state())?.text).toBe('９');
});

test('a character under the code of a space is no space', () => {
  expect(place(glyph('公', { isSpace: true }), state())?.text).toBe('公');
  expect(place(glyph('\u3000'), state())?.text).toBe(' ');
});

test('what cannot be text is marked', () => {
  expect(place(glyph('\ue123'), state())?.text).toBe('\ufffd');
  expect(place(glyph('\u0013'), state())?.text).toBe('\ufffd');
  expect(place(glyph('得'), state(), { isNumbered: true })?.text).toBe('\ufffd');
});

test('spacing, stretching and steps move on to the next character', () => {
  const at = state({ charSpacing: 1, wordSpacing: 5, hScale: 2 });
  advance(glyph('得'), at, FONT);
  expect(at.x).toBe(122);
  advance(glyph('　', { isSpace: true }), at, FONT);
  expect(at.x).toBe(154);
  advance(500, at, FONT);
  expect(at.x).toBe(144);
});

test('vertical writing goes down, its characters upright around their axis', () => {
  const font = { ...FONT, isVertical: true };
  const at = state();
  const each = glyph('得', { vmetric: [-1000, 500, 880] });
  expect(place(each, at, { font })?.glyph).toMatchObject({ left: 95, right: 105, turn: 0 });
  advance(each, at, font);
  expect(at).toMatchObject({ x: 100, y: 690 });
});

test('turned and slanted text is known by its direction on the page', () => {
  const turned = (matrix: Matrix) => place(glyph('A'), state({ textMatrix: matrix, x: 0, y: 0 }));
  expect(turned([0, 1, -1, 0, 100, 100])?.glyph?.turn).toBe(270);
  expect(turned([0, -1, 1, 0, 100, 100])?.glyph?.turn).toBe(90);
  expect(turned([-1, 0, 0, -1, 100, 100])?.glyph?.turn).toBe(180);
  expect(turned([0.7, 0.7, -0.7, 0.7, 100, 100])).toEqual({ text: 'A' });
});

test('text that recognition laid over a picture is known', () => {
  expect(place(glyph('A'), state({ mode: 3 }))?.glyph?.isUnseen).toBe(true);
});
