/** Reads web pages, those that Word, WPS and Excel save, and what these put on the clipboard. Nothing is run or fetched. */
import { cellsOf } from '../cells.ts';
import { Steps, WHOLE } from '../steps.ts';
import { decodedMarkup, UNREADABLE } from './encoding.ts';
import { savedPages } from './mhtml.ts';
import { finished, newReading, readPage } from './page.ts';
import type { Block, Cell, Note, Paragraph } from '../document.ts';

interface Read {
  blocks: readonly Block[];
  notes: readonly Note[];
}

/** @throws DocumentRefused */
export function readMarkup(file: Uint8Array, steps = new Steps(() => undefined)): Read {
  const { pages, sheets } = savedPages(file) ?? { pages: [decodedMarkup(file)], sheets: [] };
  return readPages(pages, sheets, steps);
}

/**
 * Reads what a clipboard holds as `text/html`, with or without the head that Windows sets before it.
 *
 * @throws DocumentRefused
 */
export function readPasted(html: string): Read {
  const page = /^Version:/i.test(html) ? html.slice(Math.max(0, html.indexOf('<'))) : html;
  return readPages([page], [], new Steps(() => undefined));
}

function readPages(pages: readonly string[], sheets: readonly string[], steps: Steps): Read {
  const reading = newReading();
  for (const page of pages) readPage(page, { sheets, steps, share: WHOLE / pages.length }, reading);
  const { blocks, notes } = finished(reading);
  return { blocks, notes: [...notes, ...unreadable(blocks)] };
}

/** Where characters could not be read. */
function unreadable(blocks: readonly Block[]): Note[] {
  const parts = blocks.flatMap((block): readonly (Paragraph | Cell)[] =>
    block.kind === 'table' ? [...cellsOf([block])] : [block],
  );
  return parts
    .filter(({ text }) => text.includes(UNREADABLE))
    .map(({ place }) => ({ kind: 'damaged', place, text: `有的字编码坏了，读成了“${UNREADABLE}”。` }));
}
