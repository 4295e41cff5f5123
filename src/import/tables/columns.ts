/** The columns of a table without a form: which names the rows, and what stands in the others. */
import type { Cell, Place } from '../../document/document.ts';
import { decimalsOf } from '../../number/exact.ts';
import { halfWidth } from '../../number/half-width.ts';
import { parseMeasured } from '../../number/unit.ts';
import type { Phase } from '../../report/budget.ts';
import { bareFigure } from '../figures.ts';
import { meaningOf } from '../header-words.ts';
import { squeezed } from '../squeezed.ts';
import { countUnit, isBlankMark, isFigureCell, saysMoney, saysRate, unitOfTitle } from './cell-words.ts';
import type { Segment } from './segments.ts';

export type ColumnKind = 'text' | 'amount' | 'rate' | 'count';

export interface FoundColumn {
  index: number;
  /** As printed, in one line. */
  title: string;
  group: string | undefined;
  /** The cells of its header. */
  titles: readonly Cell[];
  kind: ColumnKind;
  unit: string | undefined;
  decimals: number | undefined;
  year: number | undefined;
  phase: Phase | undefined;
}

/** All columns with a title, from the left; those of running numbers are left out. */
export function columnsOf(segment: Segment): FoundColumn[] {
  const { view, header, block } = segment;
  const columns: FoundColumn[] = [];
  const seen = new Set<Place>();
  for (let index = 0; index < view.table.columns; index += 1) {
    const titles: Cell[] = [];
    for (let row = header.from; row < header.to; row += 1) {
      const cell = view.at(row, index);
      if (cell !== undefined && cell !== block && cell.text !== '' && !titles.includes(cell)) titles.push(cell);
    }
    const last = titles.at(-1);
    // A title over several columns with nothing below it belongs to the first.
    if (last === undefined || (seen.has(last.place) && last.columnSpan > 1)) continue;
    seen.add(last.place);
    if (meaningOf(last.text)?.kind === 'number') continue;
    columns.push(columnOf(segment, index, titles));
  }
  return columns;
}

function columnOf(segment: Segment, index: number, titles: readonly Cell[]): FoundColumn {
  const words = titles.map(({ text }) => squeezed(text));
  const printed = titles.map(({ text }) => inOneLine(text));
  const title = printed.at(-1) ?? '';
  const group = printed.length > 1 ? printed.slice(0, -1).join('') : undefined;
  const cells = cellsOf(segment, index);
  const spoken = [...words].reverse();
  const base = { index, title, group, titles };
  const kind = kindOf(spoken, cells);
  const year = /(20\d\d)年?/.exec(words.join(''))?.[1];
  const figures = cells.filter(isFigureCell).map((text) => parseMeasured(plain(text))?.figure ?? '0');
  const own = {
    year: year === undefined ? undefined : Number.parseInt(year, 10),
    phase: words.map(phaseIn).find((each) => each !== undefined),
  };
  if (kind === 'text') return { ...base, ...own, kind, unit: undefined, decimals: undefined };
  const unit =
    kind === 'rate'
      ? '%'
      : (spoken.map(unitOfTitle).find((each) => each !== undefined) ??
        sharedUnit(cells) ??
        spoken.map(countUnit).find((each) => each !== undefined));
  const decimals = figures.reduce((most, figure) => (decimalsOf(figure) > most ? decimalsOf(figure) : most), 0);
  return { ...base, ...own, kind, unit, decimals: kind === 'rate' || kind === 'count' ? undefined : decimals };
}

/** What holds more than figures and blanks is words; so is a ratio without a percent sign. */
function kindOf(titles: readonly string[], cells: readonly string[]): ColumnKind {
  const own = cells.filter((text) => !isBlankMark(text));
  if (own.length === 0 || !own.every(isFigureCell)) return 'text';
  const [title = ''] = titles;
  const arePercent = own.every((text) => plain(text).endsWith('%'));
  if (arePercent) return 'rate';
  if (own.some((text) => plain(text).endsWith('%'))) return 'text';
  if (titles.some((each) => unitOfTitle(each) === '%')) return 'rate';
  if (saysRate(title)) return 'text';
  if (titles.some((each) => saysMoney(each) || /元$/.test(unitOfTitle(each) ?? ''))) return 'amount';
  const isWhole = own.every((text) => decimalsOf(parseMeasured(plain(text))?.figure ?? '0') === 0);
  return isWhole ? 'count' : 'amount';
}

/** As printed, without the line breaks of a narrow cell. */
export function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim();
}

/** The unit behind all figures of a column. */
function sharedUnit(cells: readonly string[]): string | undefined {
  const units = new Set(cells.filter(isFigureCell).map((text) => parseMeasured(plain(text))?.unit ?? ''));
  const [unit] = units;
  return units.size === 1 && unit !== '' ? unit : undefined;
}

/** Texts of a column below its header; what is merged over several rows once. */
function cellsOf({ view, rows }: Segment, index: number): string[] {
  const cells = rows.flatMap((row) => view.at(row, index) ?? []);
  return [...new Set(cells)].map(({ text }) => text);
}

/** The phase that a title names, whatever year stands before it. */
function phaseIn(title: string): Phase | undefined {
  const words = title.replace(/20\d\d年度?/, '').replace(/^(?:实际|累计)/, '');
  const meaning = meaningOf(words);
  return meaning?.kind === 'phase' ? meaning.phase : undefined;
}

/** A cell without what makes no difference, separators of thousands included. */
export function plain(text: string): string {
  const bare = halfWidth(text).replace(/\s/g, '');
  const unit = /[^\d.,，%-]*$/.exec(bare)?.[0] ?? '';
  const figure = bareFigure(bare, unit);
  return figure === undefined ? bare : `${figure}${unit}`;
}

/** The column whose texts name the rows: the first one in which every row has a text of its own. */
export function nameColumn({ view, rows }: Segment, columns: readonly FoundColumn[]): FoundColumn | undefined {
  return columns.find(({ index, kind }) => {
    if (kind !== 'text') return false;
    const cells = rows.map((row) => view.at(row, index));
    return cells.every((cell, at) => cell !== undefined && cell.row === rows[at] && !isBlankMark(cell.text));
  });
}
