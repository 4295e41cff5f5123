/** Takes the clock out of a ZIP archive, so that the same content gives the same bytes. */
import assert from 'node:assert/strict';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;

/** The first day that the format knows, 1980-01-01, at midnight. */
const DAY = 0x0021;

/**
 * Sets the time of every entry to the first one that the format knows.
 *
 * The library stamps the current time and offers no way to give another.
 */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_LENGTH;
  assert(end >= 0 && view.getUint32(end, true) === END, 'The archive has no comment, so its directory ends it.');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    assert(view.getUint32(at, true) === ENTRY, 'Entries follow each other in the directory.');
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, DAY, true);
}
