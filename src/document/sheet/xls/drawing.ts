/** What lies over the cells of an .xls worksheet: text boxes, pictures, charts, and comments with their cells. */
import { cellText } from '../../text.ts';
import type { TextBox } from '../workbook.ts';
import { RECORD, RecordReader, type BiffRecord } from './records.ts';
import { characters, type TextCode } from './texts.ts';

const CHART = 0x05;
const PICTURE = 0x08;
const COMMENT = 0x19;

export class DrawingReader {
  readonly textBoxes: TextBox[] = [];
  pictures = 0;
  charts = 0;
  comments = 0;
  readonly #code: TextCode;
  /** The kind of the object to which the next text belongs. */
  #kind = 0;
  #anchor = { row: 0, column: 0 };

  constructor(code: TextCode) {
    this.#code = code;
  }

  read(record: BiffRecord): void {
    const reader = new RecordReader(record);
    if (record.type === RECORD.note) this.comments += 1;
    else if (record.type === RECORD.drawing) this.#anchor = anchorIn(record.parts[0]) ?? this.#anchor;
    else if (record.type === RECORD.object) this.#addObject(reader);
    else if (record.type === RECORD.text && this.#code.version === 8) this.#addText(record);
  }

  #addObject(reader: RecordReader): void {
    reader.skip(4);
    this.#kind = reader.short();
    if (this.#kind === PICTURE) this.pictures += 1;
    if (this.#kind === CHART) this.charts += 1;
  }

  /** The text stands in the records that continue this one, with flags before it. */
  #addText({ parts: [head = new Uint8Array(), ...rest] }: BiffRecord): void {
    if (this.#kind === COMMENT) return;
    const length = (head[10] ?? 0) | ((head[11] ?? 0) << 8);
    const reader = new RecordReader({ parts: rest });
    const paragraphs = cellText(characters(reader, length, reader.byte()))
      .split('\n')
      .filter((each) => each !== '');
    if (paragraphs.length > 0) this.textBoxes.push({ ...this.#anchor, paragraphs });
  }
}

/** The cell of an object's upper left corner, in the drawing's own format. */
function anchorIn(drawing: Uint8Array = new Uint8Array()): { row: number; column: number } | undefined {
  for (let at = 0; at + 18 <= drawing.length; at += 1)
    if (ANCHOR.every((byte, index) => drawing[at + index] === byte)) {
      const word = (from: number): number => (drawing[at + from] ?? 0) | ((drawing[at + from + 1] ?? 0) << 8);
      return { column: word(8), row: word(12) };
    }
  return undefined;
}

/** The head of the entry that holds it: its kind and its length. */
const ANCHOR = [0x10, 0xf0, 0x12, 0x00, 0x00, 0x00];
