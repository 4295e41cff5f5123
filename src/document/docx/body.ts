/** Reads the text itself: its paragraphs and tables, counted from its beginning. */
import { lineText } from '../text.ts';
import type { XmlElement } from '../xml.ts';
import type { Block } from '../document.ts';
import { itemsOf } from './flow.ts';
import { notesOf } from './remarks.ts';
import type { Story } from './story.ts';
import { readTable, type TableReading } from './table.ts';

export function readBody(body: XmlElement, { story, reading }: { story: Story; reading: TableReading }): Block[] {
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (const item of itemsOf(body, story)) {
    if (item.kind === 'table') {
      tables += 1;
      blocks.push(readTable(item, `表${tables}`, reading));
      continue;
    }
    const text = lineText(item.text);
    if (text === '') {
      // What has no text has no number either: it stands after the last thing that has one.
      const last = blocks.at(-1)?.place;
      reading.notes.push(...notesOf(last === undefined ? '文件开头' : `${last}之后`, item.remarks));
      continue;
    }
    paragraphs += 1;
    const place = `第${paragraphs}段`;
    blocks.push({ kind: 'paragraph', text, level: item.level, place });
    reading.notes.push(...notesOf(place, item.remarks));
  }
  return blocks;
}
