/** Follows the operators of a page one by one, as a printer would. */
import { FontEvidence } from './legible.ts';
import { IDENTITY, matrixOf, times, type Matrix } from './matrix.ts';
import { addPath, type Paint, type Ruling } from './paths.ts';
import { advance, identityOf, placed, type PdfFont, type TextState, type Written } from './text-state.ts';

export interface State extends TextState {
  matrix: Matrix;
  lineWidth: number;
}

type Operator = (args: readonly unknown[]) => void;

/** What a page was found to have. */
export interface Output {
  fonts: ReadonlyMap<string, PdfFont | undefined>;
  numbered: ReadonlySet<string>;
  evidence: Map<string, FontEvidence>;
  lost: Set<string>;
  write: (written: Written) => void;
  ruling: Ruling;
}

export class Pen {
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
