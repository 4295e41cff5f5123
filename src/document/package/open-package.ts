/** Opens the ZIP package of a Word or Excel file, within bounds that no honest file meets. */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ENTRIES_MAX, ENTRY_BYTES_MAX, UNPACKED_BYTES_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { parseXml, type XmlElement } from '../xml.ts';

export interface OfficePackage {
  /** The paths of all files. */
  paths: readonly string[];
  has: (path: string) => boolean;
  /** The root of an XML file; undefined where there is none at the path. @throws DocumentRefused */
  xml: (path: string) => XmlElement | undefined;
  bytes: (path: string) => Uint8Array | undefined;
}

/** How many times larger than packed a large file may be; text of office files is at most about a hundred times. */
const RATIO_MAX = 1_000;
const SMALL = 2 ** 20;

/** @throws DocumentRefused */
export function openPackage(file: Uint8Array): OfficePackage {
  const sizes = new Map<string, number>();
  let isEncrypted = false;
  // Nothing is unpacked here: the list alone tells whether it is safe to.
  unzipped(file, ({ name, size, originalSize, compression }) => {
    sizes.set(name, originalSize);
    isEncrypted ||= compression === AES;
    if (sizes.size > ENTRIES_MAX || originalSize > ENTRY_BYTES_MAX) throw new DocumentRefused('bomb');
    if (originalSize > SMALL && originalSize > size * RATIO_MAX) throw new DocumentRefused('bomb');
    return false;
  });
  if (isEncrypted) throw new DocumentRefused('encrypted');
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total > UNPACKED_BYTES_MAX) throw new DocumentRefused('bomb');
  const bytes = (path: string): Uint8Array | undefined =>
    sizes.has(path) ? unzipped(file, ({ name }) => name === path)[path] : undefined;
  return {
    paths: [...sizes.keys()],
    has: (path) => sizes.has(path),
    bytes,
    xml: (path) => {
      const content = bytes(path);
      return content === undefined ? undefined : parseXml(decoded(content));
    },
  };
}

/** How the ZIP format marks content that is encrypted. */
const AES = 99;

function unzipped(file: Uint8Array, filter: (info: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    // What is longer than its entry says does not fit and is an error: nothing grows without bounds.
    return unzipSync(file, { filter });
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    throw new DocumentRefused('damaged');
  }
}

/** Office files are in UTF-8, a few in UTF-16 with its mark. */
function decoded(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
