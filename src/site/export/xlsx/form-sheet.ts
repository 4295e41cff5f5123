/** Forms as a worksheet, one below the other, with the place of every figure that another sheet may want. */
import type { Form } from './form.ts';
import { layOut, type PlacedCell, type PlacedForm, type PlacedRow } from './layout.ts';
import {
  addressOf,
  cell,
  type Content,
  type Look,
  type SheetCell,
  type Sheet,
  type SheetRow,
  textCell,
} from './sheet.ts';

/** A figure in a sheet. */
export interface FigurePlace {
  /** `C5`, without its sheet. */
  address: string;
  figure: string;
}

/** Where one row of a form stands. */
export interface RowPlace {
  /** From 0, in the sheet. */
  row: number;
  placed: PlacedRow;
  /** The figures of the row by the path of their datum. */
  figures: ReadonlyMap<string, FigurePlace>;
}

/** A column that the spreadsheet adds to the right of a form. */
export interface ExtraColumn {
  title: string;
  look: Look;
  content: (place: RowPlace) => Content | undefined;
}

export interface FormOptions {
  extras?: readonly ExtraColumn[];
  /** What stands in a cell instead of the figure that the page shows. */
  replace?: (cell: PlacedCell, place: RowPlace) => Content | undefined;
}

export interface WrittenForm {
  rows: SheetRow[];
  headRows: number;
}

/** Where every row of a form will stand when its caption stands in a row of the sheet. */
export function placesOf({ rows }: PlacedForm, start: number): RowPlace[] {
  return rows.map((placed, index) => {
    const row = start + 1 + index;
    const figures = placed.cells.flatMap(({ content, column, source }): [string, FigurePlace][] => {
      if (content.kind !== 'figure' || source.path === undefined) return [];
      return [[source.path, { address: addressOf(row, column), figure: content.figure }]];
    });
    return { row, placed, figures: new Map(figures) };
  });
}

/** A form with its caption above and its notes below. */
export function writeForm(form: Form, start: number, { extras = [], replace }: FormOptions = {}): WrittenForm {
  const layout = layOut(form);
  const places = placesOf(layout, start);
  const hasNotes = places.some(({ placed }) => placed.notes.length > 0);
  const columns = hasNotes ? [...extras, NOTES] : extras;
  const width = layout.width + columns.length;
  const headRows = form.head.length;
  const rows = places.map((place, index): SheetRow => {
    const row: SheetRow = Array.from({ length: width }, () => null);
    for (const placed of place.placed.cells) row[placed.column] = written(placed, place, replace);
    columns.forEach((column, at) => {
      row[layout.width + at] = extraCell(column, place, { isFirst: index === 0, headRows });
    });
    return row;
  });
  const caption: SheetRow = [textCell(form.caption, 'title', { colspan: width }), ...blanks(width - 1)];
  const notes = form.notes.map((note): SheetRow => [textCell(note, 'note', { colspan: width }), ...blanks(width - 1)]);
  return { rows: [caption, ...rows, ...notes], headRows };
}

/** Several forms in one sheet, an empty row between them; undefined where there is none. */
export function formSheet(name: string, forms: readonly Form[], options: FormOptions = {}): Sheet | undefined {
  const rows: SheetRow[] = [];
  for (const form of forms) {
    if (rows.length > 0) rows.push([]);
    rows.push(...writeForm(form, rows.length, options).rows);
  }
  const [first] = forms;
  return first === undefined ? undefined : { name, rows, headRows: forms.length === 1 ? 1 + first.head.length : 0 };
}

/** The place of every figure of the forms in a sheet, by path. */
export function figurePlaces(forms: readonly Form[]): ReadonlyMap<string, FigurePlace> {
  const figures = new Map<string, FigurePlace>();
  let start = 0;
  for (const form of forms) {
    const layout = layOut(form);
    for (const place of placesOf(layout, start)) {
      for (const [path, figure] of place.figures) figures.set(path, figure);
    }
    start += 1 + layout.rows.length + form.notes.length + 1;
  }
  return figures;
}

const NOTES: ExtraColumn = {
  title: '备注',
  look: 'text',
  content: ({ placed }) => ({ kind: 'text', text: placed.notes.join('\n') }),
};

function written(placed: PlacedCell, place: RowPlace, replace: FormOptions['replace']): SheetCell {
  const { rowspan, colspan, column, source } = placed;
  const { part, row } = place.placed;
  const indent = column === 0 && part === 'body' ? (row.level ?? 1) - 1 : 0;
  const content = (part === 'head' ? undefined : replace?.(placed, place)) ?? placed.content;
  return cell(content, lookOf(part, source), { rowspan, colspan, indent });
}

function lookOf(part: PlacedRow['part'], { scope, look }: PlacedCell['source']): Look {
  if (part === 'head') return 'head';
  if (part === 'foot') return 'total';
  return look === 'figure' ? 'figure' : scope === undefined ? 'text' : 'name';
}

function extraCell(
  { title, look, content }: ExtraColumn,
  place: RowPlace,
  { isFirst, headRows }: { isFirst: boolean; headRows: number },
): SheetCell | null {
  if (place.placed.part === 'head') return isFirst ? textCell(title, 'head', { rowspan: headRows }) : null;
  return cell(content(place) ?? { kind: 'text', text: '' }, place.placed.part === 'foot' ? 'total' : look);
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
