/** Makes the compound files of old Office programs, as small as they can be. */

const SECTOR = 512;
const FREE = 0xffffffff;
const CHAIN_END = 0xfffffffe;
const TABLE = 0xfffffffd;

/** A stream by its name, or a storage with what lies in it. */
export type Entry = string | { storage: string; entries: readonly Entry[] };

interface Record {
  name: string;
  type: number;
  child: number;
  right: number;
}

/** A file with a directory of these entries; streams are empty. */
export function compoundFile(...entries: Entry[]): Uint8Array {
  return largeCompoundFile(0, ...entries);
}

/** The same with so many sectors of nothing before the directory. */
export function largeCompoundFile(filling: number, ...entries: Entry[]): Uint8Array {
  const records = recordsOf(entries);
  const directory = Math.ceil(records.length / (SECTOR / 128));
  // The table has a number for each sector, its own ones too; the head names 109 of its sectors, lists of 127 the others.
  let tables = 1;
  let lists = 0;
  while (tables * 128 < tables + lists + filling + directory) {
    tables += 1;
    lists = Math.ceil(Math.max(0, tables - 109) / 127);
  }
  const first = tables + lists + filling;
  const view = new DataView(new ArrayBuffer(SECTOR * (1 + first + directory)));
  const put = (sector: number, at: number, number: number): void =>
    view.setUint32((sector + 1) * SECTOR + at, number, true);
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, at) => view.setUint8(at, byte));
  view.setUint16(30, 9, true);
  put(-1, 44, tables);
  put(-1, 48, first);
  put(-1, 68, lists === 0 ? CHAIN_END : tables);
  put(-1, 72, lists);
  for (let index = 0; index < 109; index += 1) put(-1, 76 + index * 4, index < tables ? index : FREE);
  for (let list = 0; list < lists; list += 1) {
    for (let index = 0; index < 127; index += 1) {
      const table = 109 + list * 127 + index;
      put(tables + list, index * 4, table < tables ? table : FREE);
    }
    put(tables + list, 508, list + 1 < lists ? tables + list + 1 : CHAIN_END);
  }
  for (let sector = 0; sector < tables * 128; sector += 1) {
    const inChain = sector >= first && sector < first + directory;
    const next = sector + 1 < first + directory ? sector + 1 : CHAIN_END;
    put(0, sector * 4, sector < tables ? TABLE : inChain ? next : FREE);
  }
  records.forEach((record, index) => writeRecord(view, (first + 1) * SECTOR + index * 128, record));
  return new Uint8Array(view.buffer);
}

function recordsOf(entries: readonly Entry[]): Record[] {
  const records: Record[] = [{ name: 'Root Entry', type: 5, child: FREE, right: FREE }];
  const place = (all: readonly Entry[]): number => {
    let first = FREE;
    // Each one's right neighbour is the one after it: a tree, if not a balanced one.
    for (const each of [...all].reverse()) {
      const isStream = typeof each === 'string';
      const child = isStream ? FREE : place(each.entries);
      records.push({ name: isStream ? each : each.storage, type: isStream ? 2 : 1, child, right: first });
      first = records.length - 1;
    }
    return first;
  };
  const child = place(entries);
  return records.map((record, index) => (index === 0 ? { ...record, child } : record));
}

function writeRecord(view: DataView, at: number, { name, type, child, right }: Record): void {
  [...name].forEach((each, letter) => view.setUint16(at + letter * 2, each.charCodeAt(0), true));
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  view.setUint32(at + 68, FREE, true);
  view.setUint32(at + 72, right, true);
  view.setUint32(at + 76, child, true);
}
