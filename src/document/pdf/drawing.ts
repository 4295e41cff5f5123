/** Follows the operators of a page as a printer would, and notes characters and straight lines instead of ink. */
import { FontEvidence } from './legible.ts';
import { IDENTITY, matrixOf, times, type Matrix } from './matrix.ts';
import { addPath, type Paint, type Ruling } from './paths.ts';
import { pdfJs, type OpenPdf } from './open-pdf.ts';
import {
  advance,
  firstState,
  fontOf,
  identityOf,
  placed,
  type PdfFont,
  type TextState,
  type Written,
} from './text-state.ts';
import type { Drawing, Glyph, Turn } from './page.ts';
import type { PDFPageProxy } from 'pdfjs-dist';

interface State extends TextState {
  matrix: Matrix;
  lineWidth: number;
}

type Operator = (args: readonly unknown[]) => void;

/** The operators of a page with the fonts that they name. */
export interface PageOperators {
  list: readonly (readonly [name: string, args: readonly unknown[]])[];
  fonts: ReadonlyMap<string, PdfFont | undefined>;
  /** From the units of the page to points from its upper left corner. */
  base: Matrix;
  width: number;
  height: number;
}

/** Asks pdf.js for what a page draws. */
export async function operatorsOf(pdf: OpenPdf, page: PDFPageProxy): Promise<PageOperators> {
  const { OPS } = (await pdfJs()).api;
  const names = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));
  const { fnArray, argsArray } = await pdf.operators(page);
  const list = fnArray.map((operator, index) => {
    const given: unknown = argsArray[index];
    const args = Array.isArray(given) ? (given as unknown[]) : [];
    // The painting operator stands as a number within its path.
    const [painted, ...others] = args;
    const isPath = operator === OPS.constructPath && typeof painted === 'number';
    return [names.get(operator) ?? '', isPath ? [names.get(painted), ...others] : args] as const;
  });
  const fonts = new Map<string, PdfFont | undefined>();
  for (const name of list.flatMap(([operator, args]) => fontNames(operator, args)))
    if (!fonts.has(name)) fonts.set(name, await fontOf(page, name));
  const { width, height, transform } = page.getViewport({ scale: 1 });
  return { list, fonts, base: matrixOf(transform) ?? IDENTITY, width, height };
}

/**
 * Upright as it is read: where most characters are turned, as on a page that lies on its side, the page is.
 *
 * @param numbered Fonts whose characters are known to be numbers only; those that are found are added.
 */
export function drawingOf(operators: PageOperators, numbered: Set<string>): Drawing {
  const evidence = new Map<string, FontEvidence>();
  const first = drawn(operators, numbered, evidence);
  const turn = mostTurned(first.glyphs);
  const found = [...evidence].filter(([name, { isNumbered }]) => isNumbered && !numbered.has(name));
  for (const [name] of found) numbered.add(name);
  if (turn === 0 && found.length === 0) return first;
  return drawn(turn === 0 ? operators : turned(operators, turn), numbered, evidence);
}

function drawn(
  { list, fonts, base, width, height }: PageOperators,
  numbered: ReadonlySet<string>,
  evidence: Map<string, FontEvidence>,
): Drawing {
  const ruling: Ruling = { across: [], down: [], curves: 0 };
  const glyphs: Glyph[] = [];
  const slanted: string[] = [];
  const lost = new Set<string>();
  const write = (written: Written): void => {
    if (written.glyph === undefined) slanted.push(written.text);
    else glyphs.push(written.glyph);
  };
  const first: State = { ...firstState(), matrix: base, lineWidth: 1 };
  const pen = new Pen(first, { fonts, numbered, evidence, lost, write, ruling });
  for (const [name, args] of list) pen.operators[name]?.(args);
  return { width, height, glyphs, slanted: slanted.join(''), ...ruling, lostFonts: lost.size };
}

interface Output {
  fonts: ReadonlyMap<string, PdfFont | undefined>;
  numbered: ReadonlySet<string>;
  evidence: Map<string, FontEvidence>;
  lost: Set<string>;
  write: (written: Written) => void;
  ruling: Ruling;
}

class Pen {
  #state: State;
  readonly #first: State;
  readonly #output: Output;
  readonly #saved: State[] = [];

  constructor(first: State, output: Output) {
    this.#first = first;
    this.#state = { ...first };
    this.#output = output;
  }

  readonly operators: Readonly<Record<string, Operator>> = {
    save: () => this.#save(),
    restore: () => this.#restore(),
    transform: (args) => this.#transform(args),
    paintFormXObjectBegin: ([matrix]) => {
      this.#save();
      this.#transform(matrix);
    },
    paintFormXObjectEnd: () => this.#restore(),
    beginAnnotation: ([, , transform, matrix]) => {
      this.#save();
      this.#state = { ...this.#first };
      this.#transform(transform);
      this.#transform(matrix);
    },
    endAnnotation: () => this.#restore(),
    setLineWidth: ([width]) => this.#set('lineWidth', width),
    setGState: ([entries]) => this.#setAll(entries),
    constructPath: ([operator, data]) => {
      const paint = PAINTS[String(operator)];
      const path: unknown = Array.isArray(data) ? data[0] : undefined;
      if (paint === undefined || !(path instanceof Float32Array)) return;
      addPath(this.#output.ruling, { path, paint, matrix: this.#state.matrix, lineWidth: this.#state.lineWidth });
    },
    beginText: () => Object.assign(this.#state, { textMatrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 }),
    setCharSpacing: ([value]) => this.#set('charSpacing', value),
    setWordSpacing: ([value]) => this.#set('wordSpacing', value),
    setHScale: ([value]) => this.#set('hScale', typeof value === 'number' ? value / 100 : value),
    setLeading: ([value]) => this.#set('leading', typeof value === 'number' ? -value : value),
    setTextRise: ([value]) => this.#set('rise', value),
    setTextRenderingMode: ([value]) => this.#set('mode', value),
    setFont: ([name, size]) => this.#setFont(name, size),
    moveText: ([x, y]) => this.#move(x, y),
    setLeadingMoveText: ([x, y]) => {
      this.#set('leading', y);
      this.#move(x, y);
    },
    nextLine: () => this.#move(0, this.#state.leading),
    setTextMatrix: ([matrix]) => {
      const textMatrix = matrixOf(matrix);
      if (textMatrix !== undefined) Object.assign(this.#state, { textMatrix, x: 0, y: 0, lineX: 0, lineY: 0 });
    },
    showText: ([glyphs]) => this.#show(glyphs),
  };

  #save(): void {
    this.#saved.push({ ...this.#state });
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(value: unknown): void {
    const matrix = matrixOf(value);
    if (matrix !== undefined) this.#state.matrix = times(this.#state.matrix, matrix);
  }

  #set(
    key: 'lineWidth' | 'charSpacing' | 'wordSpacing' | 'hScale' | 'leading' | 'rise' | 'mode',
    value: unknown,
  ): void {
    if (typeof value === 'number') this.#state[key] = value;
  }

  #setAll(entries: unknown): void {
    for (const [key, value] of Array.isArray(entries) ? (entries as [unknown, unknown][]) : []) {
      if (key === 'LW') this.#set('lineWidth', value);
      if (key === 'Font' && Array.isArray(value)) this.#setFont(value[0], value[1]);
    }
  }

  #setFont(name: unknown, size: unknown): void {
    if (typeof name !== 'string' || typeof size !== 'number') return;
    this.#state.font = this.#output.fonts.get(name);
    this.#state.fontName = name;
    this.#state.size = size;
  }

  #move(x: unknown, y: unknown): void {
    if (typeof x !== 'number' || typeof y !== 'number') return;
    this.#state.x = this.#state.lineX += x;
    this.#state.y = this.#state.lineY += y;
  }

  #show(glyphs: unknown): void {
    const { font, fontName, matrix } = this.#state;
    if (font === undefined) return void this.#output.lost.add(fontName);
    const { numbered, evidence, write } = this.#output;
    const known = evidence.get(fontName) ?? new FontEvidence();
    evidence.set(fontName, known);
    const isNumbered = numbered.has(fontName);
    for (const each of Array.isArray(glyphs) ? (glyphs as unknown[]) : []) {
      const identity = identityOf(each, font);
      if (identity !== undefined) known.add(...identity);
      const written = placed(each, this.#state, { font, matrix, isNumbered });
      if (written !== undefined) write(written);
      advance(each, this.#state, font);
    }
  }
}

/** Paths that only clip are not painted. */
const PAINTS: Readonly<Record<string, Paint>> = {
  ...{ stroke: 'stroke', closeStroke: 'stroke', fill: 'fill', eoFill: 'fill' },
  ...{ fillStroke: 'stroke', eoFillStroke: 'stroke', closeFillStroke: 'stroke', closeEOFillStroke: 'stroke' },
};

function fontNames(operator: string, args: readonly unknown[]): string[] {
  if (operator === 'setFont') return typeof args[0] === 'string' ? [args[0]] : [];
  if (operator !== 'setGState' || !Array.isArray(args[0])) return [];
  const fonts = (args[0] as [unknown, unknown][]).filter(([key]) => key === 'Font').map(([, value]) => value);
  return fonts.flatMap((font) => (Array.isArray(font) && typeof font[0] === 'string' ? [font[0]] : []));
}

/** How most characters are turned. */
function mostTurned(glyphs: readonly Glyph[]): Turn {
  const counts = new Map<Turn, number>();
  for (const { turn, text } of glyphs) if (text.trim() !== '') counts.set(turn, (counts.get(turn) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

function turned({ base, width, height, ...rest }: PageOperators, turn: Turn): PageOperators {
  const back: Matrix =
    turn === 90 ? [0, -1, 1, 0, 0, width] : turn === 180 ? [-1, 0, 0, -1, width, height] : [0, 1, -1, 0, height, 0];
  const isSide = turn !== 180;
  return { ...rest, base: times(back, base), width: isSide ? height : width, height: isSide ? width : height };
}
