/** Opens the ZIP package of a Word or Excel file, within bounds that no honest file meets. */
import { NODES_MAX } from '../limits.ts';
import { parseXml, type XmlElement } from '../xml.ts';
import { commonPath, entriesOf, entryBytes } from './entries.ts';

export interface OfficePackage {
  /** The common paths of all files; any other form of one finds the same file. */
  paths: readonly string[];
  has: (path: string) => boolean;
  /** The root of an XML file; undefined where there is none at the path. @throws DocumentRefused */
  xml: (path: string) => XmlElement | undefined;
  /** The bytes of a file; undefined where there is none at the path. @throws DocumentRefused */
  unpacked: (path: string) => Uint8Array | undefined;
}

/** @throws DocumentRefused */
export function openPackage(file: Uint8Array): OfficePackage {
  const entries = entriesOf(file);
  const budget = { left: NODES_MAX };
  const unpacked = (path: string): Uint8Array | undefined => {
    const entry = entries.get(commonPath(path));
    return entry === undefined ? undefined : entryBytes(file, entry);
  };
  return {
    paths: [...entries.keys()],
    has: (path) => entries.has(commonPath(path)),
    unpacked,
    xml: (path) => {
      const content = unpacked(path);
      return content === undefined ? undefined : parseXml(content, budget);
    },
  };
}
