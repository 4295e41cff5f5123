/** Rows that would be taller than a spreadsheet allows become several, with their cells merged over all of them. */
import type { Worksheet, WorksheetRow } from './worksheet.ts';

/** In points. */
const ROW_HEIGHT_MOST = 409;

export interface SpacedWorksheet extends Worksheet {
  /** In points, row by row. */
  heights: readonly number[];
  /** The row, from 0, at which each row of the worksheet begins that was spread. */
  starts: readonly number[];
}

export function spread(worksheet: Worksheet, heights: readonly number[]): SpacedWorksheet {
  const counts = heights.map((height) => Math.ceil(height / ROW_HEIGHT_MOST));
  const starts = counts.reduce<number[]>((all, count, at) => [...all, (all[at] ?? 0) + count], [0]);
  const startOf = (row: number): number => starts[row] ?? 0;
  if (counts.every((count) => count === 1)) return { ...worksheet, heights, starts };
  const rows = worksheet.rows.flatMap((row, at): WorksheetRow[] => {
    const first = row.map((cell) =>
      cell === null ? null : { ...cell, rowspan: startOf(at + cell.rowspan) - startOf(at) },
    );
    const below = Array.from({ length: (counts[at] ?? 1) - 1 }, (): WorksheetRow => row.map(() => null));
    return [first, ...below];
  });
  return {
    ...worksheet,
    rows,
    headRows: startOf(worksheet.headRows),
    heights: heights.flatMap((height, at) => {
      const count = counts[at] ?? 1;
      return Array.from({ length: count }, () => Math.ceil(height / count));
    }),
    starts,
  };
}

/** Formulas that point at rows which have moved point at them again. */
export function readdressed(worksheets: readonly SpacedWorksheet[]): SpacedWorksheet[] {
  const starts = new Map(worksheets.map((worksheet) => [worksheet.name, worksheet.starts]));
  if (worksheets.every((worksheet) => worksheet.starts.length === worksheet.rows.length + 1)) return [...worksheets];
  return worksheets.map((worksheet) => ({
    ...worksheet,
    rows: worksheet.rows.map((row) =>
      row.map((cell) => {
        if (cell?.content.kind !== 'formula') return cell;
        return { ...cell, content: { ...cell.content, formula: moved(cell.content.formula, worksheet.name, starts) } };
      }),
    ),
  }));
}

/** Every address of a formula, with the worksheet it names: `'收支'!E3` or `E3`, also as the ends of a range. */
function moved(formula: string, own: string, starts: ReadonlyMap<string, readonly number[]>): string {
  return formula.replace(
    /(?:'([^']+)'!)?\b([A-Z]+)(\d+)\b/g,
    (whole, worksheet: string | undefined, _column, row: string) => {
      const start = starts.get(worksheet ?? own)?.[Number(row) - 1];
      return start === undefined ? whole : whole.slice(0, -row.length) + String(start + 1);
    },
  );
}
