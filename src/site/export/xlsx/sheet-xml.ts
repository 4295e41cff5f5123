/** A worksheet as XML. */
import assert from 'node:assert/strict';
import { approximate } from '../../../number/approximate.ts';
import { decimalsOf, exact } from '../../../number/exact.ts';
import type { Pool } from './pool.ts';
import { columnName, type Content, type Sheet, type SheetCell, type SheetRow } from './sheet.ts';
import type { StyleBook } from './styles.ts';
import { columnWidths, rowHeight } from './sizes.ts';
import { escaped } from './xml.ts';

/** What the sheets of a workbook share. */
export interface Shared {
  styles: StyleBook;
  /** The texts of cells. */
  strings: Pool;
}

/** What a spreadsheet refuses to hold in one cell. */
const CHARACTERS_MAX = 32_000;

/** More columns are printed across the long side of the paper. */
const UPRIGHT_MOST = 5;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export function sheetXml({ rows, headRows }: Sheet, isFirst: boolean, shared: Shared): string {
  const widths = columnWidths(rows);
  const { cells, merged } = cellsXml(rows, widths, shared);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${NAMESPACE}">` +
    (headRows === 0 ? '' : paneXml(headRows, isFirst)) +
    columnsXml(widths) +
    `<sheetData>${cells}</sheetData>` +
    mergedXml(merged) +
    (widths.length > UPRIGHT_MOST ? LANDSCAPE : '') +
    '</worksheet>'
  );
}

const LANDSCAPE =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape"/>';

/** The rows at the top that stay while the rest scrolls. */
function paneXml(headRows: number, isFirst: boolean): string {
  const first = `A${headRows + 1}`;
  return (
    `<sheetViews><sheetView tabSelected="${isFirst ? 1 : 0}" workbookViewId="0">` +
    `<pane ySplit="${headRows}" xSplit="0" topLeftCell="${first}" activePane="bottomRight" state="frozen"/>` +
    '</sheetView></sheetViews>'
  );
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return `<cols>${columns.join('')}</cols>`;
}

function mergedXml(merged: readonly string[]): string {
  if (merged.length === 0) return '';
  return `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

function cellsXml(rows: readonly SheetRow[], widths: readonly number[], shared: Shared) {
  const names = widths.map((_, column) => columnName(column));
  // For each column the last row over which a cell reaches, and the style of the empty cells below and beside it.
  const reaching: { last: number; style: number }[] = [];
  const merged: string[] = [];
  let cells = '';
  rows.forEach((row, at) => {
    const height = rowHeight(row, widths);
    cells += height === 0 ? `<row r="${at + 1}"` : `<row r="${at + 1}" ht="${height}" customHeight="1"`;
    let inner = '';
    names.forEach((name, column) => {
      const cell = row[column] ?? null;
      const above = reaching[column];
      const isCovered = above !== undefined && above.last >= at;
      if (cell === null) {
        if (isCovered) inner += `<c r="${name}${at + 1}" s="${above.style}"/>`;
        return;
      }
      assert(!isCovered, `${name}${at + 1} stands where another cell reaches over; no spreadsheet would open that.`);
      inner += cellXml(`r="${name}${at + 1}" s="${styleOf(cell, shared.styles)}"`, cell.content, shared.strings);
      if (cell.rowspan === 1 && cell.colspan === 1) return;
      const last = at + cell.rowspan - 1;
      const style = shared.styles.idOf(cell.look, cell.indent, '');
      for (let over = column; over < column + cell.colspan; over += 1) reaching[over] = { last, style };
      merged.push(`${name}${at + 1}:${columnName(column + cell.colspan - 1)}${last + 1}`);
    });
    cells += inner === '' ? '/>' : `>${inner}</row>`;
  });
  return { cells, merged };
}

function cellXml(attributes: string, content: Content, strings: Pool): string {
  switch (content.kind) {
    case 'text': {
      const text = content.text.slice(0, CHARACTERS_MAX);
      return text === '' ? `<c ${attributes}/>` : `<c ${attributes} t="s"><v>${strings.idOf(text)}</v></c>`;
    }
    case 'figure':
      return `<c ${attributes}><v>${approximate(exact(content.figure))}</v></c>`;
    case 'formula':
      // With what it gives: a viewer that does not calculate would show nothing.
      return `<c ${attributes}><f>${escaped(content.formula)}</f><v>${content.result}</v></c>`;
  }
}

function styleOf({ content, look, indent }: SheetCell, styles: StyleBook): number {
  switch (content.kind) {
    case 'text':
      return styles.idOf(look, indent, '');
    case 'figure':
      return styles.idOf(look, indent, formatOf(content.figure));
    case 'formula':
      return styles.idOf(look, indent, formatOf(content.result));
  }
}

/** As many decimals as the figure was published with. */
function formatOf(figure: string): string {
  const places = decimalsOf(figure);
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}
