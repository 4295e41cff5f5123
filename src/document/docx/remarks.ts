/** What is noticed in a paragraph or cell and its text does not say, put into notes once its place is known. */
import { lineText } from '../text.ts';
import type { Note, NoteKind, Place } from '../document.ts';

export interface Remark {
  kind: RemarkKind;
  /** What was deleted, is hidden …; empty where there is nothing to quote. */
  text: string;
}

type ChangeKind = 'deleted' | 'inserted' | 'moved-away' | 'moved-here';

type OtherKind =
  /** The end of a paragraph that a change put in or took out. */
  | 'paragraph-end'
  /** Rows and cells that a change put in, took out or merged. */
  | 'inserted-row'
  | 'deleted-row'
  | 'inserted-cell'
  | 'deleted-cell'
  | 'merged-cell'
  | 'hidden'
  /** Text in cells over which this one is merged. */
  | 'covered'
  /** The prompt of a form's field that nobody filled in. */
  | 'prompt'
  | 'box'
  | 'picture'
  | 'chart'
  | 'diagram'
  /** An embedded workbook, and any other embedded object. */
  | 'sheet'
  | 'object'
  /** What the file only has the address of. */
  | 'linked'
  | 'uncalculated'
  | 'symbol'
  /** Another file that Word takes in when it opens this one. */
  | 'chunk'
  /** Tables that lie too deep within each other. */
  | 'deep';

export type RemarkKind = ChangeKind | OtherKind;

/** In the order in which the notes of a place stand. */
const SENTENCES: Readonly<Record<OtherKind, readonly [NoteKind, (quotes: readonly string[]) => string]>> = {
  'paragraph-end': ['tracked', () => '的分段有未接受的修订，按全部接受来读。'],
  'inserted-row': ['tracked', () => '是新插入的，修订还没有接受，按接受来读。'],
  'deleted-row': [
    'tracked',
    (all) => `有 ${all.length} 行被删去${quoted(all)}，修订还没有接受，按接受来读，没有读入。`,
  ],
  'inserted-cell': ['tracked', () => '是新插入的单元格，修订还没有接受，按接受来读。'],
  'deleted-cell': [
    'tracked',
    (all) => `有 ${all.length} 个单元格被删去${quoted(all)}，修订还没有接受，按接受来读，没有读入。`,
  ],
  'merged-cell': ['tracked', () => '的合并是修订，还没有接受，按接受来读。'],
  hidden: ['hidden', (all) => `有隐藏的文字${quoted(all)}，打印时看不到，已一并读入。`],
  covered: ['hidden', (all) => `盖住了被合并的单元格里的文字${quoted(all)}，打印时看不到，没有读入。`],
  prompt: ['hidden', (all) => `有没填写的提示文字${quoted(all)}，当作空白，没有读入。`],
  box: ['text-box', () => '有内容在文本框里，读在文本框所在的位置。'],
  picture: ['picture', (all) => `有 ${all.length} 张图片，图片里的文字和数字没有读入。`],
  chart: ['picture', (all) => `有 ${all.length} 个图表，图表里的数字没有读入。`],
  diagram: ['picture', (all) => `有 ${all.length} 个示意图（SmartArt），其中的文字没有读入。`],
  sheet: [
    'picture',
    () => '有嵌入的 Excel 或 WPS 表格，其中的数字没有读入，请手工录入，或打开它复制后粘贴成普通表格。',
  ],
  object: ['picture', (all) => `有嵌入的对象${quoted(all)}，其中的内容没有读入。`],
  linked: ['external', (all) => `有 ${all.length} 处内容只是链接，在文件外面，没有去取。`],
  uncalculated: ['formula', () => '有公式或域没有结果，请对照原件填写。'],
  symbol: ['damaged', (all) => `有认不出的符号${quoted(all)}，读作“\ufffd”，请对照原件。`],
  chunk: ['damaged', () => '有插入的其他文件，没有读入：请用 Word 打开后另存为 .docx 再试。'],
  deep: ['damaged', () => '有嵌套太深的表格，只读了其中的文字。'],
};

const CHANGES: Readonly<Record<ChangeKind, string>> = {
  deleted: '删去',
  inserted: '插入',
  'moved-away': '移走',
  'moved-here': '移来',
};

/** Changes and quotes that a sentence names, and characters of a quote. */
const NAMED_MAX = 4;
const QUOTE_MAX = 24;

/** One note of a kind for a place. */
export function notesOf(place: Place, remarks: readonly Remark[]): Note[] {
  if (remarks.length === 0) return [];
  const others = Object.entries(SENTENCES).flatMap(([kind, [noteKind, sentence]]): Note[] => {
    const quotes = remarks.filter((each) => each.kind === kind).map(({ text }) => text);
    return quotes.length === 0 ? [] : [{ kind: noteKind, place, text: place + sentence(quotes) }];
  });
  const changes = remarks.flatMap(({ kind, text }) =>
    isChange(kind) && text.trim() !== '' ? [CHANGES[kind] + quote(text)] : [],
  );
  if (changes.length === 0) return others;
  const text = `${place}有未接受的修订（${listed(changes, '，')}），按全部接受来读。`;
  return [{ kind: 'tracked', place, text }, ...others];
}

/** Whether it tells text that a change put in, took out or moved. */
export function isChange(kind: RemarkKind): kind is ChangeKind {
  return kind in CHANGES;
}

function quoted(texts: readonly string[]): string {
  return listed(texts.filter((text) => text.trim() !== '').map(quote), '');
}

function listed(words: readonly string[], comma: string): string {
  const named = words.slice(0, NAMED_MAX).join(comma);
  return words.length > NAMED_MAX ? `${named}等 ${words.length} 处` : named;
}

/** “Text”, cut where it is long. */
export function quote(text: string): string {
  const characters = [...lineText(text.slice(0, 10 * QUOTE_MAX))];
  return `“${characters.slice(0, QUOTE_MAX).join('')}${characters.length > QUOTE_MAX ? '…' : ''}”`;
}
