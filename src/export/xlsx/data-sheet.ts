/** A table of the open data as a worksheet: the same columns and values as its CSV. */
import type { ArchiveEntry } from '../../archive/archive.ts';
import type { ExportTable } from '../table.ts';
import { cell, contentOfValue, type Sheet, textCell } from './sheet.ts';

export function dataSheet(name: string, table: ExportTable, entries: readonly ArchiveEntry[]): Sheet {
  const isNumber = table.fields.map(({ type }) => type === 'number' || type === 'integer');
  const rows = [...table.records(entries)].map((record) =>
    record.map((value, at) => {
      const content = contentOfValue(value, isNumber[at] ?? false);
      return cell(content, content.kind === 'figure' ? 'figure' : 'text');
    }),
  );
  return { name, rows: [table.fields.map(({ title }) => textCell(title, 'head')), ...rows], headRows: 1 };
}
