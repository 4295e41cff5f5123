/** Texts of .xls files: two bytes a character or one, in parts; of the 1990s in the code page of their country. */
import { RecordReader, type BiffRecord } from './records.ts';
import { CELLS_MAX } from '../../limits.ts';
import { DocumentRefused } from '../../refusal.ts';

/** How texts of a file are written. */
export interface TextCode {
  /** 8 since Excel 97; 5 before. */
  version: 5 | 8;
  decoder: TextDecoder;
}

const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10_008: 'gb18030',
  54_936: 'gb18030',
  65_001: 'utf-8',
};

export function decoderOf(codePage: number): TextDecoder {
  return new TextDecoder(CODE_PAGES[codePage] ?? 'windows-1252');
}

/** A text whose length stands before it in one byte or two. */
export function textAt(reader: RecordReader, lengthBytes: 1 | 2, { version, decoder }: TextCode): string {
  const length = lengthBytes === 1 ? reader.byte() : reader.short();
  return version === 8 ? wideText(reader, length) : decoder.decode(reader.bytes(length));
}

const IS_WIDE = 0x01;
const HAS_PHONETIC = 0x04;
const HAS_RUNS = 0x08;

/** A text of so many characters, with its flags before it; its fonts and how it is spoken are passed over. */
function wideText(reader: RecordReader, length: number): string {
  const flags = reader.byte();
  const runs = (flags & HAS_RUNS) === 0 ? 0 : reader.short();
  const phonetic = (flags & HAS_PHONETIC) === 0 ? 0 : reader.long();
  const text = characters(reader, length, flags);
  reader.skip(4 * runs + phonetic);
  return text;
}

/** Where a text goes on in the next record, that begins with flags of its own. */
export function characters(reader: RecordReader, length: number, flags: number): string {
  const codes: number[] = [];
  let isWide = (flags & IS_WIDE) !== 0;
  while (codes.length < length && !reader.isAtEnd) {
    codes.push(isWide ? reader.short() : reader.byte());
    if (codes.length < length && reader.isAtSeam && !reader.isAtEnd) isWide = (reader.byte() & IS_WIDE) !== 0;
  }
  return fromCodes(codes);
}

/** Few at a time: a call takes only so many arguments. */
function fromCodes(codes: readonly number[]): string {
  let text = '';
  for (let from = 0; from < codes.length; from += 4096) text += String.fromCharCode(...codes.slice(from, from + 4096));
  return text;
}

/** The texts that cells share. */
export function stringTable(record: BiffRecord): string[] {
  const reader = new RecordReader(record);
  reader.long();
  const count = reader.long();
  const strings: string[] = [];
  while (strings.length < count && !reader.isAtEnd) {
    strings.push(wideText(reader, reader.short()));
    if (strings.length > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  }
  return strings;
}
