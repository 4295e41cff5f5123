/** PNG (W3C PNG, third edition): a signature, then chunks that each have a checksum. */
import { crc32 } from 'node:zlib';
import type { Cleaned } from './cleaned.ts';
import { orientationOnly, readExif, xmpHasPlace } from './exif.ts';

const SIGNATURE_BYTES = 8;
/** Colour, transparency, density and animation; whatever else is optional says something about the picture. */
const SHOWN = new Set('tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '));

/** @returns undefined for a file that breaks off or has a wrong checksum. What stands behind the image is left out. */
export function cleanPng(bytes: Uint8Array): Cleaned | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  let hasPlace = false;
  let hasPixels = false;
  for (let at = SIGNATURE_BYTES; at + 12 <= source.length;) {
    const length = source.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > source.length) return undefined;
    const name = source.toString('latin1', at + 4, at + 8);
    if (crc32(source.subarray(at + 4, end - 4)) !== source.readUInt32BE(end - 4)) return undefined;
    const data = source.subarray(at + 8, end - 4);
    if (name === 'IDAT') hasPixels = true;
    if (name === 'eXIf') {
      const exif = readExif(data);
      if (exif.hasPlace) hasPlace = true;
      if (exif.orientation !== 1) kept.push(chunk('eXIf', orientationOnly(exif.orientation)));
    } else if (isCritical(name) || SHOWN.has(name)) kept.push(source.subarray(at, end));
    else if (xmpHasPlace(data)) hasPlace = true;
    if (name === 'IEND') return hasPixels ? { bytes: Buffer.concat(kept), hasPlace } : undefined;
    at = end;
  }
  return undefined;
}

/** The case of the first letter says whether a picture can be shown without the chunk. */
function isCritical(name: string): boolean {
  return /^[A-Z]/.test(name);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
