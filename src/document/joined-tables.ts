/** Joins tables that an office split by hand across pages; each cell keeps the place where it stands in the file. */
import { continuation, rowsOf, type RowsOfTable } from './continuation.ts';
import { stretch } from './stretches.ts';
import type { Block, Note, Paragraph, Table } from './document.ts';

/** What stands between the parts: 续表, （续）, 接上表, the title once more with （续） behind it. */
const ANNOUNCEMENT =
  /^[（(]?(?:续|接上|承上|上接|续上|转下|接下|见下)[表页]?(?:[\d０-９一二三四五六七八九十.\-—－]*)[）)]?[：:。]?$|[（(]续[表页]?[\d０-９一二三四五六七八九十]*[）)]$/;
/** The numbers of pages: —3—, 第3页, 3/12. */
const PAGE = /^[-—－–·\s]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/，,]?\s*共?\s*\d{1,4}\s*页?)?[-—－–·\s]*$/;

export interface Joined {
  blocks: readonly Block[];
  /** What was joined and what was left out of it, by the place of the table that goes on. */
  notes: readonly Note[];
}

/** A part of a table, and how many rows at its top are left out. */
interface Part {
  own: RowsOfTable;
  repeated: number;
}

/** Blocks with every table whole, as far as that is certain. */
export function joinContinued(blocks: readonly Block[]): Joined {
  const joined: Block[] = [];
  const notes: Note[] = [];
  // Announcements and page numbers since the last table, which vanish where the next one goes on with it.
  let between: Paragraph[] = [];
  let parts: Part[] = [];
  const finish = (): void => {
    joined.push(...whole(parts), ...between);
    parts = [];
    between = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (parts.length > 0 && isBetween(block)) between.push(block);
      else {
        finish();
        joined.push(block);
      }
      continue;
    }
    const isAnnounced = between.some(({ text }) => ANNOUNCEMENT.test(bare(text)));
    const own = rowsOf(block);
    const [first, last] = [parts[0]?.own, parts.at(-1)?.own];
    const isPart = first !== undefined && last !== undefined;
    const found = isPart ? continuation({ first, last }, own, isAnnounced) : undefined;
    if (!isPart || found === undefined) {
      finish();
      parts = [{ own, repeated: 0 }];
    } else {
      notes.push(noteOf(first.table, block, found.repeated, between));
      between = [];
      parts.push({ own, repeated: found.repeated });
    }
  }
  finish();
  return { blocks: joined, notes };
}

function isBetween({ text, level }: Paragraph): boolean {
  return ANNOUNCEMENT.test(bare(text)) || (level === null && PAGE.test(text));
}

/** The parts as one table; none where there are none. */
function whole(parts: readonly Part[]): Table[] {
  const [first] = parts;
  if (first === undefined) return [];
  let rows = 0;
  const cells = parts.flatMap(({ own: { table }, repeated }) => {
    const above = rows - repeated;
    rows += table.rows - repeated;
    return table.cells.filter(({ row }) => row >= repeated).map((cell) => ({ ...cell, row: cell.row + above }));
  });
  return [{ ...first.own.table, rows, cells }];
}

function noteOf(first: Table, second: Table, repeated: number, between: readonly Paragraph[]): Note {
  const rows = repeated === 0 ? '' : `，重复的表头（第${stretch(1, repeated)}行）没有放进来`;
  const words = between.length === 0 ? '' : `，中间的${between.map(({ text }) => `“${text}”`).join('、')}也没有`;
  return {
    kind: 'continued',
    place: second.place,
    text: `${second.place}接在${first.place}后面，合成了一张表${rows}${words}。`,
  };
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
