/** Small .xls files for tests, record by record, as Excel 95 and Excel 97 write them. */
import { CFB } from '@e965/xlsx';

export type RecordBytes = readonly [type: number, bytes: readonly number[]];

interface MadeXlsSheet {
  /** The name as the file has it, with its length and flags. */
  name: readonly number[];
  /** Hidden, and what kind of sheet it is. */
  state?: readonly [visibility: number, kind: number];
  records: readonly RecordBytes[];
}

interface MadeXls {
  version: 0x0500 | 0x0600;
  globals?: readonly RecordBytes[];
  /** What stands behind the list of sheets. */
  names?: readonly RecordBytes[];
  sheets: readonly MadeXlsSheet[];
  /** All sheets say that they begin where the first one does. */
  isOnePlace?: boolean;
}

export function short(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

export function long(value: number): number[] {
  return [...short(value), ...short(value >>> 16)];
}

export function double(value: number): number[] {
  return [...new Uint8Array(new Float64Array([value]).buffer)];
}

/** Characters of two bytes each. */
export function wide(text: string): number[] {
  return [...text].flatMap((character) => short(character.charCodeAt(0)));
}

/** A text of Excel 97 behind its length of one byte or two. */
export function wideText(text: string, lengthBytes: 1 | 2): number[] {
  return [...(lengthBytes === 1 ? [text.length] : short(text.length)), 1, ...wide(text)];
}

export function madeXls(made: MadeXls): Uint8Array {
  return compound(made.version === 0x0500 ? 'Book' : 'Workbook', madeStream(made));
}

function madeStream({ version, globals = [], names = [], sheets, isOnePlace = false }: MadeXls): number[] {
  const begin = (kind: number): RecordBytes => [
    0x809,
    [...short(version), ...short(kind), ...long(0), ...long(0), ...long(0)],
  ];
  const end: RecordBytes = [0x0a, []];
  const bodies = sheets.map(({ records }) => written([begin(0x10), ...records, end]));
  const headWith = (offsets: readonly number[]): number[] =>
    written([
      begin(0x05),
      ...globals,
      ...sheets.map(({ name, state = [0, 0] }, index): RecordBytes => [
        0x85,
        [...long(offsets[isOnePlace ? 0 : index] ?? 0), ...state, ...name],
      ]),
      ...names,
      end,
    ]);
  let at = headWith([]).length;
  const offsets = bodies.map((body) => {
    at += body.length;
    return at - body.length;
  });
  return [...headWith(offsets), ...bodies.flat()];
}

function written(records: readonly RecordBytes[]): number[] {
  return records.flatMap(([type, bytes]) => [...short(type), ...short(bytes.length), ...bytes]);
}

function compound(name: string, stream: readonly number[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${name}`, Uint8Array.from(stream));
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer);
}
