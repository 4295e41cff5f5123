/** What a page draws: its characters and straight lines instead of ink, upright as they are read. */
import { IDENTITY, matrixOf, times, type Matrix } from './matrix.ts';
import { pdfJs, type OpenPdf } from './open-pdf.ts';
import { Pen, type State } from './pen.ts';
import { firstState, fontOf, type PdfFont, type Written } from './text-state.ts';
import type { FontEvidence } from './legible.ts';
import type { Ruling } from './paths.ts';
import type { Drawing, Glyph, Turn } from './page.ts';
import type { PDFPageProxy } from 'pdfjs-dist';

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
