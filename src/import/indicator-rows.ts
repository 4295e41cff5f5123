/** The rows of a panel of indicators: names of every level, and what the form prints about each row. */
import type { Cell, Place } from '../document/document.ts';
import { SCORERS } from '../report/scorer.ts';
import { pointsIn } from './figures.ts';
import type { Meaning } from './header-words.ts';
import { isSumRow, type Panel } from './panels.ts';
import { squeezed } from './squeezed.ts';
import { numbers } from './table-parts.ts';
import type { Printed, TableView } from './table-view.ts';

/** Whose points a form prints: the department's own, and those of others. */
export const POINTS = ['stated', ...SCORERS] as const;

const FIGURES = ['weight', 'target', 'actual', ...POINTS] as const;
const WORDS = ['reason', 'improvement', 'note', 'achievement', 'explanation', 'standard', 'sign', 'unit'] as const;

/** What a form prints of a row besides its names. */
export type Field = (typeof FIGURES)[number] | (typeof WORDS)[number];

const IS_FIGURE: ReadonlySet<string> = new Set(FIGURES);
const IS_FIELD: ReadonlySet<string> = new Set([...FIGURES, ...WORDS]);

export interface IndicatorRow {
  /** Names above its own, from the first level; a merged name stands for all rows that it covers. */
  levels: readonly Name[];
  name: Name;
  fields: Readonly<Partial<Record<Field, FieldText>>>;
}

export interface FieldText extends Printed {
  /** Its cell is merged over rows with other names: it is of them all together. */
  isShared?: true;
}

/** A name, and the points that forms print behind it: `产出指标（50分）`, or in a column of their own to its right. */
export interface Name extends Printed {
  name: string;
  points?: string;
  /** Where the column has the points. */
  pointsAt?: Place;
}

/** Rows in the order of the form, without sums; a row without any name is none. */
export function indicatorRows({ view, header, columns, end }: Panel): IndicatorRow[] {
  const names = [...columns].filter(([, { kind }]) => kind === 'level' || kind === 'name').sort(byDepth);
  const nameColumns = names.map(([column]) => column);
  const levelPoints = pointsOfLevels(columns, nameColumns);
  const fields = [...columns].filter(
    (entry): entry is [number, { kind: Field }] => IS_FIELD.has(entry[1].kind) && !levelPoints.has(entry[0]),
  );
  const above: (Name | undefined)[] = [];
  const taken = new Set<Place>();
  const rows: IndicatorRow[] = [];
  for (let row = header.to; row < end; row += 1) {
    const own = isSumRow(view, row) ? [] : namesIn(view, row, nameColumns);
    const last = own.at(-1);
    // A text over the whole width is a remark.
    if (last === undefined || fields.some(([column]) => view.at(row, column)?.place === last.name.place)) continue;
    // Forms without merged cells leave a level blank where it is that of the row above.
    for (const { depth, name } of own) {
      if (above[depth]?.place === name.place) continue;
      above.splice(depth);
      above[depth] = withPoints(name, levelPoints, { view, row, column: nameColumns[depth] });
    }
    const printed = fields.flatMap(([column, { kind }]) => {
      const cell = view.at(row, column);
      // A figure that is merged over several rows is printed once, and belongs to the first of them.
      if (cell === undefined || (IS_FIGURE.has(kind) && taken.has(cell.place))) return [];
      taken.add(cell.place);
      const isShared = IS_FIGURE.has(kind) && cell.text !== '' && isOfSeveral(view, cell, nameColumns);
      return [[kind, { text: cell.text, place: cell.place, ...(isShared && { isShared: true as const }) }] as const];
    });
    const goesOn = view.at(row - 1, nameColumns.at(-1) ?? -1)?.place === last.name.place;
    if (goesOn && !printed.some(([kind]) => IS_FIGURE.has(kind))) {
      rows.push(...rows.splice(-1).map((before) => withMore(before, printed)));
      continue;
    }
    const levels = above.slice(0, last.depth).filter((name) => name !== undefined);
    rows.push({ levels, name: last.name, fields: Object.fromEntries(printed) });
  }
  return rows;
}

function isOfSeveral(view: TableView, { row, rowSpan }: Cell, nameColumns: readonly number[]): boolean {
  const rows = numbers({ from: row, to: row + rowSpan });
  return new Set(rows.flatMap((each) => namesIn(view, each, nameColumns).at(-1)?.name.place ?? [])).size > 1;
}

/** Columns of points that belong to a level above the last: the one directly right of its names. */
function pointsOfLevels(
  columns: ReadonlyMap<number, Meaning>,
  nameColumns: readonly number[],
): ReadonlyMap<number, number> {
  const weights = [...columns].flatMap(([column, { kind }]) => (kind === 'weight' ? [column] : []));
  const upper = nameColumns.slice(0, -1).flatMap((column, depth): [number, number][] => {
    const next = Math.min(...nameColumns.slice(depth + 1).filter((each) => each > column));
    const own = weights.filter((each) => each > column && each < next);
    return own.length === 1 && weights.length > 1 ? own.map((each) => [each, column]) : [];
  });
  return new Map(upper);
}

function withPoints(
  name: Name,
  levelPoints: ReadonlyMap<number, number>,
  { view, row, column }: { view: TableView; row: number; column: number | undefined },
): Name {
  const own = [...levelPoints].find(([, level]) => level === column)?.[0];
  const cell = own === undefined ? undefined : view.at(row, own);
  const points = cell === undefined ? undefined : pointsIn(cell.text);
  return cell === undefined || points === undefined ? name : { ...name, points, pointsAt: cell.place };
}

/** The names that stand in a row, each with its depth; a name over several columns is that of the last one. */
function namesIn(view: TableView, row: number, columns: readonly number[]): { depth: number; name: Name }[] {
  return columns.flatMap((column, depth) => {
    const cell = view.at(row, column);
    const isRepeated = cell !== undefined && cell === view.at(row, columns[depth + 1] ?? -1);
    return cell === undefined || cell.text === '' || isRepeated ? [] : [{ depth, name: nameOf(cell) }];
  });
}

/** The points of a row: of its own column, or behind its name. */
export function pointsOf({ name, fields }: IndicatorRow): string | undefined {
  const text = fields.weight?.text ?? '';
  return text === '' ? name.points : text;
}

/** Whether a row says anything of points, its own or those that it earned. */
export function hasPoints({ fields }: IndicatorRow): boolean {
  return [fields.weight, ...POINTS.map((scorer) => fields[scorer])].some(
    (printed) => printed !== undefined && pointsIn(printed.text) !== undefined,
  );
}

/** An indicator of the department says what was to be reached, or what was. */
export function isIndicator({ fields }: IndicatorRow): boolean {
  return fields.target !== undefined || fields.actual !== undefined;
}

function byDepth(a: [number, Meaning], b: [number, Meaning]): number {
  const depth = ([column, meaning]: [number, Meaning]): number =>
    (meaning.kind === 'level' ? meaning.level : LAST_LEVEL) * COLUMNS + column;
  return depth(a) - depth(b);
}

/** A row whose words go on in the next one of the table. */
function withMore(row: IndicatorRow, more: readonly (readonly [Field, FieldText])[]): IndicatorRow {
  const fields = { ...row.fields };
  for (const [kind, { text, place }] of more) {
    const before = fields[kind];
    if (text === '' || before?.place === place) continue;
    fields[kind] =
      before === undefined || before.text === '' ? { text, place } : { ...before, text: `${before.text}\n${text}` };
  }
  return { ...row, fields };
}

const LAST_LEVEL = 9;
const COLUMNS = 1_000;

/** `(50分)` behind a name are its points, in brackets of any width or without. */
function nameOf({ text, place }: Printed): Name {
  const plain = text.replace(/\s+/g, '').replace(/[。；;]$/, '');
  const [, name, points] = /^(.*?)[（(]?(\d+(?:\.\d+)?)分[)）]?$/.exec(squeezed(plain)) ?? [];
  return name === undefined || points === undefined || name === ''
    ? { text, place, name: plain }
    : { text, place, name: plain.slice(0, name.length), points };
}
