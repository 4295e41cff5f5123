/**
 * The files in a ZIP package. Its list is read here, because a list that lies is to be found out: a file is refused where it
 * is larger or smaller than listed, or not the listed one. What no honest package holds is refused before any is unpacked.
 */
import { Inflate } from 'fflate';
import { ENTRIES_MAX, ENTRY_BYTES_MAX, UNPACKED_BYTES_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { guarded, viewOf } from './bytes.ts';

export interface Entry {
  /** Bytes packed and unpacked, as listed. */
  packed: number;
  size: number;
  isStored: boolean;
  /** Of the bytes unpacked. */
  checksum: number;
  /** Where its own head begins. */
  offset: number;
}

/** How many times larger than packed a large file may be; text of office files is at most about a hundred times. */
const RATIO_MAX = 1_000;
const SMALL = 2 ** 20;

const END_MARK = 0x06054b50;
const END_BYTES = 22;
const LISTED_MARK = 0x02014b50;
const LISTED_BYTES = 46;
const HEAD_MARK = 0x04034b50;
const HEAD_BYTES = 30;
const COMMENT_MAX = 0xffff;

/** A number that stands in a field of its own, because it may be larger than four bytes; some programs always write it there. */
const ELSEWHERE = 0xffffffff;
const LARGE_NUMBERS = 1;

const IS_ENCRYPTED = 1;
const IS_UTF8 = 2048;
const STORED = 0;
const DEFLATED = 8;
/** Encrypted, whatever it was before. */
const AES = 99;

/** Unpacked at once, at most a thousand times as much. */
const PIECE = 8192;

/** All files by their common paths. @throws DocumentRefused */
export function entriesOf(file: Uint8Array): ReadonlyMap<string, Entry> {
  return guarded(() => listedEntries(file, viewOf(file)));
}

/** A path as it is compared: some programs write it with other slashes, or in another case than what refers to it. */
export function commonPath(path: string): string {
  return path.replaceAll('\\', '/').toLowerCase();
}

/** The content of a file that is listed. @throws DocumentRefused */
export function entryBytes(file: Uint8Array, entry: Entry): Uint8Array {
  return guarded(() => {
    const view = viewOf(file);
    if (view.getUint32(entry.offset, true) !== HEAD_MARK) throw new DocumentRefused('damaged');
    const own = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const start = entry.offset + HEAD_BYTES + own;
    const packed = file.subarray(start, start + entry.packed);
    const bytes = entry.isStored ? packed : inflated(packed, entry.size);
    if (bytes.length !== entry.size || checksumOf(bytes) !== entry.checksum) throw new DocumentRefused('damaged');
    return bytes;
  });
}

function listedEntries(file: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > ENTRIES_MAX) throw new DocumentRefused('bomb');
  const entries = new Map<string, Entry>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== LISTED_MARK) throw new DocumentRefused('damaged');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    if ((flags & IS_ENCRYPTED) !== 0 || method === AES) throw new DocumentRefused('encrypted');
    if (method !== STORED && method !== DEFLATED) throw new DocumentRefused('damaged');
    const length = view.getUint16(at + 28, true);
    const name = file.subarray(at + LISTED_BYTES, at + LISTED_BYTES + length);
    const path = commonPath(new TextDecoder((flags & IS_UTF8) === 0 ? 'latin1' : 'utf-8').decode(name));
    const extra = view.getUint16(at + 30, true);
    const numbers = largeNumbers(view, at + LISTED_BYTES + length, extra);
    const numberAt = (place: number): number => {
      const number = view.getUint32(place, true);
      return number === ELSEWHERE ? (numbers.shift() ?? ELSEWHERE) : number;
    };
    const size = numberAt(at + 24);
    const packed = numberAt(at + 20);
    const offset = numberAt(at + 42);
    const entry = { packed, size, isStored: method === STORED, checksum: view.getUint32(at + 16, true), offset };
    total += entry.size;
    if (isBomb(entry) || total > UNPACKED_BYTES_MAX) throw new DocumentRefused('bomb');
    // Of two files under one path each program reads another one.
    if (entries.has(path)) throw new DocumentRefused('damaged');
    entries.set(path, entry);
    at += LISTED_BYTES + length + extra + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The numbers of an entry that stand in a field of their own: size, packed size and place, those that are needed. */
function largeNumbers(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length;) {
    const bytes = view.getUint16(at + 2, true);
    const numbers = Math.floor(bytes / 8);
    if (view.getUint16(at, true) === LARGE_NUMBERS)
      return Array.from({ length: numbers }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
    at += 4 + bytes;
  }
  return [];
}

/** The end of the list, before a comment of any length; a file that was cut off has none. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - COMMENT_MAX; at -= 1)
    if (view.getUint32(at, true) === END_MARK) return at;
  throw new DocumentRefused('damaged');
}

function isBomb({ size, packed }: Entry): boolean {
  return size > ENTRY_BYTES_MAX || (size > SMALL && size > packed * RATIO_MAX);
}

/** Unpacks piece by piece, and stops where more comes than listed. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  let hasEnd = false;
  const stream = new Inflate((piece, isLast) => {
    if (length + piece.length > size) throw new DocumentRefused('damaged');
    bytes.set(piece, length);
    length += piece.length;
    hasEnd ||= isLast;
  });
  for (let at = 0; at < packed.length; at += PIECE)
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  if (!hasEnd) throw new DocumentRefused('damaged');
  return bytes.subarray(0, length);
}

const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1)
    remainder = (remainder & 1) === 0 ? remainder >>> 1 : (remainder >>> 1) ^ 0xedb88320;
  return remainder;
});

/** The CRC-32 of the ZIP format. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (REMAINDERS[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
