/** Whose document it is. */
import type { OfficeDocument } from '../document/document.ts';

/** The id of the only department whose name stands in the document; undefined where there is none, or are several. */
export function findDepartment(
  { blocks }: OfficeDocument,
  departments: Iterable<readonly [id: string, department: { name: string }]>,
): string | undefined {
  const texts = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)))
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
