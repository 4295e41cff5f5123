/** How much of a file is read at most; what is larger is refused in a sentence, before it can fill the memory. */

/** Bytes of a file. */
export const FILE_BYTES_MAX = 50 * 2 ** 20;

/** Bytes of one file in a package, unpacked, and of all that are read. */
export const ENTRY_BYTES_MAX = 100 * 2 ** 20;
export const UNPACKED_BYTES_MAX = 200 * 2 ** 20;

/** Elements and texts that are kept as a tree, of a page or of all parts of a package: some hundred bytes of memory each. */
export const NODES_MAX = 2_000_000;

/** Files in a package. */
export const ENTRIES_MAX = 5_000;

/** Cells of all tables together. */
export const CELLS_MAX = 200_000;

/** Rows and columns of one table: what lies further out is blank in any form. */
export const ROWS_MAX = 20_000;
export const COLUMNS_MAX = 500;

/** Pages of a PDF. */
export const PAGES_MAX = 300;

/** What one page of a PDF draws, and all together: operators, characters, points of paths. The fullest table draws some 20,000. */
export const DRAWN_ON_PAGE_MAX = 1_000_000;
export const DRAWN_MAX = 10_000_000;

/** Fonts of a PDF: some programs write their own for each page. */
export const FONTS_MAX = 5_000;

/** How deep tables may lie within cells, and elements of a file within each other. */
export const TABLE_DEPTH_MAX = 5;
export const XML_DEPTH_MAX = 200;
