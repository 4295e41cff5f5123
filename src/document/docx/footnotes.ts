/** Reads footnotes and endnotes, which stand after the text in the order in which it refers to them. */
import { lineText } from '../text.ts';
import { attributeOf, childrenOf, type XmlElement } from '../xml.ts';
import type { Block, Place } from '../document.ts';
import { itemsOf } from './flow.ts';
import { notesOf } from './remarks.ts';
import { innerStory, type Story } from './story.ts';
import { readTable, type TableReading } from './table.ts';

const NAMES = { footnote: '脚注', endnote: '尾注' } as const;

/** @param root The part with the notes of one kind. */
export function readFootnotes(
  kind: 'footnote' | 'endnote',
  root: XmlElement | undefined,
  { story, reading }: { story: Story; reading: TableReading },
): Block[] {
  // Lines that part the notes from the text stand among them, with a type.
  const notes = new Map(
    childrenOf(root, kind)
      .filter((each) => ['normal', undefined].includes(attributeOf(each, 'type')))
      .map((each) => [attributeOf(each, 'id') ?? '', each]),
  );
  const { references } = story;
  const isDeleted = (id: string): boolean => references.deleted.has(`${kind}/${id}`) && !references[kind].has(id);
  const ids = [...new Set([...references[kind], ...notes.keys()])].filter((id) => notes.has(id) && !isDeleted(id));
  return ids.flatMap((id, index) => {
    const note = notes.get(id);
    const place = `${NAMES[kind]}${index + 1}`;
    if (note !== undefined && !references[kind].has(id)) {
      const text = `${place}在正文里没有标记，打印时看不到，已一并读入。`;
      reading.notes.push({ kind: 'hidden', place, text });
    }
    return note === undefined ? [] : readFootnote(note, place, { story, reading });
  });
}

function readFootnote(note: XmlElement, place: Place, context: { story: Story; reading: TableReading }): Block[] {
  const { story, reading } = context;
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (const item of itemsOf(note, innerStory(story, note))) {
    if (item.kind === 'table') {
      tables += 1;
      blocks.push(readTable(item, `${place} 表${tables}`, reading));
      continue;
    }
    const text = lineText(item.text);
    if (text !== '') paragraphs += 1;
    const own = paragraphs < 2 ? place : `${place} 第${paragraphs}段`;
    if (text !== '') blocks.push({ kind: 'paragraph', text, level: null, place: own });
    reading.notes.push(...notesOf(own, item.remarks));
  }
  return blocks;
}
