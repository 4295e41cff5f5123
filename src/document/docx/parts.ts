/** The parts of a Word file, found as the file itself says where they are. */
import { CELLS_MAX } from '../limits.ts';
import { readable } from '../package/bytes.ts';
import { openPackage, type OfficePackage } from '../package/open-package.ts';
import { mainPath, relationshipsOf, type Relationship } from '../package/relationships.ts';
import { DocumentRefused } from '../refusal.ts';
import type { Steps } from '../steps.ts';
import type { XmlElement } from '../xml.ts';

export interface Parts {
  /** The root of the main part. */
  document: XmlElement;
  /** Root elements by what they are for the main part (`styles`, `footnotes`, `header`); none where there is no such part. */
  of: (type: string) => readonly XmlElement[];
  /** What parts could not be read, in words: `样式`. */
  damaged: readonly string[];
  hasMacros: boolean;
}

/** The parts that are read beside the main one, and what they are called where one is damaged. */
const TYPES: Readonly<Record<string, string>> = {
  styles: '样式',
  numbering: '自动编号',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
  header: '页眉',
  footer: '页脚',
};

/** Where every program puts the main part; the file may name another. */
const USUAL_PATH = 'word/document.xml';

/** Hundredths of the work: to unpack and parse the main part, and all others. */
const MAIN = 30;
const OTHERS = 10;

/** @throws DocumentRefused where the package or its main part cannot be read. */
export function openParts(file: Uint8Array, steps: Steps): Parts {
  const opened = steps.part(MAIN, 1);
  const whole = openPackage(file);
  const path = readable(() => mainPath(whole, USUAL_PATH)) ?? USUAL_PATH;
  const document = mainRoot(whole, path);
  if (document === undefined) throw new DocumentRefused('damaged');
  const damaged = new Set<string>();
  const roots = new Map<string, XmlElement[]>();
  const related = relationships(whole, path);
  if (related === undefined) damaged.add('部件清单');
  const read = new Set<string>();
  opened();
  const onPart = steps.part(OTHERS, related?.length ?? 0);
  for (const { type, target } of related ?? []) {
    onPart();
    const name = TYPES[type];
    // However often a part is named, it is read once.
    if (name === undefined || read.has(target)) continue;
    read.add(target);
    const root = readable(() => whole.xml(target));
    if (root === undefined) damaged.add(name);
    else roots.set(type, [...(roots.get(type) ?? []), root]);
  }
  return {
    ...{ document, of: (type) => roots.get(type) ?? [], damaged: [...damaged] },
    hasMacros: related?.some(({ type }) => type === 'vbaProject') ?? false,
  };
}

/** @throws DocumentRefused; a text that would fill the memory is one with too many cells, if it has as many. */
function mainRoot(whole: OfficePackage, path: string): XmlElement | undefined {
  try {
    return whole.xml(path);
  } catch (error) {
    const isFull = error instanceof DocumentRefused && error.reason === 'bomb';
    throw isFull && cellsIn(whole.unpacked(path)) > CELLS_MAX ? new DocumentRefused('too-many-cells') : error;
  }
}

function cellsIn(bytes: Uint8Array | undefined): number {
  return new TextDecoder('latin1').decode(bytes).match(/<(?:\w+:)?tc[\s>]/g)?.length ?? 0;
}

/** What a part refers to within the package, undefined where that cannot be read; what lies outside is never looked at. */
function relationships(whole: OfficePackage, path: string): Relationship[] | undefined {
  return readable(() => relationshipsOf(whole, path).filter(({ isExternal }) => !isExternal));
}
