/** Reads bytes that somebody else wrote: what they say of themselves may be wrong, and they may end anywhere. */
import { DocumentRefused } from '../refusal.ts';

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whatever fails while a file is read, such as reading behind its end, is a damage of it. @throws DocumentRefused */
export function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    throw new DocumentRefused('damaged');
  }
}

/**
 * What stands beside the main part of a file, without which the rest can be read; undefined where it is missing or damaged.
 *
 * @throws DocumentRefused where it would fill the memory.
 */
export function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentRefused && error.reason === 'damaged') return undefined;
    throw error;
  }
}
