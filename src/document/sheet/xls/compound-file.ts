/** The streams of a compound file, in which programs of before 2007 keep their documents. */
import { DocumentRefused } from '../../refusal.ts';

const END_OF_CHAIN = 0xff_ff_ff_fc;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
}

interface Container {
  view: DataView;
  sectorBytes: number;
  /** The next sector of each. */
  next: Uint32Array;
}

/**
 * The bytes of the first of some streams that a compound file has.
 *
 * @throws DocumentRefused where it has none of them, or its chains of sectors lead nowhere.
 */
export function compoundStream(file: Uint8Array, names: readonly string[]): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    const container = containerOf(view);
    const entries = entriesOf(chain(container, view.getUint32(48, true)));
    const entry = names
      .map((name) => entries.find((each) => each.type === STREAM && each.name === name))
      .find((each) => each !== undefined);
    if (entry === undefined) throw new DocumentRefused('damaged');
    return streamOf(container, entry, entries);
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    // A place behind the end of the file.
    throw new DocumentRefused('damaged');
  }
}

function containerOf(view: DataView): Container {
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new DocumentRefused('damaged');
  const sectorBytes = 2 ** shift;
  const sectorsMax = Math.ceil(view.byteLength / sectorBytes);
  const tables: number[] = [];
  const wanted = Math.min(view.getUint32(44, true), sectorsMax);
  for (let index = 0; index < 109 && tables.length < wanted; index += 1)
    tables.push(view.getUint32(76 + 4 * index, true));
  let more = view.getUint32(68, true);
  for (let guard = 0; tables.length < wanted && more < END_OF_CHAIN && guard < sectorsMax; guard += 1) {
    const from = (more + 1) * sectorBytes;
    for (let at = 0; at < sectorBytes - 4 && tables.length < wanted; at += 4)
      tables.push(view.getUint32(from + at, true));
    more = view.getUint32(from + sectorBytes - 4, true);
  }
  const perSector = sectorBytes / 4;
  const next = new Uint32Array(tables.length * perSector);
  for (const [index, sector] of tables.entries()) {
    if (sector >= END_OF_CHAIN) continue;
    const from = (sector + 1) * sectorBytes;
    for (let at = 0; at < perSector && from + 4 * at + 4 <= view.byteLength; at += 1)
      next[index * perSector + at] = view.getUint32(from + 4 * at, true);
  }
  return { view, sectorBytes, next };
}

/** The bytes of a chain of sectors, at most as many as are wanted. */
function chain({ view, sectorBytes, next }: Container, start: number, size = Infinity): Uint8Array {
  const sectors: number[] = [];
  for (
    let sector = start;
    sector < END_OF_CHAIN && sectors.length * sectorBytes < size;
    sector = next[sector] ?? END_OF_CHAIN
  ) {
    sectors.push(sector);
    if (sectors.length * sectorBytes > view.byteLength) throw new DocumentRefused('damaged');
  }
  const bytes = new Uint8Array(sectors.length * sectorBytes);
  for (const [index, sector] of sectors.entries()) {
    const from = (sector + 1) * sectorBytes;
    const length = Math.min(sectorBytes, view.byteLength - from);
    if (length <= 0) throw new DocumentRefused('damaged');
    bytes.set(new Uint8Array(view.buffer, view.byteOffset + from, length), index * sectorBytes);
  }
  return bytes.subarray(0, Math.min(bytes.length, size));
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= view.byteLength; at += ENTRY_BYTES) {
    const length = Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Small streams lie in sectors of their own within the stream of the root. */
function streamOf(container: Container, entry: Entry, entries: readonly Entry[]): Uint8Array {
  const { view } = container;
  if (entry.size >= view.getUint32(56, true)) return chain(container, entry.start, entry.size);
  const root = entries.find(({ type }) => type === ROOT);
  if (root === undefined) throw new DocumentRefused('damaged');
  const small = chain(container, root.start);
  const table = chain(container, view.getUint32(60, true));
  const next = new Uint32Array(table.length / 4);
  const words = new DataView(table.buffer, table.byteOffset, table.byteLength);
  for (let index = 0; index < next.length; index += 1) next[index] = words.getUint32(4 * index, true);
  const sectorBytes = 2 ** view.getUint16(32, true);
  // A sector of the root's stream is told from its beginning, as if a header stood before it.
  const padded = new Uint8Array(small.length + sectorBytes);
  padded.set(small, sectorBytes);
  return chain({ view: new DataView(padded.buffer), sectorBytes, next }, entry.start, entry.size);
}
