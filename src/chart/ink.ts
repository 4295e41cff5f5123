/** The colours of pictures: tokens only, so that dark, high contrast and print are other values of the same names. */

export type Ink = 'stated' | 'recomputed' | '1' | '2' | '3' | '4' | '5' | '6' | 'warn' | 'grid';

/** Series beyond the sixth begin again; their shapes and the table still tell them apart. */
const SERIES = ['1', '2', '3', '4', '5', '6'] as const;

/** The token as the value of a presentation attribute. */
export function ink(name: Ink): string {
  return `var(--chart-${name})`;
}

/** The colour of the series at a position. */
export function seriesInk(index: number): string {
  return ink(SERIES[index % SERIES.length] ?? '6');
}
