/** Every row of the statement tables with its path, each followed by the rows below it. */
import type { Report } from '../../report/report.ts';
import type { Row, Table } from '../../report/table.ts';

export interface RowSpot {
  table: Table;
  row: Row;
  /** Without the column: `tables.<table>.<row>`. */
  path: string;
}

export function tableRows({ tables }: Pick<Report, 'tables'>): RowSpot[] {
  return tables.flatMap((table) => rowsFrom(table, table.rows));
}

function rowsFrom(table: Table, rows: readonly Row[]): RowSpot[] {
  return rows.flatMap((row) => [
    { table, row, path: `tables.${table.id}.${row.id}` },
    ...rowsFrom(table, row.rows ?? []),
  ]);
}
