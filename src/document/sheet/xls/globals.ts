/** What an .xls file says of the whole workbook, before its sheets. */
import { DocumentRefused } from '../../refusal.ts';
import type { CellRange } from '../place.ts';
import { builtInFormat } from '../shown/built-in-formats.ts';
import { formatsBy } from '../shown/formats-by-style.ts';
import type { NumberFormat } from '../shown/number-format.ts';
import type { Sheet } from '../workbook.ts';
import { RECORD, RecordReader, recordsFrom, type BiffRecord } from './records.ts';
import { decoderOf, stringTable, textAt, type TextCode } from './texts.ts';

export interface SheetEntry {
  name: string;
  visibility: Sheet['visibility'];
  kind: Sheet['kind'];
  /** Where its records begin. */
  offset: number;
  printArea: CellRange[];
}

export interface Globals {
  code: TextCode;
  strings: readonly string[];
  sheets: readonly SheetEntry[];
  formatOf: (style: number) => NumberFormat;
  /** Whether a number by which formulas name a sheet means one of another workbook. */
  isOutside: (sheet: number) => boolean;
  hasMacros: boolean;
}

const EXCEL_97 = 0x0600;
const EXCEL_95 = 0x0500;
const ITSELF = 0x0401;
const ADD_INS = 0x3a01;

/** @throws DocumentRefused where it is encrypted, or of another kind. */
export function globalsOf(stream: Uint8Array): Globals {
  const reader = new GlobalsReader();
  for (const record of recordsFrom(stream, 0)) {
    if (record.type === RECORD.end) break;
    reader.read(record);
  }
  return reader.globals();
}

class GlobalsReader {
  #code: TextCode | undefined;
  #strings: readonly string[] = [];
  #is1904 = false;
  #hasMacros = false;
  readonly #formats = new Map<number, string>();
  readonly #styles: number[] = [];
  readonly #sheets: SheetEntry[] = [];
  readonly #books: boolean[] = [];
  readonly #links: number[] = [];

  read(record: BiffRecord): void {
    const reader = new RecordReader(record);
    if (this.#code === undefined) return this.#begin(record, reader);
    switch (record.type) {
      case RECORD.filePass:
        throw new DocumentRefused('encrypted');
      case RECORD.codePage:
        this.#code = { ...this.#code, decoder: decoderOf(reader.short()) };
        break;
      case RECORD.dates:
        this.#is1904 = reader.short() === 1;
        break;
      case RECORD.format:
        this.#formats.set(reader.short(), textAt(reader, this.#code.version === 8 ? 2 : 1, this.#code));
        break;
      case RECORD.style:
        reader.skip(2);
        this.#styles.push(reader.short());
        break;
      case RECORD.strings:
        this.#strings = stringTable(record);
        break;
      case RECORD.boundSheet:
        this.#sheets.push(sheetEntry(reader, this.#code));
        break;
      case RECORD.macros:
        this.#hasMacros = true;
        break;
      default:
        this.#readLinks(record, reader);
    }
  }

  globals(): Globals {
    if (this.#code === undefined) throw new DocumentRefused('damaged');
    const codeOf = (style: number): string => {
      const id = this.#styles[style] ?? 0;
      return this.#formats.get(id) ?? builtInFormat(id);
    };
    return {
      ...{ code: this.#code, strings: this.#strings, sheets: this.#sheets, hasMacros: this.#hasMacros },
      formatOf: formatsBy(codeOf, this.#is1904),
      isOutside: (sheet) => this.#books[this.#links[sheet] ?? -1] ?? false,
    };
  }

  #begin(record: BiffRecord, reader: RecordReader): void {
    const version = record.type === RECORD.begin ? reader.short() : 0;
    if (version !== EXCEL_97 && version !== EXCEL_95) throw new DocumentRefused('damaged');
    this.#code = { version: version === EXCEL_97 ? 8 : 5, decoder: decoderOf(1252) };
  }

  #readLinks({ type }: BiffRecord, reader: RecordReader): void {
    if (this.#code?.version !== 8) return;
    if (type === RECORD.externBook) {
      reader.skip(2);
      const mark = reader.short();
      this.#books.push(mark !== ITSELF && mark !== ADD_INS);
    } else if (type === RECORD.externSheet) {
      const count = reader.short();
      for (let index = 0; index < count && !reader.isAtEnd; index += 1) {
        this.#links.push(reader.short());
        reader.skip(4);
      }
    } else if (type === RECORD.name) this.#addPrintArea(reader);
  }

  /** A name that the program itself gave, of one letter; its formula is one range in most files. */
  #addPrintArea(reader: RecordReader): void {
    const isBuiltIn = (reader.short() & 0x20) !== 0;
    reader.skip(1);
    const length = reader.byte();
    const size = reader.short();
    reader.skip(2);
    const sheet = this.#sheets[reader.short() - 1];
    reader.skip(4);
    if (!isBuiltIn || length !== 1 || sheet === undefined) return;
    reader.skip(1);
    const isPrintArea = reader.byte() === 0x06;
    const tokens = reader.bytes(size);
    const word = (at: number): number => (tokens[at] ?? 0) | ((tokens[at + 1] ?? 0) << 8);
    if (isPrintArea && ((tokens[0] ?? 0) & 0x1f) === 0x1b && size === 11)
      sheet.printArea.push({ firstRow: word(3), lastRow: word(5), firstColumn: word(7), lastColumn: word(9) });
  }
}

const VISIBILITIES = ['visible', 'hidden', 'very-hidden'] as const;
const KINDS = ['cells', 'program', 'chart'] as const;

function sheetEntry(reader: RecordReader, code: TextCode): SheetEntry {
  const offset = reader.long();
  const visibility = VISIBILITIES[reader.byte() & 0x03] ?? 'visible';
  const kind = KINDS[reader.byte()] ?? 'program';
  return { name: textAt(reader, 1, code), visibility, kind, offset, printArea: [] };
}
