/** What of a PDF is not in its blocks, or is there with a doubt. */
import { cellsOf } from '../cells.ts';
import type { Block, Note, NoteKind } from '../document.ts';
import { stretches } from '../stretches.ts';
import type { PageContent } from './read-page.ts';
import type { Missed } from './second-look.ts';

/** A page as it was read; without content where it could not be. */
export interface PageResult {
  page: number;
  content?: PageContent;
  missed?: Missed;
}

const NAMED_MAX = 8;
const QUOTED_MAX = 60;

/** Some words of the file, of which a note needs as many as whoever looks for them. */
function quoted(text: string): string {
  return `“${text.length > QUOTED_MAX ? `${text.slice(0, QUOTED_MAX)}…` : text}”`;
}

/** One note for pages that follow each other and have the same to say. */
export function pageNotes(pages: readonly PageResult[]): Note[] {
  const hasPicture = ({ missed }: PageResult): boolean => missed === 'picture';
  const isBare = (page: PageResult): boolean => hasPicture(page) && (page.content?.characters ?? 0) === 0;
  const isRecognised = ({ content, missed }: PageResult): boolean =>
    missed === 'picture' && content !== undefined && content.unseen > 0 && content.unseen * 2 > content.characters;
  const drawn = ({ content }: PageResult): boolean => content?.characters === 0 && content.curves > CURVES_MIN;
  const whole = [
    notesOn(pages, ({ content }) => content === undefined, 'damaged', '读不出来，里面的内容都缺了：请对照原件。'),
    notesOn(pages, isBare, 'picture', '是图片，里面的内容没有读：请对照原件。'),
    notesOn(pages, drawn, 'picture', '的文字是画成图形的，没有读：请对照原件。'),
    notesOn(pages, isRecognised, 'picture', '是扫描的图片，文字来自文字识别，可能有错：请对照原件。'),
    notesOn(
      pages,
      (each) => hasPicture(each) && !isBare(each) && !isRecognised(each),
      'picture',
      '有图片，图片里的内容没有读。',
    ),
    notesOn(
      pages,
      (each) => each.missed === 'fault' && each.content !== undefined,
      'damaged',
      '有一部分读不出来：请对照原件。',
    ),
    notesOn(
      pages,
      ({ content }) => (content?.lostFonts ?? 0) > 0,
      'damaged',
      '有一种字体读不出来，用它写的字都缺了：请对照原件。',
    ),
    notesOn(
      pages,
      ({ content }) => (content?.cut ?? 0) > 0,
      'hidden',
      '有文字伸出纸边，打印出来不全；读到的是文件里的全文：请核对。',
    ),
  ];
  return [...whole.flat(), ...slantedNotes(pages)];
}

const CURVES_MIN = 50;

function notesOn(
  pages: readonly PageResult[],
  applies: (page: PageResult) => boolean,
  kind: NoteKind,
  text: string,
): Note[] {
  return stretches(pages.filter(applies).map(({ page }) => page)).map((each) => {
    const place = `第${each}页`;
    return { kind, place, text: `${place}${text}` };
  });
}

/** The same watermark stands on every page. */
function slantedNotes(pages: readonly PageResult[]): Note[] {
  const byText = new Map<string, number[]>();
  for (const { page, content } of pages) {
    const text = content?.slanted.replace(/\s+/g, ' ').trim() ?? '';
    if (text !== '') byText.set(text, [...(byText.get(text) ?? []), page]);
  }
  return [...byText].map(([text, [first = 1, ...others]]) => ({
    ...{ kind: 'beside', place: `第${first}页` },
    text: `第${first}页${others.length > 0 ? `等${others.length + 1}页` : ''}有斜放的文字${quoted(text)}，多半是水印，没有放进正文。`,
  }));
}

/** One note for all page numbers, headers and footers. */
export function runningNotes(lines: readonly { page: number; text: string }[]): Note[] {
  const [first] = lines;
  if (first === undefined) return [];
  const named = [
    ...new Set(lines.map(({ text }) => text).filter((text) => /\p{L}/u.test(text.replace(/[第页共]|page|of/gi, '')))),
  ];
  const shown = named.slice(0, NAMED_MAX).map(quoted);
  const words = shown.length === 0 ? '' : `，其中有${shown.join('、')}${named.length > NAMED_MAX ? '等' : ''}`;
  return [
    {
      ...{ kind: 'beside', place: `第${first.page}页` },
      text: `页码、页眉和页脚共${lines.length}行没有放进正文${words}。`,
    },
  ];
}

/** One note for captions that stand above every part of a table. */
export function captionNotes(captions: readonly { page: number; text: string }[]): Note[] {
  const [first] = captions;
  if (first === undefined) return [];
  const named = [...new Set(captions.map(({ text }) => quoted(text)))].slice(0, NAMED_MAX);
  return [
    {
      ...{ kind: 'continued', place: `第${first.page}页` },
      text: `接上页的表格上方重复的文字（共${captions.length}处：${named.join('、')}）没有放进正文。`,
    },
  ];
}

/** Characters of which the file does not say what they are. */
export function unknownNotes(blocks: readonly Block[]): Note[] {
  const places = blocks.flatMap((block) =>
    (block.kind === 'table' ? [...cellsOf([block])] : [block]).filter(isUnknown).map(({ place }) => place),
  );
  const [first, ...others] = places;
  if (first === undefined) return [];
  const where = [first, ...others.slice(0, NAMED_MAX - 1)].join('、');
  return [
    {
      ...{ kind: 'damaged', place: first },
      text: `${where}${places.length > NAMED_MAX ? `等${places.length}处` : ''}有文件里没有说明是什么的字，写成了“\ufffd”：请对照原件改正。`,
    },
  ];
}

function isUnknown({ text }: { text: string }): boolean {
  return text.includes('\ufffd');
}
