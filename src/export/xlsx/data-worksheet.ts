/** A table of the open data as a worksheet: the same columns and values as its CSV. */
import type { LoadedReport } from '../../archive/archive.ts';
import type { ExportTable } from '../table.ts';
import { cell, contentOfValue, type Worksheet, textCell } from './worksheet.ts';

export function dataWorksheet(name: string, table: ExportTable, entries: readonly LoadedReport[]): Worksheet {
  const isNumber = table.fields.map(({ type }) => type === 'number' || type === 'integer');
  const rows = [...table.records(entries)].map((record) =>
    record.map((value, at) => {
      const content = contentOfValue(value, isNumber[at] ?? false);
      return cell(content, content.kind === 'figure' ? 'figure' : 'text');
    }),
  );
  return { name, rows: [table.fields.map(({ title }) => textCell(title, 'head')), ...rows], headRows: 1 };
}
