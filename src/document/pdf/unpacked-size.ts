/** Refuses a PDF whose streams unpack to more than an honest one's: pdf.js would unpack them whole. */
import { Unzlib } from 'fflate';
import { ENTRY_BYTES_MAX, UNPACKED_BYTES_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';

/** A piece of this size unpacks to a thousand times as much at most. */
const PIECE = 2 ** 14;
/** Where the description of a stream is looked for, before its beginning. */
const DESCRIPTION_MAX = 2 ** 12;
/** Streams that are smaller cannot unpack to much. */
const SMALL = 2 ** 12;

/** @throws DocumentRefused */
export function refuseBombs(file: Uint8Array): void {
  // One byte a character, so that positions are those of the file.
  const text = new TextDecoder('latin1').decode(file);
  let total = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const begin = at + (text.startsWith('\r\n', at + 6) ? 8 : 7);
    const found = text.indexOf('endstream', begin);
    const end = found < 0 ? file.length : found;
    const description = text.slice(Math.max(0, at - DESCRIPTION_MAX), at);
    const own = description.slice(description.lastIndexOf('obj') + 3);
    const filters = own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters > 1) throw new DocumentRefused('bomb');
    // Pictures are never unpacked.
    if (filters === 1 && end - begin >= SMALL && !/\/Subtype\s*\/Image\b/.test(own)) {
      total += unpackedSize(file.subarray(begin, end));
      if (total > UNPACKED_BYTES_MAX) throw new DocumentRefused('bomb');
    }
    at = end;
  }
}

/** How large a stream becomes, as far as it can be unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  const unpacking = new Unzlib((piece) => {
    size += piece.length;
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      unpacking.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (size > ENTRY_BYTES_MAX) throw new DocumentRefused('bomb');
    }
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    // What is encrypted or damaged cannot be measured; the reader will tell.
  }
  return size;
}
