/** Where a character stands: the text state of PDF, as pdf.js gives its fonts and glyphs. */
import { asPrinted, isLegible } from './legible.ts';
import { IDENTITY, matrixOf, point, times, type Matrix } from './matrix.ts';
import type { Glyph, Turn } from './page.ts';
import type { PDFPageProxy } from 'pdfjs-dist';

export interface PdfFont {
  /** From its own units to the size of the text; mostly a thousandth. */
  matrix: Matrix;
  isVertical: boolean;
  /** Names of its glyphs by their codes, where it has some of its own; a font of several bytes a character has none. */
  names: ReadonlyMap<unknown, unknown> | undefined;
}

export interface TextState {
  font: PdfFont | undefined;
  fontName: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** A character; without a glyph where it stands askew. */
export interface Written {
  text: string;
  glyph?: Glyph;
}

export function firstState(): TextState {
  return {
    ...{
      font: undefined,
      fontName: '',
      size: 1,
      charSpacing: 0,
      wordSpacing: 0,
      hScale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    },
    ...{ textMatrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 },
  };
}

/** A font that pdf.js could read; undefined where it could not. */
export async function fontOf(page: PDFPageProxy, name: string): Promise<PdfFont | undefined> {
  const font = await new Promise<unknown>((resolve) => {
    page.commonObjs.get(name, resolve, () => resolve(undefined));
  });
  if (typeof font !== 'object' || font === null || font instanceof Error) return undefined;
  const of = (key: string): unknown => (key in font ? font[key as keyof typeof font] : undefined);
  const differences = of('differences');
  return {
    matrix: matrixOf(of('fontMatrix')) ?? [0.001, 0, 0, 0.001, 0, 0],
    isVertical: of('vertical') === true,
    names: of('composite') === true || !(differences instanceof Map) ? undefined : differences,
  };
}

interface Width {
  width: number;
  /** Of vertical writing: the advance, and where the upright character begins. */
  vertical: readonly [advance: number, x: number, y: number];
}

/** Moves on by a character, or by a step that is a number. */
export function advance(each: unknown, state: TextState, font: PdfFont): void {
  const { size, charSpacing, wordSpacing, hScale } = state;
  if (typeof each === 'number') {
    if (font.isVertical) state.y -= (each * size) / 1000;
    else state.x -= ((each * size) / 1000) * hScale;
    return;
  }
  const spacing = charSpacing + (isSpace(each) ? wordSpacing : 0);
  const { width, vertical } = widthOf(each);
  if (font.isVertical) state.y += vertical[0] * size * font.matrix[0] - spacing;
  else state.x += (width * size * font.matrix[0] + spacing) * hScale;
}

/** How high letters reach above the baseline and below it, as parts of the size. */
const ASCENT = 0.8;
const DESCENT = 0.2;
/** How far from upright a line may be, as a sine. */
const ASKEW = 0.05;

/** The character at the place of the state. */
export function placed(
  each: unknown,
  state: TextState,
  { font, matrix, isNumbered }: { font: PdfFont; matrix: Matrix; isNumbered: boolean },
): Written | undefined {
  const text = textOf(each, isNumbered);
  if (text === undefined) return undefined;
  const { width, vertical } = widthOf(each);
  const unit = state.size * font.matrix[0];
  const [shiftX, shiftY] = font.isVertical ? [-vertical[1] * unit, -vertical[2] * unit] : [0, 0];
  const whole = times(matrix, state.textMatrix);
  const x = state.x + shiftX * state.hScale;
  const y = state.y + state.rise + shiftY;
  const [left, baseline] = point(whole, x, y);
  const [right, rightBaseline] = point(whole, x + width * unit * state.hScale, y);
  const [topX, topY] = point(whole, x, y + state.size);
  const size = Math.hypot(topX - left, topY - baseline);
  const [alongX, alongY] = point(
    [whole[0], whole[1], whole[2], whole[3], 0, 0],
    Math.sign(unit * state.hScale) || 1,
    0,
  );
  const turn = turnOf(alongX, alongY);
  if (turn === undefined) return { text };
  // Upwards from the baseline, on the page.
  const [upX, upY] = [(topX - left) * Math.sign(state.size || 1), (topY - baseline) * Math.sign(state.size || 1)];
  const corners = [
    [left + upX * ASCENT, baseline + upY * ASCENT],
    [left - upX * DESCENT, baseline - upY * DESCENT],
    [right + upX * ASCENT, rightBaseline + upY * ASCENT],
    [right - upX * DESCENT, rightBaseline - upY * DESCENT],
  ] as const;
  const xs = corners.map(([each]) => each);
  const ys = corners.map(([, each]) => each);
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  if (!Object.values(box).every(Number.isFinite)) return undefined;
  return { text, glyph: { text, ...box, baseline, size, turn, ...(state.mode === UNSEEN ? { isUnseen: true } : {}) } };
}

const UNSEEN = 3;

/** Clockwise on the page, whose y grows downwards. */
function turnOf(x: number, y: number): Turn | undefined {
  const length = Math.hypot(x, y);
  if (Math.abs(y) <= ASKEW * length) return x >= 0 ? 0 : 180;
  if (Math.abs(x) <= ASKEW * length) return y > 0 ? 90 : 270;
  return undefined;
}

function textOf(each: unknown, isNumbered: boolean): string | undefined {
  if (typeof each !== 'object' || each === null || !('unicode' in each) || typeof each.unicode !== 'string')
    return undefined;
  if (isNumbered) return '\ufffd';
  if (each.unicode.trim() === '') return ' ';
  return isLegible(each.unicode) ? asPrinted(each.unicode) : '\ufffd';
}

/** A character as its font has it: its text, its number and its name. */
export function identityOf(
  each: unknown,
  { names }: PdfFont,
): readonly [text: string, code: number, name: string | undefined] | undefined {
  if (typeof each !== 'object' || each === null || !('unicode' in each) || !('originalCharCode' in each))
    return undefined;
  const { unicode, originalCharCode: code } = each;
  const isCode = typeof code === 'number' && code >= 0 && code <= 0x10ffff;
  if (typeof unicode !== 'string' || !isCode) return undefined;
  const name = names?.get(code);
  // Codes of one byte without names of their own are letters in all known encodings.
  if (names !== undefined && typeof name !== 'string') return undefined;
  return [unicode, code, typeof name === 'string' ? name : undefined];
}

/** The code of a space, which alone is widened between words; a font may have any character under it. */
function isSpace(each: unknown): boolean {
  return typeof each === 'object' && each !== null && 'isSpace' in each && each.isSpace === true;
}

function widthOf(each: unknown): Width {
  const found = typeof each === 'object' && each !== null ? each : {};
  const width = 'width' in found && typeof found.width === 'number' ? found.width : 0;
  const list: unknown = 'vmetric' in found ? found.vmetric : undefined;
  const [advanceY, x, y] = (Array.isArray(list) ? (list as unknown[]) : []).map((value) =>
    typeof value === 'number' ? value : 0,
  );
  return { width, vertical: [advanceY ?? -1000, x ?? width / 2, y ?? 880] };
}
