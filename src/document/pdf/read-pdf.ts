/** Reads a PDF that has text: lines become paragraphs, ruling lines become tables. */
import { CELLS_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { assembled, type PageBlocks } from './assemble.ts';
import { gapTables } from './gap-tables.ts';
import { headingLevels, outlineOf } from './headings.ts';
import { captionNotes, pageNotes, runningNotes, unknownNotes, type PageResult } from './notes.ts';
import { openPdf, type CMapReader, type OpenPdf } from './open-pdf.ts';
import { blocksOf } from './paragraphs.ts';
import { readPage, type PageContent } from './read-page.ts';
import { runningLines } from './running.ts';
import { secondLook, type SecondLook } from './second-look.ts';
import { refuseHostileStreams } from './hostile-streams.ts';
import { unpainted } from './unpainted.ts';
import type { Block, Note, Progress } from '../document.ts';
import type { Line } from './lines.ts';

export interface PdfOptions {
  /** Many Chinese PDFs say what their characters are only by the name of a table that pdf.js has. */
  readCMap: CMapReader;
  /** Called after each page. */
  onPage?: Progress;
}

/** All pages together: ten times what as many full pages have. */
const CHARACTERS_MAX = 3_000_000;
/** A page has at least this many characters if it is no scan. */
const CHARACTERS_MIN = 10;

/**
 * The blocks of a PDF and what is not in them.
 *
 * @throws DocumentRefused
 */
export async function readPdf(
  file: Uint8Array,
  options: PdfOptions,
): Promise<{ blocks: readonly Block[]; notes: readonly Note[] }> {
  refuseHostileStreams(file);
  const safe = unpainted(file);
  const pdf = await openPdf(safe, options.readCMap);
  const second = await secondLook(safe, options.readCMap);
  try {
    const outline = await outlineOf(pdf.document);
    const results = await readPages(pdf, second, options);
    refuseWithoutText(results);
    return documentOf(results, outline);
  } finally {
    await second.close();
    await pdf.close();
  }
}

async function readPages(pdf: OpenPdf, second: SecondLook, { onPage }: PdfOptions): Promise<PageResult[]> {
  const results: PageResult[] = [];
  const numbered = new Set<string>();
  let [characters, cells] = [0, 0];
  for (let page = 1; page <= pdf.pages; page += 1) {
    const content = await contentOf(pdf, page, numbered);
    characters += content?.characters ?? 0;
    cells += content?.grids.reduce((sum, grid) => sum + grid.cells.length, 0) ?? 0;
    if (cells > CELLS_MAX) throw new DocumentRefused('too-many-cells');
    if (characters > CHARACTERS_MAX) throw new DocumentRefused('overfull');
    const missed = await second.missedOn(page, content?.operators ?? 0);
    results.push({ page, content, missed });
    onPage?.(page, pdf.pages);
  }
  return results;
}

/** A page that is broken does not take the others with it. */
async function contentOf(pdf: OpenPdf, page: number, numbered: Set<string>): Promise<PageContent | undefined> {
  try {
    return await readPage(pdf, page, numbered);
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    return undefined;
  }
}

function refuseWithoutText(results: readonly PageResult[]): void {
  const contents = results.flatMap(({ content }) => content ?? []);
  if (contents.length === 0) throw new DocumentRefused('damaged');
  const characters = contents.reduce((sum, each) => sum + each.characters, 0);
  const isPicture = ({ missed, content }: PageResult): boolean => missed === 'picture' || (content?.curves ?? 0) > 0;
  const pictures = results.filter(isPicture).length;
  if (characters < CHARACTERS_MIN * results.length && pictures * 2 > results.length) throw new DocumentRefused('scan');
  const isBroken = results.some(({ missed, content }) => missed === 'fault' || (content?.lostFonts ?? 0) > 0);
  if (characters === 0) throw new DocumentRefused(isBroken ? 'damaged' : 'nothing');
}

function documentOf(
  results: readonly PageResult[],
  outline: ReadonlyMap<string, number>,
): { blocks: Block[]; notes: Note[] } {
  const contents = results.flatMap(({ content }) => content ?? []);
  const running = runningLines(contents);
  const ends = pageEnds(contents, running);
  const pages = contents.map(({ page, height, lines, loose, grids, turned }): PageBlocks => {
    const own = gapTables(
      lines.filter((line) => !running.has(line)),
      loose,
    );
    return {
      page,
      end: ends.get(height) ?? height,
      blocks: [...blocksOf(own.lines, [...grids, ...own.tables]), ...turned],
    };
  });
  const texts = pages.flatMap((page) => page.blocks).filter((block) => block.kind === 'text');
  const { blocks, repeated } = assembled(pages, headingLevels(texts, outline));
  const left = contents.flatMap(({ page, lines }) =>
    lines.filter((line) => running.has(line)).map(({ text }) => ({ page, text })),
  );
  const notes = [...pageNotes(results), ...runningNotes(left), ...captionNotes(repeated), ...unknownNotes(blocks)];
  return { blocks, notes };
}

/** How far down the text of pages of a height reaches: the fullest of them shows it. */
function pageEnds(contents: readonly PageContent[], running: ReadonlySet<Line>): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { height, lines, grids } of contents) {
    const bottoms = [...lines.filter((line) => !running.has(line)), ...grids].map(({ bottom }) => bottom);
    ends.set(
      height,
      bottoms.reduce((most, bottom) => Math.max(most, bottom), ends.get(height) ?? 0),
    );
  }
  return ends;
}
