/** What is drawn on a page, in points from its upper left corner; y grows downwards. */

/** One character as it is printed. */
export interface Glyph {
  /** One or more characters; U+FFFD where the file does not say which. */
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The height of the line that it stands on, and its size. */
  baseline: number;
  size: number;
  /** Degrees by which it is turned clockwise, against the page as it is read. */
  turn: Turn;
  /** Drawn without ink, as programs do that recognise the text of a picture. */
  isUnseen?: true;
}

export type Turn = 0 | 90 | 180 | 270;

/** A straight line, across or down: `at` is its y (across) or x (down). */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Drawing {
  width: number;
  height: number;
  glyphs: readonly Glyph[];
  /** Characters that stand askew, as watermarks do. */
  slanted: string;
  across: readonly Rule[];
  down: readonly Rule[];
  /** Shapes with curves: letters that were drawn instead of written. */
  curves: number;
  /** Fonts that could not be read, whose characters are missing. */
  lostFonts: number;
}

export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

export function middleOf(box: Box): readonly [number, number] {
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

/** A turned character as it would stand if it were not. */
export function upright(glyph: Glyph): Glyph {
  const { left, right, top, bottom, size, turn } = glyph;
  const below = 0.2 * size;
  if (turn === 0) return glyph;
  if (turn === 180)
    return { ...glyph, left: -right, right: -left, top: -bottom, bottom: -top, baseline: -top - below, turn: 0 };
  if (turn === 90)
    return { ...glyph, left: top, right: bottom, top: -right, bottom: -left, baseline: -left - below, turn: 0 };
  return { ...glyph, left: -bottom, right: -top, top: left, bottom: right, baseline: right - below, turn: 0 };
}
