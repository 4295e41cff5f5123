/** Reads what stands in a file of Pagefind's, to compare with what should: any CBOR of arrays, numbers and texts. */
export function decoded(bytes: Buffer): unknown {
  let at = 'pagefind_dcd'.length;
  const read = (): unknown => {
    const head = bytes[at++] ?? 0;
    const more = { 24: 1, 25: 2, 26: 4 }[head & 31] ?? 0;
    const value = more === 0 ? head & 31 : bytes.readUIntBE(at, more);
    at += more;
    if (head >> 5 === 0) return value;
    if (head >> 5 === 1) return -1 - value;
    if (head >> 5 === 4) return Array.from({ length: value }, read);
    if (head >> 5 !== 3) throw new Error(`${head}`);
    at += value;
    return bytes.toString('utf8', at - value, at);
  };
  return read();
}

/** What the engine is told of an index: version, records and chunks. */
export type Meta = [string, [string, number][], [string, string, string][], ...unknown[]];
