/** WebP (RFC 9649): a RIFF container of chunks, each padded to an even length. */
import type { Cleaned } from './cleaned.ts';
import { orientationOnly, readExif, xmpHasPlace } from './exif.ts';

const HEADER_BYTES = 12;
const SHOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const [EXIF_FLAG, XMP_FLAG] = [0x08, 0x04];

/** @returns undefined for a file that breaks off. What stands behind the container is left out. */
export function cleanWebp(bytes: Uint8Array): Cleaned | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const limit = source.readUInt32LE(4) + 8;
  if (limit > source.length) return undefined;
  const found = { orientation: 1, hasPlace: false };
  const kept: Buffer[] = [];
  let isWhole = false;
  for (let at = HEADER_BYTES; at < limit;) {
    const length = at + 8 <= limit ? source.readUInt32LE(at + 4) : limit;
    const end = at + 8 + length;
    if (end > limit) return undefined;
    const name = source.toString('latin1', at, at + 4);
    const data = source.subarray(at + 8, end);
    if (/^(?:VP8 |VP8L|ANMF)$/.test(name)) isWhole = true;
    if (SHOWN.has(name)) kept.push(chunk(name, data));
    if (name === 'EXIF') {
      const exif = readExif(withoutIntroduction(data));
      found.orientation = exif.orientation;
      if (exif.hasPlace) found.hasPlace = true;
    } else if (name === 'XMP ' && xmpHasPlace(data)) found.hasPlace = true;
    at = end + (length % 2);
  }
  if (!isWhole) return undefined;
  const isTurned = found.orientation !== 1;
  if (isTurned) kept.push(chunk('EXIF', orientationOnly(found.orientation)));
  const body = Buffer.concat(kept.map((each) => flagged(each, isTurned)));
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  header.writeUInt32LE(body.length + 4, 4);
  return { bytes: Buffer.concat([header, body]), hasPlace: found.hasPlace };
}

/** Some programs write EXIF with the words that introduce it in JPEG. */
function withoutIntroduction(data: Buffer): Buffer {
  return data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
}

/** The extended header says what is to come. */
function flagged(each: Buffer, hasExif: boolean): Buffer {
  if (each.toString('latin1', 0, 4) !== 'VP8X' || each.length < 9) return each;
  const copy = Buffer.from(each);
  const flags = (copy[8] ?? 0) & ~EXIF_FLAG & ~XMP_FLAG;
  copy[8] = hasExif ? flags | EXIF_FLAG : flags;
  return copy;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
