/** The rows and cells of a table as the file has them, before anything is merged. */
import { childOf, childrenOf, attributeOf, type XmlElement } from '../xml.ts';
import { isOn, twipsOf, valueOf, wholeOf } from './attributes.ts';
import { unwrapped } from './wrappers.ts';
import { rawText } from './inline.ts';
import type { Remark } from './remarks.ts';

export interface TableRows {
  /** Without those that a change deleted. */
  rows: readonly Row[];
  /** The widths of the table's columns in twips, as far as it says them. */
  widths: readonly (number | undefined)[];
  /** What is noticed of the table as a whole. */
  remarks: readonly Remark[];
}

export interface Row {
  /** Columns without a cell before the first one, their width in twips, and columns without one after the last. */
  before: number;
  beforeWidth: number;
  after: number;
  cells: readonly RowCell[];
  isHidden: boolean;
  isInserted: boolean;
}

export interface RowCell {
  element: XmlElement;
  /** Columns of the table's grid. */
  span: number;
  width: number | undefined;
  /** Whether it begins or goes on with a merge over rows. */
  merge: 'begins' | 'continues' | undefined;
  /** Cells to its right that only go on with it, as old files have them. */
  covered: readonly XmlElement[];
}

const ROWS = new Set(['tr']);
const CELLS = new Set(['tc']);

export function rowsOf(table: XmlElement): TableRows {
  const remarks: Remark[] = [];
  const rows: Row[] = [];
  for (const element of unwrapped(table, ROWS)) {
    const row = rowFrom(element, remarks);
    if (row !== undefined) rows.push(row);
  }
  const widths = childrenOf(childOf(table, 'tblGrid'), 'gridCol').map((column) => twipsOf(column));
  return { rows, widths, remarks };
}

/** A row; undefined where a change deleted it, or all that was in it. */
function rowFrom(row: XmlElement, remarks: Remark[]): Row | undefined {
  const properties = childOf(row, 'trPr');
  if (childOf(properties, 'del') !== undefined) {
    remarks.push({ kind: 'deleted-row', text: rawText(row) });
    return undefined;
  }
  const cells: (RowCell & { covered: XmlElement[] })[] = [];
  for (const element of unwrapped(row, CELLS)) {
    const cellProperties = childOf(element, 'tcPr');
    const left = isContinue(childOf(cellProperties, 'hMerge')) ? cells.at(-1) : undefined;
    if (childOf(cellProperties, 'cellDel') !== undefined)
      remarks.push({ kind: 'deleted-cell', text: rawText(element) });
    else if (left === undefined) cells.push(cellFrom(element));
    else {
      const { span, width } = cellFrom(element);
      left.span += span;
      left.width = left.width === undefined || width === undefined ? undefined : left.width + width;
      left.covered.push(element);
    }
  }
  if (cells.length === 0) return undefined;
  return {
    before: atLeast(0, wholeOf(childOf(properties, 'gridBefore'))),
    beforeWidth: twipsOf(childOf(properties, 'wBefore')) ?? 0,
    after: atLeast(0, wholeOf(childOf(properties, 'gridAfter'))),
    cells,
    isHidden: isOn(childOf(properties, 'hidden')),
    isInserted: childOf(properties, 'ins') !== undefined,
  };
}

function cellFrom(element: XmlElement): RowCell & { covered: XmlElement[] } {
  const properties = childOf(element, 'tcPr');
  const width = childOf(properties, 'tcW');
  const isLength = (attributeOf(width, 'type') ?? 'dxa') === 'dxa';
  return {
    element,
    span: atLeast(1, wholeOf(childOf(properties, 'gridSpan'))),
    width: isLength ? twipsOf(width) : undefined,
    merge: mergeOf(properties),
    covered: [],
  };
}

/** A merge that a change made counts more than the one that stood there. */
function mergeOf(properties: XmlElement | undefined): RowCell['merge'] {
  const changed = attributeOf(childOf(properties, 'cellMerge'), 'vMerge');
  if (changed !== undefined) return changed === 'cont' ? 'continues' : 'begins';
  const merge = childOf(properties, 'vMerge');
  if (merge === undefined) return undefined;
  return isContinue(merge) ? 'continues' : 'begins';
}

/** Without a word, a merge goes on. */
function isContinue(merge: XmlElement | undefined): boolean {
  return merge !== undefined && (valueOf(merge) ?? 'continue') === 'continue';
}

function atLeast(least: number, value: number | undefined): number {
  return value === undefined || value < least ? least : value;
}
