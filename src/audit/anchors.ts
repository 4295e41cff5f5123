/** Which ids each page has, small enough to keep for every page until all links are known. */

/**
 * A 32-bit hash of each id (FNV-1a). 10,000 pages with 300 ids each take 12 MB; the ids as text would keep every
 * page's whole text alive. A missing id has the hash of one of 300 others once in ten million times.
 */
export type IdDigests = Uint32Array;

export function digestIds(ids: readonly string[]): IdDigests {
  return Uint32Array.from(ids, digest).sort();
}

/** Hashes as text, four bytes each. */
export function textOfDigests(digests: IdDigests): string {
  const bytes = Buffer.alloc(4 * digests.length);
  for (const [index, digest] of digests.entries()) bytes.writeUInt32LE(digest, 4 * index);
  return bytes.toString('base64');
}

/** Hashes from their text. */
export function readDigests(text: string): IdDigests {
  const bytes = Buffer.from(text, 'base64');
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(4 * index));
}

/** Whether an id is among those that were hashed. */
export function hasId(digests: IdDigests, id: string): boolean {
  const wanted = digest(id);
  let low = 0;
  let high = digests.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = digests[middle] ?? 0;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle;
  }
  return false;
}

function digest(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
