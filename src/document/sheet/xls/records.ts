/** The records that an .xls file is made of, one after the other. */

export interface BiffRecord {
  type: number;
  /** Where it begins in the stream, by which sheets are found. */
  offset: number;
  /** Its own bytes, and those of the records that continue it. */
  parts: readonly Uint8Array[];
}

/** The kinds that are read. */
export const RECORD = {
  formula: 0x06,
  end: 0x0a,
  header: 0x14,
  footer: 0x15,
  externSheet: 0x17,
  name: 0x18,
  note: 0x1c,
  dates: 0x22,
  filePass: 0x2f,
  continue: 0x3c,
  codePage: 0x42,
  object: 0x5d,
  columns: 0x7d,
  boundSheet: 0x85,
  filterMode: 0x9b,
  multipleNumbers: 0xbd,
  macros: 0xd3,
  richLabel: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  drawing: 0xec,
  strings: 0xfc,
  sharedLabel: 0xfd,
  externBook: 0x1ae,
  text: 0x1b6,
  number: 0x203,
  label: 0x204,
  truth: 0x205,
  result: 0x207,
  row: 0x208,
  window: 0x23e,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** Records from a place on, continued ones as one; a record that is cut off is the end. */
export function* recordsFrom(stream: Uint8Array, from: number): Generator<BiffRecord> {
  let at = from;
  while (at + 4 <= stream.length) {
    const offset = at;
    const type = typeAt(stream, at) ?? 0;
    const parts: Uint8Array[] = [];
    do {
      const length = (stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8);
      parts.push(stream.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (typeAt(stream, at) === RECORD.continue);
    if (at > stream.length) return;
    yield { type, offset, parts };
  }
}

function typeAt(stream: Uint8Array, at: number): number | undefined {
  const [low, high] = [stream[at], stream[at + 1]];
  return low === undefined || high === undefined ? undefined : low | (high << 8);
}

/** Reads one byte after the other through a record and what continues it; what lies behind its end is 0. */
export class RecordReader {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at = 0;

  constructor(record: { parts: readonly Uint8Array[] }) {
    this.#parts = record.parts;
  }

  get isAtEnd(): boolean {
    this.#advance();
    return this.#part >= this.#parts.length;
  }

  /** Bytes that are left in the part of the record that is being read. */
  get left(): number {
    return (this.#parts[this.#part]?.length ?? 0) - this.#at;
  }

  /** Whether the next byte is in another record than the last. */
  get isAtSeam(): boolean {
    return this.left <= 0;
  }

  byte(): number {
    this.#advance();
    const value = this.#parts[this.#part]?.[this.#at] ?? 0;
    this.#at += 1;
    return value;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return this.short() + this.short() * 65_536;
  }

  double(): number {
    const bytes = Uint8Array.from({ length: 8 }, () => this.byte());
    return new DataView(bytes.buffer).getFloat64(0, true);
  }

  /** The next bytes; fewer where the record ends before. */
  bytes(count: number): Uint8Array {
    const bytes: number[] = [];
    while (bytes.length < count && !this.isAtEnd) bytes.push(this.byte());
    return Uint8Array.from(bytes);
  }

  skip(count: number): void {
    for (let left = count; left > 0 && !this.isAtEnd;) {
      const step = Math.min(left, this.left);
      this.#at += step;
      left -= step;
    }
  }

  #advance(): void {
    while (this.#part < this.#parts.length && this.left <= 0) {
      this.#part += 1;
      this.#at = 0;
    }
  }
}
