/** Reads a Word file (.docx), as Word, WPS and LibreOffice write it, in the transitional or the strict form. */
import { DocumentRefused } from '../refusal.ts';
import { Steps } from '../steps.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import type { Block, Note } from '../document.ts';
import { readBody } from './body.ts';
import { Counters } from './counters.ts';
import { Fields } from './fields.ts';
import { readFootnotes } from './footnotes.ts';
import { readLists } from './lists.ts';
import { marginNotes } from './margins.ts';
import { openParts, type Parts } from './parts.ts';
import { promptsIn, type Story } from './story.ts';
import { Styles } from './styles.ts';
import type { TableReading } from './table.ts';

/**
 * Everything that the file prints, and notes on what it does not.
 *
 * Changes that were not accepted yet are read as if they were. A paragraph's place is counted over all paragraphs with
 * text outside of tables (`第12段`), a table's over all tables outside of others (`表3 第5行第4列`).
 *
 * @throws DocumentRefused
 */
export function readDocx(
  file: Uint8Array,
  steps: Steps = new Steps(() => undefined),
): { blocks: readonly Block[]; notes: readonly Note[] } {
  const parts = openParts(file, steps);
  const body = childOf(parts.document, 'body');
  if (body === undefined) throw new DocumentRefused('damaged');
  const lists = readLists(parts.of('numbering')[0]);
  const story: Story = {
    styles: new Styles(parts.of('styles')[0]),
    counters: new Counters(lists),
    fields: new Fields(body),
    references: { footnote: new Set(), endnote: new Set(), deleted: new Set() },
    prompts: promptsIn(body),
  };
  const onPiece = steps.part(BODY, piecesOf(body));
  const reading: TableReading = { notes: wholeNotes(parts), cells: 0 };
  const blocks = [
    ...readBody(body, { story, reading, onPiece }),
    ...readFootnotes('footnote', parts.of('footnotes')[0], { story, reading }),
    ...readFootnotes('endnote', parts.of('endnotes')[0], { story, reading }),
  ];
  // Headers count for themselves.
  return { blocks, notes: [...reading.notes, ...marginNotes(parts, { ...story, counters: new Counters(lists) })] };
}

/** Hundredths of the work, behind the parts of the package; notes and margins are the rest. */
const BODY = 55;

/** About as many as there are: a paragraph, or a row of a table. */
function piecesOf(body: XmlElement): number {
  return childrenOf(body).reduce((sum, block) => sum + (block.name === 'tbl' ? childrenOf(block, 'tr').length : 1), 0);
}

function wholeNotes({ damaged, hasMacros }: Parts): Note[] {
  const place = '全文';
  return [
    ...damaged.map((name): Note => ({ kind: 'damaged', place, text: `文件的${name}部分损坏，没有读，请对照原件。` })),
    ...(hasMacros ? [{ kind: 'macro', place, text: '文件里有宏，没有运行，读的是文件里存下的内容。' } as const] : []),
  ];
}
