/** The few kinds of CBOR that Pagefind's files are made of: whole numbers, texts and arrays. */

const NUMBER = 0;
const TEXT = 3;
const ARRAY = 4;

/** Reads from a place on, which moves behind what was read. */
export class CborReader {
  at: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** How many items the array has that begins here. */
  array(): number {
    return this.#head(ARRAY);
  }

  number(): number {
    return this.#head(NUMBER);
  }

  text(): string {
    const length = this.#head(TEXT);
    this.at += length;
    return this.#bytes.toString('utf8', this.at - length, this.at);
  }

  /** Passes over numbers, which may be negative. */
  skipNumbers(count: number): void {
    const bytes = this.#bytes;
    let at = this.at;
    for (let left = count; left > 0; left -= 1) {
      const size = (bytes[at] ?? 0) & 31;
      at += size < 24 ? 1 : 1 + (1 << (size - 24));
    }
    this.at = at;
  }

  #head(kind: number): number {
    const first = this.#bytes[this.at] ?? 255;
    const size = first & 31;
    if (first >> 5 !== kind || size > 26) throw new Error(`Pagefind: byte ${first} where kind ${kind} was expected`);
    this.at += 1;
    if (size < 24) return size;
    const length = 1 << (size - 24);
    this.at += length;
    return this.#bytes.readUIntBE(this.at - length, length);
  }
}

export const cbor = {
  array: (length: number): Buffer => head(ARRAY, length),
  number: (value: number): Buffer => head(NUMBER, value),
  text: (text: string): Buffer => {
    const bytes = Buffer.from(text);
    return Buffer.concat([head(TEXT, bytes.length), bytes]);
  },
};

function head(kind: number, value: number): Buffer {
  const first = kind << 5;
  if (value < 24) return Buffer.of(first | value);
  const length = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + length);
  bytes[0] = first | (length === 1 ? 24 : length === 2 ? 25 : 26);
  bytes.writeUIntBE(value, 1, length);
  return bytes;
}
