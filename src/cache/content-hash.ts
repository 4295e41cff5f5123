/**
 * The hash by which damaged bytes are known. It tells accidents, not intent: whoever can write into the cache can also
 * write a seal.
 */
import xxhash from 'xxhash-wasm';

const { h64, h64Raw } = await xxhash();

/** 64 bits as 16 hexadecimal digits; the same bytes under another name have another hash. */
export function contentHash(bytes: Uint8Array, name: string): string {
  return h64Raw(bytes, h64(name)).toString(16).padStart(16, '0');
}
