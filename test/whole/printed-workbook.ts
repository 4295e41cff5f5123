/** A workbook as LibreOffice prints it: what can be seen on each page, without what a cell cuts off. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

export interface PrintedPage {
  /** In millimetres. */
  width: number;
  height: number;
  /** What can be seen, without spaces and line ends, from cell to cell. */
  text: string;
  /** Of the smallest type, in points. */
  points: number;
  /** What its foot says. */
  sheet: string;
  number: number;
  of: number;
}

interface Piece {
  text: string;
  /** Of its baseline, in points from the bottom of the page. */
  y: number;
  points: number;
}

/** Between which heights of the page something is drawn. */
interface Clip {
  bottom: number;
  top: number;
}

const MM = 25.4 / 72;

/** In points from the bottom: only the foot stands there. */
const FOOT_MOST = 40;

/** Of a line of type: how much of it rises above its baseline, and what may be missing below it. */
const RISE = 0.6;
const SLACK = 0.5;

export async function printedPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const pieces = await visiblePieces(await page.getOperatorList());
    const foot = plain(pieces.flatMap(({ text, y }) => (y < FOOT_MOST ? [text] : [])).join(''));
    const [, sheet = '', own, of] = /^(.*)第(\d+)页,共(\d+)页$/.exec(foot) ?? [];
    pages.push({
      width: Math.round(width * MM),
      height: Math.round(height * MM),
      text: plain(pieces.map(({ text }) => text).join('')),
      points: Math.min(...pieces.map(({ points }) => points)),
      sheet,
      number: Number(own),
      of: Number(of),
    });
  }
  return pages;
}

/** A PDF may hold a character as its radical or in its wide form; spaces that justify a line are no words. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** Follows the page's drawing: a PDF holds also the text that a cell is too small for, under a clip that hides it. */
async function visiblePieces({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): Promise<Piece[]> {
  const { OPS } = await getResolvedPDFJS();
  const pieces: Piece[] = [];
  const outer: Clip[] = [];
  let clip: Clip = { bottom: -Infinity, top: Infinity };
  let isClip = false;
  let y = 0;
  let points = 0;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    switch (operator) {
      case OPS.save:
        outer.push(clip);
        break;
      case OPS.restore:
        clip = outer.pop() ?? clip;
        break;
      case OPS.clip:
      case OPS.eoClip:
        isClip = true;
        break;
      case OPS.constructPath:
        if (isClip) clip = within(clip, args);
        isClip = false;
        break;
      case OPS.beginText:
        y = 0;
        break;
      case OPS.moveText:
        y += numberAt(args, 1);
        break;
      case OPS.setTextMatrix:
        y = numberAt(Array.isArray(args) ? args[0] : undefined, 5);
        break;
      case OPS.setFont:
        points = numberAt(args, 1);
        break;
      case OPS.showText: {
        const text = glyphs(args);
        const isSeen = y > clip.bottom - SLACK && y + points * RISE < clip.top + SLACK;
        if (isSeen && text.trim() !== '') pieces.push({ text, y, points });
        break;
      }
      case OPS.transform:
        throw new Error('The page is drawn in other coordinates; this reader knows only its own.');
    }
  });
  return pieces;
}

/** The arguments of a path end with its bounds: left, bottom, right, top. */
function within(clip: Clip, args: unknown): Clip {
  const bounds = Array.isArray(args) ? args[2] : undefined;
  if (!(bounds instanceof Float32Array)) throw new Error('A path has no bounds.');
  const [, bottom = 0, , top = 0] = bounds;
  return { bottom: Math.max(clip.bottom, bottom), top: Math.min(clip.top, top) };
}

function numberAt(args: unknown, index: number): number {
  const value: unknown = Array.isArray(args) || args instanceof Float32Array ? args[index] : undefined;
  if (typeof value !== 'number') throw new Error('An operator lacks a number.');
  return value;
}

function glyphs(args: unknown): string {
  const list: unknown = Array.isArray(args) ? args[0] : undefined;
  if (!Array.isArray(list)) throw new Error('Text has no glyphs.');
  return list
    .map((glyph: unknown) =>
      typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : '',
    )
    .join('');
}
