/** One worksheet of an .xlsx file, read from end to end once. */
import { streamXml } from '../../xml-stream.ts';
import { rangeAt, cellAt, SHEET_COLUMNS, SHEET_ROWS, type CellRange } from '../place.ts';
import { shownCell } from '../cell-shown.ts';
import { marginText } from '../margin-text.ts';
import { addHidden, addMargin, type CellCount, type HiddenStretch, type SheetCell } from '../workbook.ts';
import type { NumberFormat } from '../shown/number-format.ts';
import { RichText } from './shared-strings.ts';
import { isOn, unescaped } from './values.ts';

type Attributes = Readonly<Record<string, string>>;

export interface SheetContext {
  strings: readonly string[];
  formatOf: (style: number) => NumberFormat;
  count: CellCount;
}

export interface Worksheet {
  cells: readonly SheetCell[];
  merges: readonly CellRange[];
  hiddenRows: readonly HiddenStretch[];
  hiddenColumns: readonly HiddenStretch[];
  margins: readonly string[];
  /** Pictures that WPS puts into cells by a formula. */
  cellPictures: number;
}

/** @throws DocumentRefused */
export function worksheet(part: Uint8Array, context: SheetContext): Worksheet {
  const reader = new WorksheetReader(context);
  streamXml(part, reader);
  return reader;
}

const MARGINS = /^(?:odd|even|first)(?:Header|Footer)$/;

class WorksheetReader implements Worksheet {
  readonly cells: SheetCell[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenRows: HiddenStretch[] = [];
  readonly hiddenColumns: HiddenStretch[] = [];
  readonly margins: string[] = [];
  cellPictures = 0;

  readonly #context: SheetContext;
  #isFiltered = false;
  #showsZeros = true;
  #row = -1;
  #column = -1;
  #cell: Attributes | undefined;
  #hasFormula = false;
  /** What stands in the element that is being read, of those whose text is wanted. */
  #text: string | undefined;
  #formula = '';
  #value: string | undefined;
  readonly #inline = new RichText();

  constructor(context: SheetContext) {
    this.#context = context;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#cell !== undefined) return this.#openWithin(name);
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col') this.#addColumns(attributes);
    else if (name === 'mergeCell') this.#addMerge(attributes['ref']);
    else if (name === 'sheetPr') this.#isFiltered = isOn(attributes['filterMode']);
    else if (name === 'sheetView')
      this.#showsZeros = attributes['showZeros'] === undefined || isOn(attributes['showZeros']);
    else if (MARGINS.test(name)) this.#text = '';
  };

  readonly text = (piece: string): void => {
    if (this.#text !== undefined) this.#text += piece;
    else if (this.#cell !== undefined) this.#inline.add(piece);
  };

  readonly close = (name: string): void => {
    if (this.#cell !== undefined) return this.#closeWithin(name);
    if (!MARGINS.test(name)) return;
    addMargin(this.margins, marginText(this.#text ?? ''));
    this.#text = undefined;
  };

  #openWithin(name: string): void {
    if (name === 'v' || name === 'f') this.#text = '';
    if (name === 'f') this.#hasFormula = true;
    else this.#inline.open(name);
  }

  #closeWithin(name: string): void {
    if (name === 'c') return this.#closeCell();
    if (name === 'v') this.#value = this.#text;
    if (name === 'f') this.#formula = this.#text ?? '';
    this.#inline.close(name);
    this.#text = undefined;
  }

  #openRow(attributes: Attributes): void {
    const told = Number(attributes['r']) - 1;
    this.#row = Number.isInteger(told) && told >= 0 && told < SHEET_ROWS ? told : this.#row + 1;
    this.#column = -1;
    const isFlat = attributes['ht'] !== undefined && Number(attributes['ht']) === 0;
    if (!isOn(attributes['hidden']) && !isFlat) return;
    const why = Number(attributes['outlineLevel'] ?? 0) > 0 ? 'group' : this.#isFiltered ? 'filter' : 'hidden';
    addHidden(this.hiddenRows, { first: this.#row, last: this.#row, why });
  }

  #addColumns(attributes: Attributes): void {
    const isFlat = attributes['width'] !== undefined && Number(attributes['width']) === 0;
    if (!isOn(attributes['hidden']) && !isFlat) return;
    const [first, last] = [Number(attributes['min']) - 1, Math.min(Number(attributes['max']), SHEET_COLUMNS) - 1];
    const why = Number(attributes['outlineLevel'] ?? 0) > 0 ? 'group' : 'hidden';
    if (first >= 0 && last >= first) addHidden(this.hiddenColumns, { first, last, why });
  }

  #addMerge(reference: string = ''): void {
    const range = rangeAt(reference);
    if (range === undefined) return;
    this.#context.count.addMerge();
    this.merges.push(range);
  }

  #openCell(attributes: Attributes): void {
    const told = cellAt(attributes['r'] ?? '');
    if (told?.row === this.#row) this.#column = told.column;
    else this.#column += 1;
    this.#cell = attributes;
    this.#hasFormula = false;
    this.#formula = '';
    this.#value = undefined;
  }

  #closeCell(): void {
    const { t = 'n', s = '0' } = this.#cell ?? {};
    const inline = this.#inline.take();
    const [row, column] = [this.#row, this.#column];
    this.#cell = undefined;
    if (/^(?:_xlfn\.)?DISPIMG\(/.test(this.#formula)) {
      this.cellPictures += 1;
      return;
    }
    const value = this.#held(t, inline);
    if (value === undefined && !this.#hasFormula) return;
    const isExternal = this.#hasFormula && refersOutside(this.#formula);
    const held = { row, column, value, isError: t === 'e', isExternal };
    const { formatOf, count } = this.#context;
    const cell = shownCell(held, { format: formatOf(Number(s)), showsZeros: this.#showsZeros, count });
    if (cell !== undefined) this.cells.push(cell);
  }

  /** What the cell holds, by the type that it says it has; undefined where it holds nothing. */
  #held(type: string, inline: string): number | string | boolean | undefined {
    if (type === 'inlineStr') return inline;
    const value = this.#value;
    if (type === 'str') return unescaped(value ?? '');
    if (value === undefined || value.trim() === '') return undefined;
    if (type === 's') return this.#context.strings[Number(value)] ?? '';
    if (type === 'b') return isOn(value.trim());
    if (type === 'd') return dateNumber(value);
    if (type === 'e') return value;
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  }
}

/** A date that is written as one, as the number that it stands for; in workbooks that count from 1900. */
function dateNumber(value: string): number | string {
  const milliseconds = Date.parse(/T/.test(value) ? `${value.replace(/Z$/, '')}Z` : value);
  return Number.isNaN(milliseconds) ? value : milliseconds / 86_400_000 + DAYS_TO_1970;
}

const DAYS_TO_1970 = 25_569;

/** Whether a formula takes something from another workbook: `[1]Sheet1!A1`, `'C:\[1]Sheet 1'!A1`; not `Table1[2]`, not text. */
function refersOutside(formula: string): boolean {
  if (!formula.includes('[')) return false;
  const bare = formula.replace(/"[^"]*"/g, '""');
  return /\[\d+\][^[\](),"']*!|'[^']*\[[^\]]+\][^']*'!/u.test(bare);
}
