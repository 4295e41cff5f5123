/** Where the reader's choice of size, contrast and theme is kept. */

/** The key in the browser's storage; other sites may share the origin. */
export const STORAGE_KEY = 'mingzhang.appearance';
