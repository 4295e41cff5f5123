/** The cells of the statement tables. */
import { contentOf, type Datum, repeated } from '../datum.ts';
import type { Report } from '../report.ts';
import type { Column, Row, Table } from '../table.ts';

export function* tableData({ tables, year }: Report): Generator<Datum> {
  for (const [index, table] of tables.entries())
    yield* rowData(table.rows, { table, year, keys: ['tables', index, 'rows'] });
}

/** The table that rows stand in, the report's year, and where the rows stand. */
interface Place {
  table: Table;
  year: number;
  keys: readonly (string | number)[];
}

function* rowData(rows: readonly Row[], { table, year, keys }: Place): Generator<Datum> {
  for (const [index, row] of rows.entries()) {
    for (const column of table.columns) {
      const value = row.cells[column.id];
      if (value === undefined) continue;
      yield {
        path: `tables.${table.id}.${row.id}.${column.id}`,
        keys: [...keys, index, 'cells', column.id],
        name: `${row.name}${column.title}`,
        content: contentOf(value, { ...cellScale(table, column), year }),
        exact: column.kind === 'count' || column.kind === 'text',
        ...repeated(value),
      };
    }
    yield* rowData(row.rows ?? [], { table, year, keys: [...keys, index, 'rows'] });
  }
}

/** The unit and decimals of a cell: the column's own, else the table's; amounts default to two decimals. */
export function cellScale(table: Table, column: Column): { unit: string; decimals?: number } {
  if (column.kind === 'rate') return scale(column.unit ?? '%', column.decimals);
  if (column.kind === 'count') return scale(column.unit ?? '', column.decimals ?? 0);
  if (column.kind === 'text') return scale(column.unit ?? '', column.decimals);
  return scale(column.unit ?? table.unit, column.decimals ?? table.decimals ?? 2);
}

function scale(unit: string, decimals: number | undefined): { unit: string; decimals?: number } {
  return decimals === undefined ? { unit } : { unit, decimals };
}
