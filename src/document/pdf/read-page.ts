/** One page: its grids with their text, the lines beside them, and what could not be read. */
import { DocumentRefused } from '../refusal.ts';
import { filled, type FilledGrid } from './cells.ts';
import { drawingOf, operatorsOf } from './drawing.ts';
import { gridsOf } from './grids.ts';
import { linesOf, type Line } from './lines.ts';
import { onPaper } from './overflow.ts';
import { turnedBlocks, type TextBlock } from './paragraphs.ts';
import type { Rule } from './page.ts';
import type { OpenPdf } from './open-pdf.ts';

export interface PageContent {
  /** From 1. */
  page: number;
  height: number;
  grids: readonly FilledGrid[];
  /** Outside of grids, from above to below. */
  lines: readonly Line[];
  /** Text that is turned against the page, outside of grids. */
  turned: readonly TextBlock[];
  /** Rules across that belong to no grid. */
  loose: readonly Rule[];
  /** How many operators pdf.js gave. */
  operators: number;
  /** Printed characters, and how many of them are drawn without ink. */
  characters: number;
  unseen: number;
  /** How many words the edge of the paper cuts. */
  cut: number;
  slanted: string;
  curves: number;
  lostFonts: number;
}

/** Characters of a page; the smallest print fills one with some ten thousand. */
const GLYPHS_MAX = 300_000;

/** @param numbered Fonts of the document whose characters are numbers only, so far. */
export async function readPage(pdf: OpenPdf, page: number, numbered: Set<string>): Promise<PageContent> {
  const source = await pdf.page(page);
  const operators = await operatorsOf(pdf, source);
  const drawing = drawingOf(operators, numbered);
  source.cleanup();
  if (drawing.glyphs.length > GLYPHS_MAX) throw new DocumentRefused('overfull');
  const { grids: ruled, loose } = gridsOf(drawing);
  const { width, height, slanted, curves, lostFonts } = drawing;
  const { glyphs, cut } = onPaper(drawing.glyphs, { width, height });
  const { grids, rest } = filled(ruled, glyphs);
  const printed = glyphs.filter(({ text }) => text !== ' ');
  return {
    ...{ page, height, grids, loose, slanted, curves, lostFonts, cut },
    operators: operators.list.length,
    lines: linesOf(rest.filter(({ turn }) => turn === 0)),
    turned: turnedBlocks(rest),
    characters: printed.length,
    unseen: printed.filter(({ isUnseen }) => isUnseen === true).length,
  };
}
