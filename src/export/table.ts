/** What a table of the open data is: its columns once, from which CSV, XLSX, descriptors and the data page follow. */
import type { ArchiveEntry } from '../archive/archive.ts';

/** What a cell of the open data may hold; figures are strings with the digits as published. */
export type Value = string | number | boolean | null;

/** One column as documents describe it. */
export interface FieldInfo {
  /** The name in the header; promised, see design §6. */
  name: string;
  /** The Chinese heading. */
  title: string;
  description: string;
  /** As Frictionless calls it; a `number` is written as a decimal string. */
  type: 'string' | 'integer' | 'number' | 'boolean';
  unit?: string;
  /** The only values that occur. */
  values?: readonly string[];
  /** The concept of the fiscal data package's budget taxonomy. */
  concept?: string;
  /** Never empty. */
  required?: boolean;
}

export interface Field<Row> extends FieldInfo {
  value: (row: Row) => Value;
}

export interface ForeignKey {
  field: string;
  table: string;
  to: string;
}

interface Description {
  /** The file's name without its ending. */
  name: string;
  title: string;
  description: string;
  primaryKey: readonly string[];
  foreignKeys?: readonly ForeignKey[];
}

/** A table whose kind of row is nobody's concern. */
export interface ExportTable extends Description {
  fields: readonly FieldInfo[];
  foreignKeys: readonly ForeignKey[];
  /** The values of all rows in the order of the columns, one row at a time. */
  records: (entries: Iterable<ArchiveEntry>) => Generator<Value[]>;
}

/** Makes a table from its columns and the rows that one report has. */
export function defineTable<Row>(
  table: Description & { fields: readonly Field<Row>[]; rows: (entry: ArchiveEntry) => Iterable<Row> },
): ExportTable {
  const { rows, fields, foreignKeys = [], ...description } = table;
  return {
    ...description,
    fields,
    foreignKeys,
    *records(entries) {
      for (const entry of entries) {
        for (const row of rows(entry)) yield fields.map((field) => field.value(row));
      }
    },
  };
}
