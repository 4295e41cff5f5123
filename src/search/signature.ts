/** What Pagefind begins each of its files with, before it packs them. */
export const SIGNATURE = 'pagefind_dcd';
