/** Reads a body, a cell, a note or a text box from top to bottom, as lines and tables. */
import { attributeOf, childOf, type XmlElement } from '../xml.ts';
import { valueOf } from './attributes.ts';
import { unwrapped } from './wrappers.ts';
import { equationText } from './equation.ts';
import { rawText, readInline } from './inline.ts';
import { Line } from './line.ts';
import { isChange, type Remark } from './remarks.ts';
import { innerStory, type Story } from './story.ts';
import { numberingOf, outlineLevelOf } from './styles.ts';
import { rowsOf, type TableRows } from './table-rows.ts';

export type Item = LineItem | TableItem;

/** A paragraph; its text is blank where only the remarks count. */
interface LineItem {
  kind: 'line';
  /** With the number before it, white space and line ends as they stand. */
  text: string;
  /** Of a heading, from 1. */
  level: number | null;
  remarks: readonly Remark[];
}

/** A table with at least one row, whose cells the caller reads before it goes on. */
export interface TableItem extends TableRows {
  kind: 'table';
  story: Story;
}

export function* itemsOf(container: XmlElement, story: Story): Generator<Item> {
  const blocks = [...unwrapped(container, BLOCKS)];
  let line = new Line();
  for (const [index, block] of blocks.entries()) {
    if (block.name === 'tbl') yield tableItem(block, story);
    else if (block.name !== 'p') yield otherItem(block);
    else {
      readInline(block, story, line);
      noticeEnd(block, line);
      const isEndDeleted = hasMark(block, 'del', 'moveFrom');
      // Without its end, a paragraph goes on with the next one; so does a large first letter, which is a paragraph to Word.
      if ((isEndDeleted || isDropCap(block)) && blocks[index + 1]?.name === 'p') continue;
      yield lineItem(block, story, line, isEndDeleted);
      for (const box of line.boxes) yield* boxItems(box, story);
      line = new Line();
    }
  }
}

/** All text of a container, line by line, tables included. */
export function plainText(container: XmlElement, story: Story): string {
  const texts: string[] = [];
  for (const item of itemsOf(container, story)) texts.push(item.kind === 'line' ? item.text : tableText(item));
  return texts.join('\n');
}

/** All text of a table, a line or more for each cell. */
export function tableText({ rows, story }: TableItem): string {
  return rows.flatMap(({ cells }) => cells.map(({ element }) => plainText(element, story))).join('\n');
}

/** Paragraphs, tables and what else counts. */
const BLOCKS = new Set(['p', 'tbl', 'altChunk', 'subDoc', 'oMathPara', 'oMath', 'del', 'moveFrom']);

/** Whether the end of a paragraph was changed in one of these ways. */
function hasMark(paragraph: XmlElement, ...changes: readonly string[]): boolean {
  const mark = childOf(paragraph, 'pPr', 'rPr');
  return changes.some((change) => childOf(mark, change) !== undefined);
}

/** An end that was put in or taken out alone changes no text, and yet what is a paragraph. */
function noticeEnd(paragraph: XmlElement, line: Line): void {
  if (!hasMark(paragraph, 'ins', 'del', 'moveFrom', 'moveTo')) return;
  if (line.text.trim() !== '' && !line.remarks.some(({ kind }) => isChange(kind))) line.notice('paragraph-end');
}

function isDropCap(paragraph: XmlElement): boolean {
  return ['drop', 'margin'].includes(attributeOf(childOf(paragraph, 'pPr', 'framePr'), 'dropCap') ?? '');
}

function tableItem(table: XmlElement, story: Story): Item {
  const rows = rowsOf(table);
  return rows.rows.length > 0
    ? { kind: 'table', ...rows, story }
    : { kind: 'line', text: '', level: null, remarks: rows.remarks };
}

function otherItem(block: XmlElement): Item {
  const empty = { kind: 'line', text: '', level: null } as const;
  switch (block.name) {
    case 'altChunk':
      return { ...empty, remarks: [{ kind: 'chunk', text: '' }] };
    case 'subDoc':
      return { ...empty, remarks: [{ kind: 'linked', text: '' }] };
    case 'del':
      return { ...empty, remarks: [{ kind: 'deleted', text: rawText(block) }] };
    case 'moveFrom':
      return { ...empty, remarks: [{ kind: 'moved-away', text: rawText(block) }] };
    default:
      return { ...empty, text: equationText(block), remarks: [] };
  }
}

function lineItem(paragraph: XmlElement, story: Story, line: Line, isEndDeleted: boolean): LineItem {
  const properties = childOf(paragraph, 'pPr');
  const styleId = valueOf(childOf(properties, 'pStyle'));
  // A deleted paragraph is not counted.
  const isGone = isEndDeleted && line.text.trim() === '';
  const direct = outlineLevelOf(properties);
  return {
    kind: 'line',
    text: (isGone ? '' : printedNumber(properties, styleId, story)) + line.text,
    level: direct === undefined ? story.styles.headingLevel(styleId) : direct,
    remarks: line.remarks,
  };
}

/** The number that is printed before a paragraph, which counts it. */
function printedNumber(properties: XmlElement | undefined, styleId: string | undefined, story: Story): string {
  const own = numberingOf(properties);
  const { styleIds, ...style } = story.styles.numbering(styleId);
  const listId = own.listId ?? style.listId;
  if (listId === undefined || listId === '0') return '';
  const ofStyle = own.listId === undefined ? styleIds.map((id) => story.counters.levelOfStyle(listId, id)) : [];
  const level = own.level ?? ofStyle.find((each) => each !== undefined) ?? style.level ?? 0;
  return story.counters.next(listId, level);
}

/** What a text box holds; the first of it says where it comes from. */
function* boxItems(box: XmlElement, story: Story): Generator<Item> {
  let isFirst = true;
  for (const item of itemsOf(box, innerStory(story, box))) {
    const isSeen = item.kind === 'table' || item.text.trim() !== '';
    yield isFirst && isSeen ? { ...item, remarks: [{ kind: 'box', text: '' }, ...item.remarks] } : item;
    isFirst &&= !isSeen;
  }
}
