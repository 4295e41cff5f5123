/** Rows of cells as aligned columns; a Chinese character is as wide as two Latin ones. */

/**
 * Joins rows so that their columns stand below each other.
 *
 * @param right  align the columns after the first to the right, as figures are.
 */
export function alignColumns(rows: readonly (readonly string[])[], { right }: { right: boolean }): string {
  const count = rows.reduce((most, row) => (row.length > most ? row.length : most), 0);
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((most, row) => (widthOf(row[column] ?? '') > most ? widthOf(row[column] ?? '') : most), 0),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return right && column > 0 ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}
