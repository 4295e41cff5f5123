/** Lists whose items may have a name alone: it gives the identifier. */
import { z } from 'zod';
import { idFromName, uniqueId } from './id-from-name.ts';
import { identifier, uniqueIds } from './identifier.ts';

/** An item as an author may write it. */
interface Draft {
  id?: string | undefined;
  name?: string | undefined;
}

/** The identifier of an item that may be left out. */
export const optionalId = identifier
  .optional()
  .describe(
    '编号：小写英文字母、数字和短横线，在同一列表内不重复，例如 flood-control。不填时用名称的拼音；网址和引用都用它，名称要改的先写上编号。',
  );

/**
 * A list of items with ids, each unique in the list; an item without one gets that of its name.
 *
 * @param nameless  names an item that has no name either, by its position from 1.
 */
export function namedList<D extends Draft, Written>(
  draft: z.ZodType<D, Written>,
  nameless: (place: number) => string = String,
) {
  return z
    .array(draft)
    .transform((items) => withIds(items, nameless))
    .superRefine((items, context) => uniqueIds(items, context));
}

function withIds<D extends Draft>(
  items: readonly D[],
  nameless: (place: number) => string,
): (Omit<D, 'id'> & { id: string })[] {
  // What is written keeps its identifier, wherever in the list it stands.
  const taken = new Set(items.flatMap(({ id }) => id ?? []));
  return items.map((item, index) => {
    if (item.id !== undefined) return { ...item, id: item.id };
    const id = uniqueId(idFromName(item.name ?? nameless(index + 1)), taken);
    taken.add(id);
    return { ...item, id };
  });
}
