/** Whose document it is. */
import { cellsOf } from '../document/cells.ts';
import type { OfficeDocument } from '../document/document.ts';
import { visibleBlocks } from './table-parts.ts';

type Departments = Iterable<readonly [id: string, department: { name: string }]>;

/** The id of the only department whose name is seen in the document; undefined where there is none, or are several. */
export function findDepartment(document: OfficeDocument, departments: Departments): string | undefined {
  const [only, ...others] = departmentsNamed(document, departments);
  return others.length === 0 ? only : undefined;
}

/** The ids of all departments whose names are seen in it. */
export function departmentsNamed(document: OfficeDocument, departments: Departments): string[] {
  const texts = seenTexts(document);
  const named = [...departments].filter(([, { name }]) => texts.includes(name));
  // 市应急管理局 is part of no other name that stands there.
  return named
    .filter(([, { name }]) => !named.some(([, other]) => other.name !== name && other.name.includes(name)))
    .map(([id]) => id);
}

/** What is seen of a document, without spaces, a line each text. */
export function seenTexts({ blocks }: OfficeDocument): string {
  const seen = visibleBlocks(blocks);
  const paragraphs = seen.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  return [...paragraphs, ...cellsOf(seen)]
    .map(({ text }) => text)
    .join('\n')
    .replace(/[^\S\n]/g, '');
}
