/** A form as a worksheet, with the place of every figure that another worksheet may want. */
import type { Form } from './form.ts';
import { layOut, type PlacedCell, type PlacedForm, type PlacedRow } from './layout.ts';
import {
  addressOf,
  cell,
  type Content,
  type Look,
  type WorksheetCell,
  type Worksheet,
  type WorksheetRow,
  textCell,
} from './worksheet.ts';

/** A figure in a worksheet. */
export interface FigurePlace {
  /** `C5`, without its worksheet. */
  address: string;
  figure: string;
}

/** Where one row of a form stands. */
export interface RowPlace {
  /** From 0, in the worksheet. */
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
  /** The row of the caption, from 0, where the form is not alone in its worksheet. */
  from?: number;
  extras?: readonly ExtraColumn[];
  /** What stands in a cell instead of the figure that the page shows. */
  replace?: (cell: PlacedCell, place: RowPlace) => Content | undefined;
}

/**
 * Where every row of a form stands in its worksheet: below the caption.
 *
 * @param from  the row of the caption, from 0.
 */
export function placesOf({ rows }: PlacedForm, from = 0): RowPlace[] {
  return rows.map((placed, index) => {
    const row = from + 1 + index;
    const figures = placed.cells.flatMap(({ content, column, source }): [string, FigurePlace][] => {
      if (content.kind !== 'figure' || source.path === undefined) return [];
      return [[source.path, { address: addressOf(row, column), figure: content.figure }]];
    });
    return { row, placed, figures: new Map(figures) };
  });
}

/** A form with its caption above and its notes below. */
export function formWorksheet(
  name: string,
  form: Form,
  { from = 0, extras = [], replace }: FormOptions = {},
): Worksheet {
  const layout = layOut(form);
  const places = placesOf(layout, from);
  const hasNotes = places.some(({ placed }) => placed.notes.length > 0);
  const columns = hasNotes ? [...extras, NOTES] : extras;
  const width = layout.width + columns.length;
  const headRows = form.head.length;
  const rows = places.map((place, index): WorksheetRow => {
    const row: WorksheetRow = Array.from({ length: width }, () => null);
    for (const placed of place.placed.cells) row[placed.column] = written(placed, place, replace);
    columns.forEach((column, at) => {
      row[layout.width + at] = extraCell(column, place, { isFirst: index === 0, headRows });
    });
    return row;
  });
  const caption: WorksheetRow = [textCell(form.caption, 'title', { colspan: width }), ...blanks(width - 1)];
  const notes = form.notes.map((note): WorksheetRow => [
    textCell(note, 'note', { colspan: width }),
    ...blanks(width - 1),
  ]);
  return { name, rows: [caption, ...rows, ...notes], headRows: 1 + headRows };
}

/** The place of every figure of a form in its worksheet, by path. */
export function figurePlaces(form: Form, from = 0): ReadonlyMap<string, FigurePlace> {
  return new Map(placesOf(layOut(form), from).flatMap(({ figures }) => [...figures]));
}

const NOTES: ExtraColumn = {
  title: '备注',
  look: 'text',
  content: ({ placed }) => ({ kind: 'text', text: placed.notes.join('\n') }),
};

function written(placed: PlacedCell, place: RowPlace, replace: FormOptions['replace']): WorksheetCell {
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
): WorksheetCell | null {
  if (place.placed.part === 'head') return isFirst ? textCell(title, 'head', { rowspan: headRows }) : null;
  return cell(content(place) ?? { kind: 'text', text: '' }, place.placed.part === 'foot' ? 'total' : look);
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
