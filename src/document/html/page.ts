/** Reads a web page: what it is about becomes blocks, what only surrounds it a note. */
import { readChildren } from './flow.ts';
import { Lines } from './lines.ts';
import { Styles } from './styles.ts';
import type { Steps } from '../steps.ts';
import { stretches } from '../stretches.ts';
import { dataTableOf, readTable } from './table.ts';
import { PLAIN, type DataTable, type Setting, type Target } from './target.ts';
import { attributeOf, parseMarkup, textOf, within, type MarkupNode } from './tree.ts';
import type { Block, Note, NoteKind } from '../document.ts';

/** What is read of one page or of several that follow each other. */
export interface Reading {
  readonly blocks: Block[];
  readonly notes: Note[];
  paragraphs: number;
  tables: number;
  readonly hiddenParagraphs: number[];
}

interface PageOptions {
  /** Style sheets that lie beside it. */
  sheets: readonly string[];
  steps: Steps;
  /** Of the page in the whole work, in hundredths. */
  share: number;
}

/** To parse a page takes about as long as to read it. */
const PARSING = 0.5;

const AROUND_PLACE = '页面四周';
const AROUND = new Set(['nav', 'header', 'footer', 'aside']);
const AROUND_ROLES = new Set(['beside', 'banner', 'contentinfo', 'complementary', 'search']);
/** What has a head and a foot of its own. */
const OWN_PARTS = new Set(['main', 'article', 'section', 'td', 'th', 'blockquote', 'figure', 'dialog']);

export function newReading(): Reading {
  return { blocks: [], notes: [], paragraphs: 0, tables: 0, hiddenParagraphs: [] };
}

/** Adds what a page holds. @throws DocumentRefused */
export function readPage(text: string, { sheets, steps, share }: PageOptions, reading: Reading): void {
  const parsed = steps.part(share * PARSING, 1);
  const root = parseMarkup(text);
  const elements = [...within(root)];
  parsed();
  const tables = elements.filter(({ name }) => name === 'table').length;
  const onTable = steps.part(share * (1 - PARSING), tables + 1);
  const styles = new Styles([...sheets, ...elements.filter(({ name }) => name === 'style').map(textOf)]);
  const content = contentElement(elements);
  const page = new Page(styles, reading, { content, onTable });
  const around = new Around(styles, page, content);
  page.around = around;
  readChildren(root, content === undefined ? page : around, PLAIN);
  page.end(PLAIN);
  around.finish(reading);
}

/** What was read, with the notes that only the whole tells. */
export function finished({ blocks, notes, hiddenParagraphs }: Reading): { blocks: Block[]; notes: Note[] } {
  const hidden = stretches(hiddenParagraphs).map((each): Note => ({
    kind: 'hidden',
    place: `第${each}段`,
    text: `第${each}段是隐藏的。`,
  }));
  const pictures = new Map<string, number>();
  for (const { kind, place, text } of notes)
    if (kind === 'picture' && text === '') pictures.set(place, (pictures.get(place) ?? 0) + 1);
  const all = notes.flatMap((note): Note[] => {
    if (note.kind !== 'picture' || note.text !== '') return [note];
    const count = pictures.get(note.place);
    pictures.delete(note.place);
    return count === undefined ? [] : [{ ...note, text: `这里有 ${count} 张图片，里面的字没有读。` }];
  });
  return { blocks, notes: [...hidden, ...all] };
}

/** The element that holds what the page is about, where the page says so and leaves no doubt. */
function contentElement(elements: readonly MarkupNode[]): MarkupNode | undefined {
  const hasText = (element: MarkupNode): boolean => textOf(element).trim() !== '';
  const mains = elements.filter((element) => element.name === 'main' || attributeOf(element, 'role') === 'main');
  const articles = elements.filter(({ name }) => name === 'article');
  const [only, ...more] = mains.length > 0 ? mains : articles;
  return only !== undefined && more.length === 0 && hasText(only) ? only : undefined;
}

class Page extends Lines {
  readonly keepsHidden = true;
  around: Target | undefined;
  readonly #reading: Reading;
  readonly #content: MarkupNode | undefined;
  readonly #onTable: () => void;
  /** Notes on the line that has not ended. */
  #waiting: [NoteKind, string][] = [];

  constructor(
    styles: Styles,
    reading: Reading,
    { content, onTable }: { content: MarkupNode | undefined; onTable: () => void },
  ) {
    super(styles);
    this.#reading = reading;
    this.#content = content;
    this.#onTable = onTable;
  }

  override turn(element: MarkupNode): Target | undefined {
    // Within the content itself all is content.
    return this.#content === undefined && isAround(element) ? this.around : undefined;
  }

  table(element: MarkupNode, inner: Setting, outer: Setting): void {
    readTable(element, this, inner, outer);
  }

  dataTable(table: DataTable): void {
    const reading = this.#reading;
    const around = { place: `表${reading.tables + 1}`, styles: this.styles, notes: reading.notes, depth: 0 };
    const read = dataTableOf(table, around);
    this.#onTable();
    if (read === undefined) return;
    reading.tables += 1;
    reading.blocks.push(read);
  }

  note(kind: NoteKind, text: string): void {
    this.#waiting.push([kind, text]);
  }

  protected line(text: string, { level, isHidden }: Setting): void {
    const reading = this.#reading;
    if (text !== '') {
      reading.paragraphs += 1;
      if (isHidden) reading.hiddenParagraphs.push(reading.paragraphs);
      reading.blocks.push({ kind: 'paragraph', text, level, place: `第${reading.paragraphs}段` });
    }
    const after = reading.paragraphs === 0 ? '开头' : `第${reading.paragraphs}段之后`;
    const place = text === '' ? after : `第${reading.paragraphs}段`;
    reading.notes.push(...this.#waiting.splice(0).map(([kind, words]): Note => ({ kind, place, text: words })));
  }
}

function isAround(element: MarkupNode): boolean {
  const role = attributeOf(element, 'role');
  if (role !== undefined ? !AROUND_ROLES.has(role) : !AROUND.has(element.name)) return false;
  for (let at = element.parent; at !== null; at = at.parent) if (OWN_PARTS.has(at.name)) return false;
  return true;
}

/** What stands around the content: only counted, but for a main heading and for tables. */
class Around extends Lines {
  readonly keepsHidden = true;
  readonly #page: Page;
  readonly #content: MarkupNode | undefined;
  readonly #lines: string[] = [];
  readonly #notes: Note[] = [];

  constructor(styles: Styles, page: Page, content: MarkupNode | undefined) {
    super(styles);
    this.#page = page;
    this.#content = content;
  }

  override turn(element: MarkupNode): Target | undefined {
    return element === this.#content || element.name === 'h1' ? this.#page : undefined;
  }

  table(element: MarkupNode, inner: Setting, outer: Setting): void {
    readTable(element, this, inner, outer);
  }

  dataTable(table: DataTable): void {
    this.#page.dataTable(table);
  }

  note(kind: NoteKind, text: string): void {
    // Signs and pictures of a menu matter to nobody.
    if (kind !== 'picture' && kind !== 'external') this.#notes.push({ kind, place: AROUND_PLACE, text });
  }

  finish({ notes }: Reading): void {
    this.end(PLAIN);
    notes.push(...this.#notes);
    const text = this.#lines.join(' ');
    if (text === '') return;
    const words = `页面四周的导航、页眉和页脚没有放进来，共 ${text.length} 个字：“${text}”。`;
    notes.push({ kind: 'beside', place: AROUND_PLACE, text: words });
  }

  protected line(text: string): void {
    if (text !== '') this.#lines.push(text);
  }
}
