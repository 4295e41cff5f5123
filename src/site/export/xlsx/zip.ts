/**
 * A ZIP archive of a few small files, by Node's own compression.
 *
 * It has no clock, so that the same files give the same bytes. Offsets have 32 bits; a workbook has some 20 KB.
 */
import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** Of the format that knows folders and compression. */
const VERSION = 20;
const DEFLATED = 8;
/** The first day that the format knows, 1980-01-01; the time is midnight. */
const DAY = 0x0021;

/** @param files  content by name; names are plain ASCII. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const facts = factsOf(name, bytes, packed);
    directory.push(entryHeader(facts, offset), Buffer.from(name));
    const local = [signed(LOCAL), facts, Buffer.from(name), packed];
    contents.push(...local);
    offset += local.reduce((length, { byteLength }) => length + byteLength, 0);
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...contents, entries, endOf(files.size, entries.byteLength, offset)]);
}

/** What is said of a file twice, before its content and in the directory. */
function factsOf(name: string, bytes: Buffer, packed: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(DAY, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.byteLength, 14);
  facts.writeUInt32LE(bytes.byteLength, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/** The head of a file in the directory; `offset` is where the file begins. */
function entryHeader(facts: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(ENTRY, 0);
  header.writeUInt16LE(VERSION, 4);
  facts.copy(header, 6);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
