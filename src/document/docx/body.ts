/** Reads the text itself: its paragraphs and tables, counted from its beginning. */
import { lineText } from '../text.ts';
import type { XmlElement } from '../xml.ts';
import type { Block } from '../document.ts';
import { itemsOf } from './flow.ts';
import { notesOf, type Remark } from './remarks.ts';
import type { Story } from './story.ts';
import { readTable, type TableReading } from './table.ts';

interface Around {
  story: Story;
  reading: TableReading;
  /** So many paragraphs or rows were read. */
  onPiece?: (count: number) => void;
}

export function readBody(body: XmlElement, { story, reading, onPiece }: Around): Block[] {
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  /** What is noticed where there is no text, and so no number: it stands after the last thing that has one. */
  let between: Remark[] = [];
  const noteBetween = (): void => {
    const last = blocks.at(-1)?.place;
    reading.notes.push(...notesOf(last === undefined ? '文件开头' : `${last}之后`, between));
    between = [];
  };
  for (const item of itemsOf(body, story)) {
    const text = item.kind === 'line' ? lineText(item.text) : '';
    onPiece?.(item.kind === 'table' ? item.rows.length : 1);
    if (item.kind === 'line' && text === '') {
      for (const remark of item.remarks) between.push(remark);
      continue;
    }
    noteBetween();
    if (item.kind === 'table') {
      tables += 1;
      blocks.push(readTable(item, `表${tables}`, reading));
    } else {
      paragraphs += 1;
      const place = `第${paragraphs}段`;
      blocks.push({ kind: 'paragraph', text, level: item.level, place });
      reading.notes.push(...notesOf(place, item.remarks));
    }
  }
  noteBetween();
  return blocks;
}
