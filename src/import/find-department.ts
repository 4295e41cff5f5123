/** Whose document it is. */
import { cellsOf } from '../document/cells.ts';
import type { OfficeDocument } from '../document/document.ts';
import { visibleBlocks } from './table-parts.ts';

/** The id of the only department whose name is seen in the document; undefined where there is none, or are several. */
export function findDepartment(
  { blocks }: OfficeDocument,
  departments: Iterable<readonly [id: string, department: { name: string }]>,
): string | undefined {
  const seen = visibleBlocks(blocks);
  const paragraphs = seen.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const texts = [...paragraphs, ...cellsOf(seen)]
    .map(({ text }) => text)
    .join('\n')
    .replace(/[^\S\n]/g, '');
  const named = [...departments].filter(([, { name }]) => texts.includes(name));
  // 市应急管理局 is part of no other name that stands there.
  const own = named.filter(
    ([, { name }]) => !named.some(([, other]) => other.name !== name && other.name.includes(name)),
  );
  const [only] = own;
  return own.length === 1 ? only?.[0] : undefined;
}
