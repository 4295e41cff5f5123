/** Lines of one cell or paragraph to text: where a line was wrapped it goes on, where it was ended there is a line end. */
import { isWide, type Line } from './lines.ts';

/** What lines may fill. */
export interface Room {
  left: number;
  right: number;
}

/** How far a measure may be wrong, and how far two may differ and be meant alike, as parts of the size. */
const TOLERANCE = 0.02;
const SAME = 0.6;

/** Whether the second line stands there only because it had no more room in the first. */
export function isWrapped(first: Line, second: Line, free: number): boolean {
  return second.head > free + TOLERANCE * first.size;
}

/**
 * What stands between the lines of a wrapped text. Chinese has nothing there, and neither has a figure, its unit or a
 * long word that had to be cut; between words of letters or digits there is a space.
 */
export function seam(first: Line, second: Line, free: number): '' | ' ' {
  const before = first.text.at(-1) ?? '';
  const after = second.text.at(0) ?? '';
  if (isWide(before) || isWide(after)) return '';
  if (first.endsInSpace) return ' ';
  if (!/[\p{L}\p{N})\]]/u.test(before) || !/[\p{L}\p{N}([]/u.test(after)) return '';
  // Words move to the next line as a whole; one that fills its line was cut where the room ended.
  const next = second.glyphs[0];
  const isFull = next !== undefined && next.right - next.left > free + TOLERANCE * first.size;
  return first.isOneWord && isFull && isDigit(before) === isDigit(after) ? '' : ' ';
}

function isDigit(character: string): boolean {
  return /\d/.test(character);
}

/** Lines with one character each are one word that was set downwards. */
function isUprightWord(lines: readonly Line[]): boolean {
  return (
    lines.length > 1 && lines.every(({ text }) => [...text].length === 1) && lines.some(({ text }) => isWide(text))
  );
}

/** All lines of one text. */
export function joinedText(lines: readonly Line[], room: Room): string {
  if (isUprightWord(lines)) return lines.map(({ text }) => text).join('');
  const freeIn = freeRoom(lines, room);
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return line.text;
    const free = freeIn(before);
    return `${text}${isWrapped(before, line, free) ? seam(before, line, free) : '\n'}${line.text}`;
  }, '');
}

/** Tells how much room each of some lines leaves. */
export function freeRoom(lines: readonly Line[], room: Room): (line: Line) => number {
  const isLeft = beginsLeft(lines, room);
  return ({ left, right }) => room.right - right + (isLeft ? 0 : left - room.left);
}

/** Text in the middle, or at the right, has room on both sides; elsewhere what is free on the left is an indent. */
function beginsLeft(lines: readonly Line[], { left, right }: Room): boolean {
  const gaps = lines.map((line) => ({ before: line.left - left, after: right - line.right, near: SAME * line.size }));
  const isCentred = gaps.every(({ before, after, near }) => Math.abs(before - after) <= near);
  const isRight = gaps.every(({ after, near }) => after <= near) && gaps.every(({ before, near }) => before > near);
  return !isCentred && !isRight;
}
