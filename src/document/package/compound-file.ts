/**
 * Opens the compound file of an Office program of before 2007: a small file system of its own, whose files (streams) are
 * chains of sectors, with a table that says which sector comes after which.
 */
import { DocumentRefused } from '../refusal.ts';
import { guarded, viewOf } from './bytes.ts';

export interface CompoundFile {
  /** The names of the streams right below the root; those of embedded documents lie deeper. */
  names: ReadonlySet<string>;
  /** The bytes of a stream right below the root; undefined where there is none of that name. @throws DocumentRefused */
  stream: (name: string) => Uint8Array | undefined;
}

/** Where things stand in the head. */
const SECTOR_SHIFT_AT = 30;
const SMALL_SHIFT_AT = 32;
const DIRECTORY_AT = 48;
const SMALL_BELOW_AT = 56;
const SMALL_TABLE_AT = 60;
const NEXT_LIST_AT = 68;
const LIST_AT = 76;

/** How many sectors of the table the head can name. */
const LISTED = 109;
/** From here on a number is no sector and no entry, but an end or a gap. */
const END = 0xff_ff_ff_fa;

const ENTRY_BYTES = 128;
const STREAM = 2;
/** What every file writes as the shift of its small sectors, and what it means. */
const SMALL_SHIFT = 6;
const SMALL_BYTES = 64;

interface Sectors {
  bytes: Uint8Array;
  /** Where the first one begins. */
  from: number;
  size: number;
  /** The sector that comes after each. */
  next: Uint32Array;
}

interface Entry {
  name: string;
  type: number;
  /** Entries beside it in the same folder, and the first one within. */
  left: number;
  right: number;
  inner: number;
  start: number;
  size: number;
}

/** @throws DocumentRefused */
export function openCompound(file: Uint8Array): CompoundFile {
  return guarded(() => {
    const sectors = sectorsOf(file);
    const directory = chained(sectors, viewOf(file).getUint32(DIRECTORY_AT, true));
    const root = entryAt(directory, 0);
    const streams = streamsIn(directory, root.inner);
    return {
      names: new Set(streams.keys()),
      stream: (name) => {
        const entry = streams.get(name);
        return entry === undefined ? undefined : guarded(() => streamOf(sectors, root, entry));
      },
    };
  });
}

function sectorsOf(file: Uint8Array): Sectors {
  const view = viewOf(file);
  const shift = view.getUint16(SECTOR_SHIFT_AT, true);
  if (shift !== 9 && shift !== 12) throw new DocumentRefused('damaged');
  const size = 2 ** shift;
  const listed = size / 4;
  // No more of a table than the file has sectors.
  const tables = Math.ceil(file.length / size / listed);
  const next = new Uint32Array(tables * listed).fill(END);
  let count = 0;
  for (const table of tableSectors(view, size)) {
    if (table >= END || count >= tables) break;
    next.set(wordsOf(file.subarray((table + 1) * size, (table + 2) * size)), count * listed);
    count += 1;
  }
  return { bytes: file, from: size, size, next };
}

/** The sectors of the table: the first are named in the head, the others in a chain of lists. */
function* tableSectors(view: DataView, size: number): Generator<number> {
  for (let index = 0; index < LISTED; index += 1) yield view.getUint32(LIST_AT + index * 4, true);
  let list = view.getUint32(NEXT_LIST_AT, true);
  for (let left = view.byteLength / size; list < END && left > 0; left -= 1) {
    const start = (list + 1) * size;
    for (let at = start; at < start + size - 4; at += 4) yield view.getUint32(at, true);
    list = view.getUint32(start + size - 4, true);
  }
}

/** The bytes of a chain, at most as many as are wanted; fewer where it ends before, or the file does in its last sector. */
function chained({ bytes, from, size, next }: Sectors, start: number, wanted = Infinity): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let sector = start; sector < END && length < wanted; sector = next[sector] ?? END) {
    const at = from + sector * size;
    const isEndless = length > bytes.length;
    if (at >= bytes.length || isEndless || length % size > 0) throw new DocumentRefused('damaged');
    const piece = bytes.subarray(at, at + size);
    pieces.push(piece);
    length += piece.length;
  }
  const all = new Uint8Array(length);
  for (const [index, piece] of pieces.entries()) all.set(piece, index * size);
  return all.subarray(0, wanted);
}

/** The streams of a folder, which are a tree. */
function streamsIn(directory: Uint8Array, top: number): Map<string, Entry> {
  const streams = new Map<string, Entry>();
  const seen = new Set<number>();
  const left = [top];
  for (let index = left.pop(); index !== undefined; index = left.pop()) {
    if (index >= END || seen.has(index)) continue;
    seen.add(index);
    const entry = entryAt(directory, index);
    if (entry.type === STREAM) streams.set(entry.name, entry);
    left.push(entry.left, entry.right);
  }
  return streams;
}

function entryAt(directory: Uint8Array, index: number): Entry {
  const bytes = directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
  const view = viewOf(bytes);
  // Its length counts the zero at its end.
  const nameBytes = Math.max(0, Math.min(view.getUint16(64, true), 64) - 2);
  return {
    name: new TextDecoder('utf-16le').decode(bytes.subarray(0, nameBytes)),
    type: view.getUint8(66),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    inner: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}

/** Small streams lie in small sectors within the stream of the root, with a table of their own. */
function streamOf(sectors: Sectors, root: Entry, { start, size }: Entry): Uint8Array {
  const view = viewOf(sectors.bytes);
  if (size >= view.getUint32(SMALL_BELOW_AT, true)) return chained(sectors, start, size);
  if (view.getUint16(SMALL_SHIFT_AT, true) !== SMALL_SHIFT) throw new DocumentRefused('damaged');
  const next = wordsOf(chained(sectors, view.getUint32(SMALL_TABLE_AT, true)));
  const small = { bytes: chained(sectors, root.start), from: 0, size: SMALL_BYTES, next };
  return chained(small, start, size);
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}
