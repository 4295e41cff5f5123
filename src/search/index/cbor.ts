/** The few kinds of CBOR that Pagefind's files are made of: whole numbers, texts and arrays. */

const NUMBER = 0;
const NEGATIVE = 1;
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

  /** Passes over a number if it is a negative one, and tells whether it was. */
  skipNegative(): boolean {
    const isNegative = (this.#bytes[this.at] ?? 0) >> 5 === NEGATIVE;
    if (isNegative) this.#head(NEGATIVE);
    return isNegative;
  }

  /** Passes over numbers that are not negative. */
  skipNumbers(count: number): void {
    for (let left = count; left > 0; left -= 1) this.#head(NUMBER);
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

/** Writes into one growing stretch of bytes: an index has millions of items, too many for a buffer each. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 14);
  #length = 0;

  /** How many bytes were written. */
  get length(): number {
    return this.#length;
  }

  /** A copy of what was written; the writer is empty afterwards. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  array(length: number): this {
    return this.#head(ARRAY, length);
  }

  number(value: number): this {
    return this.#head(NUMBER, value);
  }

  text(text: string): this {
    const size = Buffer.byteLength(text);
    this.#head(TEXT, size);
    this.#reserve(size);
    this.#length += this.#bytes.write(text, this.#length);
    return this;
  }

  /** Items that were written before, from and to the given places. */
  copy(bytes: Uint8Array, from = 0, to = bytes.length): this {
    this.#reserve(to - from);
    this.#bytes.set(bytes.subarray(from, to), this.#length);
    this.#length += to - from;
    return this;
  }

  #head(kind: number, value: number): this {
    this.#reserve(5);
    const first = kind << 5;
    const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    this.#bytes[this.#length] = first | (size === 0 ? value : size === 1 ? 24 : size === 2 ? 25 : 26);
    if (size > 0) this.#bytes.writeUIntBE(value, this.#length + 1, size);
    this.#length += 1 + size;
    return this;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + size));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
