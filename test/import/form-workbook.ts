/** A document of an office as a workbook: a flat file of LibreOffice, in which every cell says what it holds and how it is shown. */
import type { Cell, Table } from '../../src/document/document.ts';
import { exact } from '../../src/number/exact.ts';

export interface Worksheet {
  name: string;
  /** Tables and lines, below each other. */
  blocks: readonly (Table | string)[];
  /** Rows and columns of the first table. */
  hidden?: { rows?: readonly number[]; columns?: readonly number[] } | undefined;
}

const DECIMALS_MOST = 4;
const SPACES = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
};

/** @param noise  figures hold what arithmetic leaves behind, and show what they should: 9.100000000001 as 9.10. */
export function workbookOf(worksheets: readonly Worksheet[], { noise = false } = {}): string {
  const spaces = Object.entries(SPACES).map(([prefix, name]) => ` xmlns:${prefix}="${name}"`);
  const tables = worksheets.map((worksheet) => tableOf(worksheet, noise)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document${spaces.join('')} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>${styles()}</office:automatic-styles>
<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>
`;
}

/** How figures are shown: with so many decimals, with separators of thousands, as percentages. */
function styles(): string {
  return Array.from({ length: DECIMALS_MOST + 1 }, (_, decimals) => {
    const number = (grouping: boolean): string =>
      `<number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1"${grouping ? ' number:grouping="true"' : ''}/>`;
    return [
      `<number:number-style style:name="f${decimals}">${number(false)}</number:number-style>`,
      `<number:number-style style:name="g${decimals}">${number(true)}</number:number-style>`,
      `<number:percentage-style style:name="p${decimals}">${number(false)}<number:text>%</number:text></number:percentage-style>`,
      ...['f', 'g', 'p'].map(
        (kind) =>
          `<style:style style:name="c${kind}${decimals}" style:family="table-cell" style:data-style-name="${kind}${decimals}"/>`,
      ),
    ].join('');
  }).join('');
}

function tableOf({ name, blocks, hidden }: Worksheet, noise: boolean): string {
  const width = Math.max(1, ...blocks.map((block) => (typeof block === 'string' ? 1 : block.columns)));
  const columns = Array.from({ length: width }, (_, at) => `<table:table-column${visibility(hidden?.columns, at)}/>`);
  const first = blocks.findIndex((block) => typeof block !== 'string');
  const rows = blocks.flatMap((block, index) =>
    typeof block === 'string'
      ? [`<table:table-row>${cellOf({ text: block, rowSpan: 1, columnSpan: 1 }, noise)}</table:table-row>`]
      : rowsOf(block, { noise, hidden: index === first ? hidden?.rows : undefined }),
  );
  return `<table:table table:name="${name}">${columns.join('')}${rows.join('\n')}</table:table>`;
}

function rowsOf(
  { rows, columns, cells }: Table,
  { noise, hidden }: { noise: boolean; hidden: readonly number[] | undefined },
): string[] {
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return Array.from({ length: rows }, (_, row) => {
    const own = Array.from({ length: columns }, (__, column) => {
      const cell = at.get(`${row} ${column}`);
      return cell === undefined ? '<table:covered-table-cell/>' : cellOf(cell, noise);
    });
    return `<table:table-row${visibility(hidden, row)}>${own.join('')}</table:table-row>`;
  });
}

function visibility(hidden: readonly number[] | undefined, at: number): string {
  return hidden?.includes(at) === true ? ' table:visibility="collapse"' : '';
}

/** Figures and percentages as numbers, all else as text. */
function cellOf({ text, rowSpan, columnSpan }: Pick<Cell, 'text' | 'rowSpan' | 'columnSpan'>, noise: boolean): string {
  const spans = `${columnSpan > 1 || rowSpan > 1 ? ` table:number-columns-spanned="${columnSpan}" table:number-rows-spanned="${rowSpan}"` : ''}`;
  if (text === '') return `<table:table-cell${spans}/>`;
  const lines = escaped(text)
    .split('\n')
    .map((line) => `<text:p>${line}</text:p>`)
    .join('');
  const [, shown = '', percent] = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  const decimals = shown.split('.')[1]?.length ?? 0;
  if (shown === '' || decimals > DECIMALS_MOST)
    return `<table:table-cell${spans} office:value-type="string">${lines}</table:table-cell>`;
  const figure = exact(shown.replaceAll(',', ''));
  const value = (percent === '%' ? figure.dividedBy(exact('100')) : figure).toString();
  const held = noise && decimals > 0 ? `${value.includes('.') ? value : `${value}.`}00000000001` : value;
  const kind = percent === '%' ? 'p' : shown.includes(',') ? 'g' : 'f';
  const type = percent === '%' ? 'percentage' : 'float';
  return `<table:table-cell${spans} table:style-name="c${kind}${decimals}" office:value-type="${type}" office:value="${held}">${lines}</table:table-cell>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
