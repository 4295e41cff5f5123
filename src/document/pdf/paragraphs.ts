/** Lines of a page to paragraphs: by indents, short lines, larger steps and other sizes. */
import { isWrapped, joinedText } from './joining.ts';
import { isWide, linesOf, reachOf, type Line } from './lines.ts';
import { upright, type Glyph } from './page.ts';
import type { FilledGrid } from './cells.ts';

export interface TextBlock {
  kind: 'text';
  lines: readonly Line[];
  text: string;
  size: number;
  /** It may go on on the next page, or go on from the page before. */
  isFull: boolean;
  isIndented: boolean;
  isCentred: boolean;
}

export interface GridBlock {
  kind: 'grid';
  grid: FilledGrid;
}

/** Two characters of indent begin a paragraph; a little less is meant as much. */
const INDENT = 1.5;
/** How much further than usual the next paragraph stands, and how far lines of one size may be from it. */
const STEP = 1.35;
const SIZE_TOLERANCE = 0.1;

/** What a page says, in the order in which it is read. */
export function blocksOf(lines: readonly Line[], grids: readonly FilledGrid[]): (TextBlock | GridBlock)[] {
  const area = textArea(lines, grids);
  const tables = [...grids].sort((one, other) => one.top - other.top || one.left - other.left);
  const blocks: (TextBlock | GridBlock)[][] = [];
  let run: Line[] = [];
  let next = 0;
  for (const line of lines) {
    for (let grid = tables[next]; grid !== undefined && grid.top < line.baseline; grid = tables[(next += 1)]) {
      blocks.push(paragraphsOf(run, area), [{ kind: 'grid', grid }]);
      run = [];
    }
    run.push(line);
  }
  const below = tables.slice(next).map((grid) => ({ kind: 'grid', grid }) as const);
  return [...blocks.flat(), ...paragraphsOf(run, area), ...below];
}

/** Text that is turned against the page, each way by itself: it has no place among the lines. */
export function turnedBlocks(glyphs: readonly Glyph[]): TextBlock[] {
  return ([90, 180, 270] as const).flatMap((turn) => {
    const lines = linesOf(glyphs.filter((glyph) => glyph.turn === turn).map(upright));
    return paragraphsOf(lines, textArea(lines, []));
  });
}

interface Area {
  left: number;
  right: number;
  /** From line to line, as most of the page has it. */
  pitch: number;
}

/** Where text begins and ends on the page: as long lines do, or else tables. */
function textArea(lines: readonly Line[], grids: readonly FilledGrid[]): Area {
  const right = reachOf(lines);
  const first = leastOf(lines.map((line) => line.left));
  const long = lines.filter((line) => line.right - line.left > (right - first) * 0.6);
  const lefts = (long.length > 0 ? long : lines).map((line) => line.left);
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const near = steps
    .filter((step, index) => step > 0 && step < 3 * (lines[index]?.size ?? 0))
    .sort((one, other) => one - other);
  return {
    left: Math.min(leastOf(lefts), leastOf(grids.map((grid) => grid.left + TABLE_MARGIN))),
    right: grids.reduce((most, grid) => Math.max(most, grid.right - TABLE_MARGIN), right),
    pitch: near[Math.floor(near.length / 2)] ?? 0,
  };
}

/** How far the text of a table stands within it. */
const TABLE_MARGIN = 6;

function leastOf(values: readonly number[]): number {
  return values.reduce((least, each) => Math.min(least, each), Infinity);
}

function paragraphsOf(lines: readonly Line[], area: Area): TextBlock[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    if (group === undefined || above === undefined || begins(line, above, area)) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => textBlock(group, area));
}

function begins(line: Line, above: Line, area: Area): boolean {
  const isOtherSize = Math.abs(line.size - above.size) > SIZE_TOLERANCE * above.size;
  if (isOtherSize || line.baseline - above.baseline > Math.max(STEP * area.pitch, 1.2 * line.size)) return true;
  // The lines of a title are centred, each by itself.
  if (isCentred(line, area) && isEven(above, area)) return isShort(above, area) && isShort(line, area);
  if (line.left - area.left >= INDENT * line.size && line.left - above.left > -INDENT * line.size) return true;
  return !isWrapped(above, line, area.right - above.right);
}

/** A line that leaves so much room on both sides was not wrapped. */
function isShort(line: Line, area: Area): boolean {
  return line.right - line.left < (area.right - area.left) * 0.6;
}

function isCentred(line: Line, area: Area): boolean {
  return line.left - area.left > 2 * line.size && isEven(line, area);
}

/** As much room on the left as on the right. */
function isEven(line: Line, { left, right }: Area): boolean {
  return Math.abs(line.left - left - (right - line.right)) < line.size;
}

function textBlock(lines: readonly Line[], area: Area): TextBlock {
  const [first, last] = [lines[0], lines.at(-1)];
  const isTitle = first !== undefined && isCentred(first, area);
  return {
    kind: 'text',
    lines,
    text: joinedText(lines, { left: -Infinity, right: isTitle ? -Infinity : area.right }).replaceAll('\n', ''),
    size: first?.size ?? 0,
    isFull: last !== undefined && area.right - last.right < 1.2 * last.size && !/[。！？：；]$/.test(last.text),
    isIndented: first !== undefined && first.left - area.left >= INDENT * first.size,
    isCentred: isTitle,
  };
}

/** One text of two pages. */
export function joinedBlocks(one: TextBlock, other: TextBlock): TextBlock {
  const [before, after] = [one.text.at(-1) ?? '', other.text.at(0) ?? ''];
  const isSpaced = !isWide(before) && !isWide(after) && /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after);
  return {
    ...one,
    text: `${one.text}${isSpaced ? ' ' : ''}${other.text}`,
    lines: [...one.lines, ...other.lines],
    isFull: other.isFull,
  };
}
