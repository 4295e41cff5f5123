import { expect, test } from 'vitest';
import { addPath, type Paint, type Ruling } from '../../../src/document/pdf/paths.ts';
import { IDENTITY, type Matrix } from '../../../src/document/pdf/matrix.ts';

/** Operators of a path: to, line, curve, close. */
const [TO, LINE, CURVE, CLOSE] = [0, 1, 2, 4];

function ruling(
  path: readonly number[],
  paint: Paint,
  { lineWidth = 1, matrix = IDENTITY }: { lineWidth?: number; matrix?: Matrix } = {},
) {
  const found: Ruling = { across: [], down: [], curves: 0 };
  addPath(found, { path: new Float32Array(path), paint, matrix, lineWidth });
  return found;
}

const box = (wide: number, high: number): number[] => [TO, 0, 0, LINE, wide, 0, LINE, wide, high, LINE, 0, high, CLOSE];

test('the edges of a box that is drawn are rules', () => {
  expect(ruling(box(100, 20), 'stroke')).toEqual({
    across: [
      { at: 0, from: 0, to: 100 },
      { at: 20, from: 0, to: 100 },
    ],
    down: [
      { at: 100, from: 0, to: 20 },
      { at: 0, from: 0, to: 20 },
    ],
    curves: 0,
  });
});

test('a thin box that is filled is one rule, a high one is shading', () => {
  expect(ruling(box(100, 1), 'fill')).toEqual({ across: [{ at: 0.5, from: 0, to: 100 }], down: [], curves: 0 });
  expect(ruling(box(100, 20), 'fill')).toEqual({ across: [], down: [], curves: 0 });
});

test('a bar that is drawn as one thick line is no rule, whatever its units', () => {
  expect(ruling([TO, 0, 0, LINE, 100, 0], 'stroke', { lineWidth: 12 }).across).toEqual([]);
  expect(
    ruling([TO, 0, 0, LINE, 100, 0], 'stroke', { lineWidth: 120, matrix: [0.01, 0, 0, 0.01, 0, 0] }).across,
  ).toHaveLength(1);
});

test('curves and slanted lines are no rules', () => {
  const curve = [TO, 0, 0, CURVE, 10, 10, 20, 10, 100, 0, CLOSE];
  expect(ruling(curve, 'fill')).toEqual({ across: [], down: [], curves: 1 });
  expect(ruling([TO, 0, 0, LINE, 100, 30], 'stroke')).toEqual({ across: [], down: [], curves: 0 });
});

test('a line on a page that is turned is a rule of the other direction', () => {
  expect(ruling([TO, 0, 0, LINE, 100, 0], 'stroke', { matrix: [0, 1, -1, 0, 0, 0] }).down).toEqual([
    { at: 0, from: 0, to: 100 },
  ]);
});
