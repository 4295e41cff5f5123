/** JPEG (ITU T.81, JFIF, EXIF): segments up to the scans, then scans to the end of the image. */
import type { Cleaned } from './cleaned.ts';
import { orientationOnly, readExif, xmpHasPlace } from './exif.ts';

const [START_OF_IMAGE, END_OF_IMAGE, START_OF_SCAN, COMMENT] = [0xd8, 0xd9, 0xda, 0xfe];
const [APP0, APP1, APP2, APP14, APP15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef];
/** Identifier, version, unit and density; a thumbnail behind them may show what was cut off. */
const JFIF_BYTES = 14;

interface Segment {
  marker: number;
  start: number;
  end: number;
  /** Without marker and length. */
  data: Uint8Array;
}

/** @returns undefined for a file that breaks off or is no JPEG. What stands behind the image is left out. */
export function cleanJpeg(bytes: Uint8Array): Cleaned | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const found = { orientation: 1, hasPlace: false };
  let hasScan = false;
  let at = 2;
  for (;;) {
    // Any number of fill bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined;
    if (marker === undefined || marker === 0 || marker === START_OF_IMAGE) return undefined;
    if (marker === END_OF_IMAGE) break;
    const segment = segmentAt(bytes, at, marker);
    if (segment === undefined) return undefined;
    kept.push(...keptOf(segment, bytes, found));
    at = segment.end;
    if (marker === START_OF_SCAN) {
      hasScan = true;
      const end = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, end));
      at = end;
    }
  }
  if (!hasScan) return undefined;
  kept.push(Uint8Array.of(0xff, END_OF_IMAGE));
  if (found.orientation !== 1) kept.splice(afterJfif(kept), 0, exifSegment(found.orientation));
  return { bytes: Buffer.concat(kept), hasPlace: found.hasPlace };
}

function segmentAt(bytes: Uint8Array, start: number, marker: number): Segment | undefined {
  const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  const end = start + 2 + length;
  return length < 2 || end > bytes.length ? undefined : { marker, start, end, data: bytes.subarray(start + 4, end) };
}

/** Tables, frames and scans stay; of what programs add, density, colour profile and Adobe's colour transform. */
function keptOf(
  { marker, start, end, data }: Segment,
  bytes: Uint8Array,
  found: { orientation: number; hasPlace: boolean },
): Uint8Array[] {
  const whole = bytes.subarray(start, end);
  if (marker === COMMENT) return [];
  if (marker < APP0 || marker > APP15) return [whole];
  if (marker === APP0) return begins(data, 'JFIF\0') ? [withoutThumbnail(data)] : [];
  if (marker === APP1) {
    if (begins(data, 'Exif\0\0')) {
      const { orientation, hasPlace } = readExif(data.subarray(6));
      if (found.orientation === 1) found.orientation = orientation;
      if (hasPlace) found.hasPlace = true;
    } else if (xmpHasPlace(data)) found.hasPlace = true;
    return [];
  }
  if (marker === APP2) return begins(data, 'ICC_PROFILE\0') ? [whole] : [];
  return marker === APP14 && begins(data, 'Adobe') ? [whole] : [];
}

/** Behind a scan's header comes its data up to a marker; 0 behind 0xff and restart markers belong to the data. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== 0xff) return at;
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1));
  }
  return bytes.length;
}

function withoutThumbnail(data: Uint8Array): Uint8Array {
  const own = data.subarray(0, JFIF_BYTES - 2);
  return Buffer.concat([Uint8Array.of(0xff, APP0, 0, JFIF_BYTES + 2), own, Uint8Array.of(0, 0)]);
}

function exifSegment(orientation: number): Uint8Array {
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationOnly(orientation)]);
  return Buffer.concat([Uint8Array.of(0xff, APP1, 0, data.length + 2), data]);
}

/** JFIF must stand first. */
function afterJfif(kept: readonly Uint8Array[]): number {
  return kept[1]?.[1] === APP0 ? 2 : 1;
}

function begins(data: Uint8Array, text: string): boolean {
  return Buffer.from(data.subarray(0, text.length)).toString('latin1') === text;
}
