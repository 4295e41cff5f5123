/** One hash of several texts, or of what files are made of. */
import { createHash } from 'node:crypto';

/** 128 bits: short enough for ten thousand names in memory, long enough never to meet twice. */
const LENGTH = 32;

/** The hash of texts in their order; where one ends and the next begins counts too. */
export function hashOf(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex').slice(0, LENGTH);
}
