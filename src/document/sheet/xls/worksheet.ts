/** One worksheet of an .xls file, record by record. */
import { shownCell } from '../cell-shown.ts';
import { marginText } from '../margin-text.ts';
import type { CellRange } from '../place.ts';
import { addHidden, addMargin, type CellCount, type HiddenStretch, type SheetCell } from '../workbook.ts';
import { refersOutside } from './formula.ts';
import type { Globals } from './globals.ts';
import { DrawingReader } from './drawing.ts';
import { RECORD, RecordReader, recordsFrom, type BiffRecord } from './records.ts';
import { textAt } from './texts.ts';
import { position, shortNumber, truth, type Position, type Value } from './values.ts';

export class XlsWorksheet {
  readonly cells: SheetCell[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenColumns: HiddenStretch[] = [];
  readonly margins: string[] = [];
  readonly drawing: DrawingReader;

  readonly #globals: Globals;
  readonly #count: CellCount;
  readonly #hiddenRows: HiddenStretch[] = [];
  #isFiltered = false;
  #showsZeros = true;
  /** A formula whose result is a text, which the next record holds. */
  #awaited: { position: Position; isExternal: boolean } | undefined;

  constructor(globals: Globals, count: CellCount) {
    this.#globals = globals;
    this.#count = count;
    this.drawing = new DrawingReader(globals.code);
  }

  /** Rows that a filter hides are told as such, wherever the file says that it has one. */
  get hiddenRows(): readonly HiddenStretch[] {
    return this.#hiddenRows.map((each) =>
      this.#isFiltered && each.why === 'hidden' ? { ...each, why: 'filter' } : each,
    );
  }

  /** Reads the records from the beginning of a sheet to its end. */
  read(stream: Uint8Array, offset: number): this {
    // Whether zeros are shown is told behind the cells.
    for (const record of recordsOfSheet(stream, offset))
      if (record.type === RECORD.window) this.#showsZeros = (new RecordReader(record).short() & 0x10) !== 0;
    for (const record of recordsOfSheet(stream, offset)) this.#read(record);
    return this;
  }

  #read(record: BiffRecord): void {
    const reader = new RecordReader(record);
    switch (record.type) {
      case RECORD.sharedLabel:
        return this.#add(position(reader), this.#globals.strings[reader.long()] ?? '');
      case RECORD.label:
      case RECORD.richLabel:
        return this.#add(position(reader), textAt(reader, 2, this.#globals.code));
      case RECORD.number:
        return this.#add(position(reader), reader.double());
      case RECORD.shortNumber:
        return this.#add(position(reader), shortNumber(reader));
      case RECORD.multipleNumbers:
        return this.#addNumbers(reader);
      case RECORD.truth:
        return this.#add(position(reader), truth(reader.byte(), reader.byte() === 1));
      case RECORD.formula:
        return this.#addFormula(reader);
      case RECORD.result:
        return this.#addResult(textAt(reader, 2, this.#globals.code));
      default:
        return this.#readLayout(record, reader);
    }
  }

  #readLayout(record: BiffRecord, reader: RecordReader): void {
    switch (record.type) {
      case RECORD.row:
        return this.#addRow(reader);
      case RECORD.columns:
        return this.#addColumns(reader);
      case RECORD.merges:
        return this.#addMerges(reader);
      case RECORD.header:
      case RECORD.footer:
        return this.#addMargin(reader);
      case RECORD.filterMode:
        this.#isFiltered = true;
        return;
      default:
        this.drawing.read(record);
    }
  }

  #add({ row, column, style }: Position, value: Value, isExternal = false): void {
    const isError = typeof value === 'object';
    const held = { row, column, value: isError ? value.error : value, isError, isExternal };
    const showing = { format: this.#globals.formatOf(style), showsZeros: this.#showsZeros, count: this.#count };
    const cell = shownCell(held, showing);
    if (cell !== undefined) this.cells.push(cell);
  }

  #addNumbers(reader: RecordReader): void {
    const row = reader.short();
    // Behind the numbers stands the last column, of two bytes.
    for (let column = reader.short(); reader.left >= 6; column += 1)
      this.#add({ row, column, style: reader.short() }, shortNumber(reader));
  }

  #addFormula(reader: RecordReader): void {
    const at = position(reader);
    const result = reader.bytes(8);
    reader.skip(6);
    const tokens = reader.bytes(reader.short());
    const isExternal = refersOutside(tokens, this.#globals.isOutside);
    this.#awaited = undefined;
    if (result[6] !== 0xff || result[7] !== 0xff)
      return this.#add(at, new RecordReader({ parts: [result] }).double(), isExternal);
    const [kind = 0, , value = 0] = result;
    if (kind === 0) this.#awaited = { position: at, isExternal };
    else if (kind === 1 || kind === 2) this.#add(at, truth(value, kind === 2), isExternal);
  }

  #addResult(text: string): void {
    if (this.#awaited !== undefined) this.#add(this.#awaited.position, text, this.#awaited.isExternal);
    this.#awaited = undefined;
  }

  #addRow(reader: RecordReader): void {
    const row = reader.short();
    reader.skip(10);
    const flags = reader.short();
    if ((flags & 0x20) === 0) return;
    addHidden(this.#hiddenRows, { first: row, last: row, why: (flags & 0x07) > 0 ? 'group' : 'hidden' });
  }

  #addColumns(reader: RecordReader): void {
    const [first, last, width] = [reader.short(), reader.short(), reader.short()];
    reader.skip(2);
    const flags = reader.short();
    if ((flags & 0x01) === 0 && width > 0) return;
    addHidden(this.hiddenColumns, { first, last, why: ((flags >> 8) & 0x07) > 0 ? 'group' : 'hidden' });
  }

  #addMerges(reader: RecordReader): void {
    for (let left = reader.short(); left > 0 && !reader.isAtEnd; left -= 1) {
      const [firstRow, lastRow, firstColumn, lastColumn] = [
        reader.short(),
        reader.short(),
        reader.short(),
        reader.short(),
      ];
      this.#count.addMerge();
      if (lastRow >= firstRow && lastColumn >= firstColumn)
        this.merges.push({ firstRow, lastRow, firstColumn, lastColumn });
    }
  }

  #addMargin(reader: RecordReader): void {
    if (reader.isAtEnd) return;
    const { code } = this.#globals;
    addMargin(this.margins, marginText(textAt(reader, code.version === 8 ? 2 : 1, code)));
  }
}

/** The records of a sheet alone, without those of the charts within it. */
function* recordsOfSheet(stream: Uint8Array, offset: number): Generator<BiffRecord> {
  let depth = 0;
  for (const record of recordsFrom(stream, offset)) {
    if (record.type === RECORD.begin) depth += 1;
    if (record.type === RECORD.end) depth -= 1;
    if (depth <= 0) return;
    if (depth === 1) yield record;
  }
}
