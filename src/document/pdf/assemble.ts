/** What all pages say, as one document: places are counted page by page, what a page break parted is joined. */
import { cellCount } from '../cells.ts';
import { countedPosition } from '../grid.ts';
import { CELLS_MAX, TABLE_DEPTH_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { isContinuation } from './continuation.ts';
import { joinedPieces } from './joined-pieces.ts';
import { joinedBlocks, type GridBlock, type TextBlock } from './paragraphs.ts';
import type { Block, Place, Table } from '../document.ts';
import type { FilledGrid } from './cells.ts';
import type { Piece } from './piece.ts';

export interface PageBlocks {
  page: number;
  /** Where its text ends, or could. */
  end: number;
  blocks: readonly (TextBlock | GridBlock)[];
}

interface TextEntry {
  kind: 'text';
  page: number;
  text: TextBlock;
  place: Place;
}

type Entry = TextEntry | { kind: 'table'; page: number; piece: Piece };

export interface Assembled {
  blocks: Block[];
  /** Captions above the later parts of a table, which stand above its first part already. */
  repeated: { page: number; text: string }[];
}

/** A caption that only says so. */
const CONTINUED = /^[（(]?续(?:表|上表)?[\d一二三四五六七八九十]*[）)]?$/;

/** @param levelOf The level of a heading; null for text. */
export function assembled(pages: readonly PageBlocks[], levelOf: (block: TextBlock) => number | null): Assembled {
  const entries: Entry[] = [];
  const repeated: Assembled['repeated'] = [];
  for (const page of pages) {
    const own = entriesOf(page);
    const captions = repeatedCaptions(entries, own);
    const first = own[captions.length];
    const last = entries.at(-1);
    // Only what ends one page and begins the next can go on.
    const isTitled = captions.some(({ text }) => !CONTINUED.test(text.text));
    const joined = first === undefined || last === undefined ? undefined : goneOn(last, first, { isTitled, levelOf });
    if (joined !== undefined) entries.pop();
    // A page may have more entries than a call may have arguments.
    for (const entry of joined === undefined ? own : [joined, ...own.slice(captions.length + 1)]) entries.push(entry);
    if (joined !== undefined) for (const { text } of captions) repeated.push({ page: page.page, text: text.text });
  }
  const blocks = entries.map((entry): Block => {
    if (entry.kind === 'table') return finished(entry.piece);
    const { text, place } = entry;
    return { kind: 'paragraph', text: text.text, level: levelOf(text), place };
  });
  if (cellCount(blocks) > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  return { blocks, repeated };
}

/** Texts above the first table of a page that stand right above the table before, too, or say that it goes on. */
function repeatedCaptions(entries: readonly Entry[], own: readonly Entry[]): TextEntry[] {
  if (entries.at(-1)?.kind !== 'table') return [];
  const table = own.findIndex(({ kind }) => kind === 'table');
  const captions = own.slice(0, Math.max(table, 0)).filter((entry) => entry.kind === 'text');
  const above = new Set(
    entries.slice(-1 - CAPTIONS_MAX, -1).flatMap((entry) => (entry.kind === 'text' ? [entry.text.text] : [])),
  );
  return captions.every(({ text }) => above.has(text.text) || CONTINUED.test(text.text)) ? captions : [];
}

const CAPTIONS_MAX = 6;

/** The entry of two pages; undefined where the second begins anew. */
function goneOn(
  last: Entry,
  entry: Entry,
  { isTitled, levelOf }: { isTitled: boolean; levelOf: (block: TextBlock) => number | null },
): Entry | undefined {
  if (entry.page !== last.page + 1) return undefined;
  if (last.kind === 'table' && entry.kind === 'table') {
    return isContinuation(last.piece, entry.piece, isTitled)
      ? { ...entry, piece: joinedPieces(last.piece, entry.piece) }
      : undefined;
  }
  if (last.kind !== 'text' || entry.kind !== 'text') return undefined;
  const [one, other] = [last.text, entry.text];
  const isText = levelOf(one) === null && levelOf(other) === null;
  const isOne = one.isFull && !other.isIndented && !other.isCentred && isText;
  return isOne ? { ...entry, text: joinedBlocks(one, other), place: last.place } : undefined;
}

function entriesOf({ page, end, blocks }: PageBlocks): Entry[] {
  let paragraphs = 0;
  let tables = 0;
  return blocks.flatMap((block): Entry[] => {
    if (block.kind === 'text') {
      if (block.text === '') return [];
      paragraphs += 1;
      return [{ kind: 'text', page, text: block, place: `第${page}页 第${paragraphs}段` }];
    }
    tables += 1;
    return [{ kind: 'table', page, piece: pieceOf(block.grid, end, `第${page}页 表${tables}`) }];
  });
}

function pieceOf(
  { xs, ys, cells, isOpenAbove, isOpenBelow, isLoose }: FilledGrid,
  pageEnd: number,
  place: Place,
  depth = 0,
): Piece {
  if (depth > TABLE_DEPTH_MAX) throw new DocumentRefused('too-many-cells');
  return {
    table: { kind: 'table', rows: ys.length - 1, columns: xs.length - 1, place },
    ...{ xs, ys, pageEnd, isOpenAbove, isOpenBelow, isLoose: isLoose === true },
    cells: cells.map(({ tables, ...cell }) => {
      const own = `${place} ${countedPosition(cell.row, cell.column)}`;
      const inner = tables.map((grid, index) => finished(pieceOf(grid, pageEnd, `${own} 表${index + 1}`, depth + 1)));
      return { ...cell, place: own, ...(inner.length === 0 ? {} : { tables: inner }) };
    }),
  };
}

function finished({ table, cells }: Piece): Table {
  return { ...table, cells: cells.map(({ ends: _, ...cell }) => cell) };
}
