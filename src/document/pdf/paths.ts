/** Straight lines of painted paths: strokes, and rectangles so thin that they are rules. */
import { point, scaleOf, type Matrix } from './matrix.ts';
import type { Rule } from './page.ts';

export type Paint = 'stroke' | 'fill';

export interface Ruling {
  across: Rule[];
  down: Rule[];
  curves: number;
}

interface Path {
  /** Operators with their numbers, as pdf.js writes them. */
  path: Float32Array;
  paint: Paint;
  matrix: Matrix;
  lineWidth: number;
}

/** What is thicker is a bar or shading and no rule. */
const THICK_MAX = 5;
/** How far from straight a rule may be. */
const CROOKED_MAX = 0.8;

type Point = readonly [x: number, y: number];
interface Subpath {
  points: Point[];
  isCurved: boolean;
}

export function addPath(ruling: Ruling, { path, paint, matrix, lineWidth }: Path): void {
  const subpaths = subpathsOf(path, matrix);
  ruling.curves += subpaths.filter(({ isCurved }) => isCurved).length;
  if (paint === 'stroke' && lineWidth * scaleOf(matrix) > THICK_MAX) return;
  for (const subpath of subpaths) {
    if (subpath.isCurved && paint === 'fill') continue;
    if (paint === 'fill') addBar(ruling, subpath.points);
    else addLines(ruling, subpath.points);
  }
}

function addLines(ruling: Ruling, points: readonly Point[]): void {
  points.forEach(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [x, y];
    const wide = Math.abs(x - fromX);
    const high = Math.abs(y - fromY);
    if (high <= CROOKED_MAX && wide > high) ruling.across.push(span((y + fromY) / 2, fromX, x));
    else if (wide <= CROOKED_MAX && high > wide) ruling.down.push(span((x + fromX) / 2, fromY, y));
  });
}

/** A thin bar is a rule along its length; a dot may belong to a line of dots either way. */
function addBar(ruling: Ruling, points: readonly Point[]): void {
  if (points.length < 2) return;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  const wide = right - left;
  const high = bottom - top;
  if (high <= THICK_MAX && (wide >= high || wide <= DOT_MAX)) ruling.across.push(span((top + bottom) / 2, left, right));
  if (wide <= THICK_MAX && (high >= wide || high <= DOT_MAX)) ruling.down.push(span((left + right) / 2, top, bottom));
}

const DOT_MAX = 2.5;

function span(at: number, one: number, other: number): Rule {
  return { at, from: Math.min(one, other), to: Math.max(one, other) };
}

/** How many numbers follow each operator: to, line, curve, curve by one point, close. */
const NUMBERS = [2, 2, 6, 4, 0] as const;

function subpathsOf(path: Float32Array, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  for (let at = 0; at < path.length;) {
    const operator = path[at] ?? -1;
    const count = NUMBERS[operator];
    // What is not known cannot be passed over.
    if (count === undefined) break;
    const end = at + count;
    const current = subpaths.at(-1);
    const to = point(matrix, path[end - 1] ?? 0, path[end] ?? 0);
    at = end + 1;
    if (operator === 0 || current === undefined) subpaths.push({ points: operator === 4 ? [] : [to], isCurved: false });
    else if (operator === 4) current.points.push(...current.points.slice(0, 1));
    else {
      current.points.push(to);
      current.isCurved ||= count > 2;
    }
  }
  return subpaths;
}
