/** Makes the compound files of old Office programs, as small as they can be. */

const SECTOR = 512;
const FREE = 0xffffffff;
const CHAIN_END = 0xfffffffe;
const TABLE = 0xfffffffd;

/** A stream by its name, or a storage with what lies in it. */
export type Entry = string | { storage: string; entries: readonly Entry[] };

/** A file with a directory of these entries; streams are empty. */
export function compoundFile(...entries: Entry[]): Uint8Array {
  const records = [{ name: 'Root Entry', type: 5, child: FREE, right: FREE }];
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
  const sectors = Math.ceil(records.length / 4);
  const view = new DataView(new ArrayBuffer(SECTOR * (2 + sectors)));
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, at) => view.setUint8(at, byte));
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(68, CHAIN_END, true);
  for (let at = 76; at < SECTOR; at += 4) view.setUint32(at, at === 76 ? 0 : FREE, true);
  for (let at = 0; at < 128; at += 1) view.setUint32(SECTOR + at * 4, FREE, true);
  view.setUint32(SECTOR, TABLE, true);
  for (let at = 1; at <= sectors; at += 1) view.setUint32(SECTOR + at * 4, at === sectors ? CHAIN_END : at + 1, true);
  records.forEach((record, index) => {
    const at = 2 * SECTOR + index * 128;
    [...record.name].forEach((each, letter) => view.setUint16(at + letter * 2, each.charCodeAt(0), true));
    view.setUint16(at + 64, (record.name.length + 1) * 2, true);
    view.setUint8(at + 66, record.type);
    view.setUint32(at + 68, FREE, true);
    view.setUint32(at + 72, record.right, true);
    view.setUint32(at + 76, index === 0 ? child : record.child, true);
  });
  return new Uint8Array(view.buffer);
}
