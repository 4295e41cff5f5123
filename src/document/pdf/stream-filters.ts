/** What the streams of a PDF become: unpacked piece by piece, so that whoever asks can stop in time. */
import { Unzlib } from 'fflate';

type Take = (piece: Uint8Array) => void;

/** Filters by their names, long and short. Those of pictures are none: nobody unpacks them. */
const FILTER =
  /\/(?:(FlateDecode|Fl)|(LZWDecode|LZW)|(RunLengthDecode|RL)|(ASCII85Decode|A85)|(ASCIIHexDecode|AHx))(?![A-Za-z0-9])/g;

/** Filters that make more of a stream than it is. */
export function packings(description: string): number {
  return [...description.matchAll(FILTER)].filter(([, ...kinds]) => kinds.slice(0, 3).some(Boolean)).length;
}

/** Unpacks a stream as its description says, as far as that can be done: what is encrypted or damaged ends early. */
export function unpack(bytes: Uint8Array, description: string, take: Take): void {
  let packed = bytes;
  for (const [, flate, lzw, runs, base85, hex] of description.matchAll(FILTER)) {
    if (base85 !== undefined) packed = fromBase85(packed);
    if (hex !== undefined) packed = fromHex(packed);
    if (flate !== undefined) return inflate(packed, take);
    if (lzw !== undefined) return fromLzw(packed, take);
    if (runs !== undefined) return fromRuns(packed, take);
  }
  // A description may name its filter elsewhere.
  if (isZlib(packed)) inflate(packed, take);
  else take(packed);
}

/** A piece of this size unpacks to a thousand times as much at most. */
const PIECE = 2 ** 14;

function inflate(bytes: Uint8Array, take: Take): void {
  let stop: unknown;
  const unpacking = new Unzlib((piece) => {
    try {
      take(piece);
    } catch (error) {
      stop = error;
      throw error;
    }
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unpacking.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    if (stop !== undefined) throw stop;
  }
}

function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}

/** Runs of one byte, and bytes as they are. */
function fromRuns(bytes: Uint8Array, take: Take): void {
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 128;
    if (length === 128) return;
    if (length < 128) take(bytes.subarray(at + 1, at + 2 + length));
    else take(new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0));
    at += length < 128 ? length + 2 : 2;
  }
}

const CLEAR = 256;
const END = 257;

/** Texts that came before, by their numbers: only how long they are is told, as spaces. */
function fromLzw(bytes: Uint8Array, take: Take): void {
  const lengths = new Uint16Array(4096).fill(1, 0, 256);
  let [next, width, before, bits, held] = [258, 9, 0, 0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) return;
    if (code === CLEAR) [next, width, before] = [258, 9, 0];
    else {
      const length = code < next ? (lengths[code] ?? 1) : before + 1;
      take(new Uint8Array(length).fill(32));
      if (before > 0 && next < 4096) lengths[next++] = before + 1;
      before = length;
      width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
    }
  }
}

const TILDE = 126;

function fromBase85(bytes: Uint8Array): Uint8Array {
  const made: number[] = [];
  let [value, count] = [0, 0];
  const put = (digit: number): void => {
    value = value * 85 + digit;
    count += 1;
  };
  const end = (length: number): void => {
    for (let at = 0; at < length; at += 1) made.push(Math.floor(value / 256 ** (3 - at)) & 255);
    [value, count] = [0, 0];
  };
  for (const byte of bytes) {
    if (byte === TILDE) break;
    if (byte === 122 && count === 0) end(4);
    if (byte < 33 || byte > 117) continue;
    put(byte - 33);
    if (count === 5) end(4);
  }
  const rest = count - 1;
  if (rest > 0) {
    while (count < 5) put(84);
    end(rest);
  }
  return Uint8Array.from(made);
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = new TextDecoder('latin1').decode(bytes).replace(/>[^]*|[^0-9A-Fa-f]/g, '');
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
