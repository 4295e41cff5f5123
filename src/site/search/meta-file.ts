/** What Pagefind's entry files call our indexes: each folder has one of them. */
export const INDEX_NAME = 'all';

/** The list of an index's chunks, in its folder. */
export const META_FILE = `pagefind.${INDEX_NAME}.pf_meta`;
