/** A statement table as the department printed it: grouped columns, nested rows. */
import { contentOf } from '../../src/report/datum.ts';
import { cellScale } from '../../src/report/published/tables.ts';
import type { Column, Row as StatementRow, Table } from '../../src/report/table.ts';
import type { ReportView } from '../../src/score/view.ts';
import { contentPieces } from '../shown.ts';
import { columnHead, noteOf, type Cell, type FormTable, type Row } from '../table/model.ts';
import { flatten } from '../table/nesting.ts';

/** The table with an id; undefined where the report has none of that id. */
export function statementTable({ report }: Pick<ReportView, 'report'>, id: string): FormTable | undefined {
  const table = report.tables.find((each) => each.id === id);
  if (table === undefined) return undefined;
  const groups = groupsOf(table.columns);
  const hasGroups = groups.some(({ title }) => title !== undefined);
  return {
    id: `table-${id}`,
    name: `tables.${id}`,
    caption:
      isUnitOfTable(table) && !saysUnit(table.title, table.unit)
        ? `${table.title}（单位：${table.unit}）`
        : table.title,
    ...(hasGroups ? { columnGroups: [1, ...groups.map(({ columns }) => columns.length)] } : {}),
    head: hasGroups
      ? groupedHead(groups, table)
      : [{ cells: [columnHead('项目'), ...table.columns.map((each) => head(each, table))] }],
    bodies: [bodyOf(table, report.year)],
    notes: table.note === undefined ? [] : [table.note],
  };
}

interface Group {
  title: string | undefined;
  columns: Column[];
}

/** Neighbours with the same group title; a column without one stands alone. */
function groupsOf(columns: readonly Column[]): Group[] {
  const groups: Group[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last !== undefined && column.group !== undefined && last.title === column.group) last.columns.push(column);
    else groups.push({ title: column.group, columns: [column] });
  }
  return groups;
}

function groupedHead(groups: readonly Group[], table: Table): Row[] {
  const top = groups.flatMap(({ title, columns }): Cell[] => {
    if (title === undefined) return columns.map((column) => ({ ...head(column, table), rowspan: 2 }));
    return [{ pieces: [title], scope: 'colgroup', colspan: columns.length }];
  });
  const inGroups = groups.flatMap(({ title, columns }) => (title === undefined ? [] : columns));
  return [
    { cells: [columnHead('项目', { rowspan: 2 }), ...top] },
    { cells: inGroups.map((column) => head(column, table)) },
  ];
}

/** The title of a column, with its unit where the caption does not say it, and 其中 before a part of another column. */
function head(column: Column, table: Table): Cell {
  const { unit } = cellScale(table, column);
  const isSaid = unit === '' || (isUnitOfTable(table) && unit === table.unit) || saysUnit(column.title, unit);
  const title = column.partOf !== undefined && !column.title.includes('其中') ? `其中：${column.title}` : column.title;
  return columnHead(isSaid ? title : `${title}（${unit}）`, column.kind === 'text' ? {} : { look: 'figure' });
}

/** A unit in brackets, half- or full-width, as forms print it. */
function saysUnit(title: string, unit: string): boolean {
  return title.replaceAll('(', '（').replaceAll(')', '）').includes(`（${unit}）`);
}

/** The caption says the unit only if some column of amounts has it. */
function isUnitOfTable(table: Table): boolean {
  return table.columns.some((column) => column.kind === 'amount' && (column.unit ?? table.unit) === table.unit);
}

function bodyOf(table: Table, year: number): Row[] {
  const rows = flatten(table.rows, ({ rows = [], place }) => ({ items: rows, place }));
  if (rows.length > 0) return rows.map(({ item, level }) => tableRow(item, level, { table, year }));
  const text = table.empty ? '原表为空' : '没有数据';
  return [{ looks: ['empty'], cells: [{ pieces: [text], look: 'text', colspan: table.columns.length + 1 }] }];
}

interface Place {
  table: Table;
  /** The report's year, for dates that name none. */
  year: number;
}

function tableRow(row: StatementRow, level: number, place: Place): Row {
  const { table } = place;
  const path = `tables.${table.id}.${row.id}`;
  const name: Cell = { pieces: [row.name, ...noteOf(row.note)], scope: 'row' };
  const cells = table.columns.map((column) => cellOf(row, column, { ...place, path: `${path}.${column.id}` }));
  return { anchor: path, level, cells: [name, ...cells] };
}

function cellOf(row: StatementRow, column: Column, { table, year, path }: Place & { path: string }): Cell {
  const value = row.cells[column.id];
  const scale = cellScale(table, column);
  const content = value === undefined ? undefined : contentOf(value, { ...scale, year });
  const note = typeof value === 'object' && 'note' in value ? value.note : undefined;
  const look = column.kind === 'text' || content?.kind === 'text' || content?.kind === 'date' ? 'text' : 'figure';
  const pieces = [...contentPieces(content, { unit: scale.unit }), ...noteOf(note)];
  return { pieces, look, ...(content === undefined ? {} : { path }) };
}
