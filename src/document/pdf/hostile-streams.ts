/** Refuses a PDF of which pdf.js would make too much: it unpacks streams whole, and writes ranges of characters out. */
import { ENTRY_BYTES_MAX, UNPACKED_BYTES_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { packings, unpack } from './stream-filters.ts';
import { refusePackedStreams } from './unpainted.ts';

/** Where the description of a stream is looked for, before its beginning. */
const DESCRIPTION_MAX = 2 ** 12;
/** Pictures are never unpacked, but a stream may only say that it is one. */
const PICTURE_BYTES_MAX = 2 ** 28;
const PICTURES_BYTES_MAX = 2 ** 30;
/** Bytes of a table of objects; a file of 50 MB has some 10. */
const TABLE_BYTES_MAX = 20 * 2 ** 20;
/** Characters that a table names: there are not so many. */
const CHARACTERS_MAX = 2 ** 17;

interface Stream {
  description: string;
  /** All that stands between it and the stream before it. */
  before: string;
  bytes: Uint8Array;
}

/** @throws DocumentRefused */
export function refuseHostileStreams(file: Uint8Array): void {
  let total = 0;
  let pictures = 0;
  for (const { description, before, bytes } of streamsOf(file)) {
    if (packings(description) > 1) throw new DocumentRefused('bomb');
    const isPicture = /\/Subtype\s*\/Image\b/.test(description);
    const isTable = /\/Type\s*\/XRef\b/.test(description);
    // Entries without bytes would never end.
    if (isTable && /\/W\s*\[[\s0]*\]/.test(description)) throw new DocumentRefused('damaged');
    const most = isPicture ? PICTURE_BYTES_MAX : isTable ? TABLE_BYTES_MAX : ENTRY_BYTES_MAX;
    const { size, pieces } = unpacked(bytes, description, { most, isKept: !isPicture });
    const text = latin1(pieces);
    if (isPicture) pictures += size;
    else total += size;
    if (namedCharacters(text) > CHARACTERS_MAX) throw new DocumentRefused('bomb');
    refusePackedStreams(before, text);
    if (total > UNPACKED_BYTES_MAX || pictures > PICTURES_BYTES_MAX) throw new DocumentRefused('bomb');
  }
}

function* streamsOf(file: Uint8Array): Generator<Stream> {
  // One byte a character, so that positions are those of the file.
  const text = new TextDecoder('latin1').decode(file);
  let before = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', before)) {
    const begin = at + (text.startsWith('\r\n', at + 6) ? 8 : 7);
    const found = text.startsWith('end', at - 3) ? begin : text.indexOf('endstream', begin);
    const end = found < 0 ? file.length : found;
    const between = text.slice(before, at);
    const description = between.slice(-DESCRIPTION_MAX);
    before = end;
    if (end > begin)
      yield {
        description: description.slice(description.lastIndexOf('obj') + 3),
        before: between,
        bytes: file.subarray(begin, end),
      };
  }
}

/** What a stream becomes, as far as it can be unpacked. */
function unpacked(
  bytes: Uint8Array,
  description: string,
  { most, isKept }: { most: number; isKept: boolean },
): { size: number; pieces: readonly Uint8Array[] } {
  let size = 0;
  const pieces: Uint8Array[] = [];
  unpack(bytes, description, (piece) => {
    size += piece.length;
    if (size > most) throw new DocumentRefused('bomb');
    if (isKept) pieces.push(piece);
  });
  return { size, pieces };
}

/** How many characters the ranges of a table of characters (CMap) name; 0 where a text is none. */
function namedCharacters(text: string): number {
  const [, ...ranges] = text.split(/begin(?:bf|cid|notdef)range/);
  const listed = ranges.map((range) => range.split(/end(?:bf|cid|notdef)range/)[0] ?? '');
  return listed
    .flatMap((range) => [...range.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<[^>]*>|\[[^\]]*\]|\d+)?/g)])
    .reduce((sum, [, low = '', high = '']) => sum + Number.parseInt(high, 16) - Number.parseInt(low, 16) + 1, 0);
}

function latin1(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('latin1');
  return pieces.map((piece) => decoder.decode(piece)).join('');
}
