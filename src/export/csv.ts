/** Tables of the open data as CSV, piece by piece. */
import { stringify } from 'csv-stringify/sync';
import { isFigure } from '../number/exact.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import type { ExportTable, Field, FieldInfo, Value } from './table.ts';

/** How many rows are written at once: few enough to stream, many enough to be quick. */
const ROWS_A_PIECE = 500;

/** A table as CSV in pieces of some hundred rows; the first one begins with the byte order mark and the header. */
export function csvPieces(table: ExportTable, entries: Iterable<ArchiveEntry>): Generator<string> {
  return recordPieces(table.fields, table.records(entries));
}

/** Rows of any kind as CSV, by the fields that describe and read them. */
export function csvOf<Row>(fields: readonly Field<Row>[], rows: readonly Row[]): string {
  const records = rows.map((row) => fields.map((field) => field.value(row)));
  return [...recordPieces(fields, records)].join('');
}

function* recordPieces(fields: readonly FieldInfo[], records: Iterable<Value[]>): Generator<string> {
  let piece: Value[][] = [fields.map(({ name }) => name)];
  let isFirst = true;
  for (const record of records) {
    piece.push(record);
    if (piece.length <= ROWS_A_PIECE) continue;
    yield written(piece, isFirst);
    [piece, isFirst] = [[], false];
  }
  if (piece.length > 0) yield written(piece, isFirst);
}

/** The header of a table, with which its file begins. */
export function csvHeader({ fields }: Pick<ExportTable, 'fields'>): string {
  return written([fields.map(({ name }) => name)], true);
}

/** The rows of one report. */
export function csvRows(table: ExportTable, entry: ArchiveEntry): string {
  return written([...table.records([entry])], false);
}

/** A table as one text. */
export function csvText(table: ExportTable, entries: Iterable<ArchiveEntry>): string {
  return [...csvPieces(table, entries)].join('');
}

/** The Chinese descriptions of a table's columns, as a table of its own. */
export function columnsCsv({ fields }: Pick<ExportTable, 'fields'>): string {
  const rows = fields.map(({ name, title, type, unit, description }) => [name, description, title, type, unit ?? null]);
  return written([['column', 'description', 'title', 'type', 'unit'], ...rows], true);
}

function written(rows: readonly Value[][], isFirst: boolean): string {
  // The byte order mark makes Excel read UTF-8; escaping keeps a text that begins with = from being run as a formula.
  return stringify([...rows], {
    bom: isFirst,
    escape_formulas: true,
    cast: {
      // A negative figure or percentage is not a formula; the library takes long over values with options of their own.
      string: (value) =>
        value.startsWith('-') && isFigure(value.replace(/%$/, '')) ? { value, escape_formulas: false } : value,
      boolean: String,
    },
    record_delimiter: 'windows',
    // The library quotes only what holds its own line end; readers of CSV end a row at any.
    quoted_match: /[\r\n]/,
  });
}
