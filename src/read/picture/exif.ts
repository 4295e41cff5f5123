/** The few things in EXIF that matter: which way is up, and whether it has coordinates or a place name. */

const ORIENTATION = 0x0112;
const GPS = 0x8825;
const SHORT = 3;
const ENTRY_BYTES = 12;

export interface Exif {
  /** 1 to 8 as EXIF counts them; 1 is upright, also for a broken block. */
  orientation: number;
  hasPlace: boolean;
}

/** Reads a TIFF block, as EXIF is in every format. */
export function readExif(tiff: Uint8Array): Exif {
  const found: Exif = { orientation: 1, hasPlace: false };
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = Buffer.from(tiff.subarray(0, 2)).toString('latin1');
  if (view.byteLength < 8 || (order !== 'II' && order !== 'MM')) return found;
  const isLittle = order === 'II';
  const first = view.getUint32(4, isLittle);
  const count = first + 2 <= view.byteLength ? view.getUint16(first, isLittle) : 0;
  for (let index = 0; index < count; index += 1) {
    const at = first + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > view.byteLength) break;
    const tag = view.getUint16(at, isLittle);
    if (tag === GPS) found.hasPlace = true;
    if (tag !== ORIENTATION || view.getUint16(at + 2, isLittle) !== SHORT) continue;
    const value = view.getUint16(at + 8, isLittle);
    if (value >= 1 && value <= 8) found.orientation = value;
  }
  return found;
}

/** A TIFF block that says nothing but the orientation. */
export function orientationOnly(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(ORIENTATION, 10);
  tiff.writeUInt16LE(SHORT, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return tiff;
}

/** Whether XMP, which repeats EXIF as text, has coordinates or a place name. */
export function xmpHasPlace(packet: Uint8Array): boolean {
  return /GPSL(?:atitude|ongitude)|photoshop:City|Iptc4xmpCore:Location/.test(Buffer.from(packet).toString('latin1'));
}
