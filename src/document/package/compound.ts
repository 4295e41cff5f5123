/** The names in the compound file of an old Office program, which is a small file system of its own. */
import { DocumentRefused } from '../refusal.ts';

/** Where things stand in the head, and how many places of the allocation table fit into it. */
const SECTOR_SHIFT_AT = 30;
const DIRECTORY_AT = 48;
const NEXT_LIST_AT = 68;
const LIST_AT = 76;
const LISTED = 109;

const ENTRY_BYTES = 128;
/** What lies beyond is no sector and no entry, but the end. */
const END = 0xfffffffa;

/**
 * The names right below the root: those of embedded documents lie deeper.
 *
 * @throws DocumentRefused where the file is damaged.
 */
export function rootNames(file: Uint8Array): Set<string> {
  try {
    return namesBelowRoot(new DataView(file.buffer, file.byteOffset, file.byteLength));
  } catch {
    // Reading beyond the end.
    throw new DocumentRefused('damaged');
  }
}

function namesBelowRoot(view: DataView): Set<string> {
  const shift = view.getUint16(SECTOR_SHIFT_AT, true);
  if (shift !== 9 && shift !== 12) throw new DocumentRefused('damaged');
  const size = 2 ** shift;
  const table = tableSectors(view, size);
  const sectors: number[] = [];
  const count = view.byteLength / size;
  for (let at = view.getUint32(DIRECTORY_AT, true); at < END && sectors.length <= count;) {
    sectors.push(at);
    const perSector = size / 4;
    const sector = table[Math.floor(at / perSector)] ?? END;
    at = view.getUint32((sector + 1) * size + (at % perSector) * 4, true);
  }
  const offsetOf = (entry: number): number => {
    const perSector = size / ENTRY_BYTES;
    return ((sectors[Math.floor(entry / perSector)] ?? END) + 1) * size + (entry % perSector) * ENTRY_BYTES;
  };
  const names = new Set<string>();
  const seen = new Set<number>();
  const left = [view.getUint32(offsetOf(0) + 76, true)];
  for (let entry = left.pop(); entry !== undefined; entry = left.pop()) {
    if (entry >= END || seen.has(entry)) continue;
    seen.add(entry);
    const at = offsetOf(entry);
    names.add(nameAt(view, at));
    left.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return names;
}

/** The sectors of the allocation table: the first are named in the head, the others in a chain. */
function tableSectors(view: DataView, size: number): number[] {
  const sectors: number[] = [];
  for (let index = 0; index < LISTED; index += 1) sectors.push(view.getUint32(LIST_AT + index * 4, true));
  let next = view.getUint32(NEXT_LIST_AT, true);
  for (let left = view.byteLength / size; next < END && left > 0; left -= 1) {
    const start = (next + 1) * size;
    for (let at = start; at < start + size - 4; at += 4) sectors.push(view.getUint32(at, true));
    next = view.getUint32(start + size - 4, true);
  }
  return sectors;
}

function nameAt(view: DataView, at: number): string {
  const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) / 2 - 1);
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint16(at + index * 2, true))).join('');
}
