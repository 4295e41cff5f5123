/** The rows of a panel of indicators: names of every level, and what the form prints about each row. */
import type { Place } from '../document/document.ts';
import { SCORERS } from '../report/scorer.ts';
import type { Meaning } from './header-words.ts';
import { isSumRow, type Panel } from './panels.ts';
import { squeezed } from './squeezed.ts';
import type { Printed, TableView } from './table-view.ts';

/** Whose points a form prints: the department's own, and those of others. */
export const POINTS = ['stated', ...SCORERS] as const;

const FIGURES = ['weight', 'target', 'actual', ...POINTS] as const;
const WORDS = ['reason', 'improvement', 'note', 'achievement', 'explanation', 'standard'] as const;

/** What a form prints of a row besides its names. */
export type Field = (typeof FIGURES)[number] | (typeof WORDS)[number];

const IS_FIGURE: ReadonlySet<string> = new Set(FIGURES);
const IS_FIELD: ReadonlySet<string> = new Set([...FIGURES, ...WORDS]);

export interface IndicatorRow {
  /** Names above its own, from the first level; a merged name stands for all rows that it covers. */
  levels: readonly Name[];
  name: Name;
  fields: Readonly<Partial<Record<Field, Printed>>>;
}

/** A name, and the points that forms print behind it: `产出指标（50分）`. */
export interface Name extends Printed {
  name: string;
  points?: string;
}

/** Rows in the order of the form, without sums; a row without any name is none. */
export function indicatorRows({ view, header, columns, end }: Panel): IndicatorRow[] {
  const names = [...columns].filter(([, { kind }]) => kind === 'level' || kind === 'name').sort(byDepth);
  const nameColumns = names.map(([column]) => column);
  const fields = [...columns].filter((entry): entry is [number, { kind: Field }] => IS_FIELD.has(entry[1].kind));
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
      above[depth] = name;
    }
    const printed = fields.flatMap(([column, { kind }]) => {
      const cell = view.at(row, column);
      // A figure that is merged over several rows is printed once, and belongs to the first of them.
      if (cell === undefined || (IS_FIGURE.has(kind) && taken.has(cell.place))) return [];
      taken.add(cell.place);
      return [[kind, { text: cell.text, place: cell.place }] as const];
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

function byDepth(a: [number, Meaning], b: [number, Meaning]): number {
  const depth = ([column, meaning]: [number, Meaning]): number =>
    (meaning.kind === 'level' ? meaning.level : LAST_LEVEL) * COLUMNS + column;
  return depth(a) - depth(b);
}

/** A row whose words go on in the next one of the table. */
function withMore(row: IndicatorRow, more: readonly (readonly [Field, Printed])[]): IndicatorRow {
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
  const plain = text.replace(/\s+/g, '');
  const [, name, points] = /^(.*?)[（(]?(\d+(?:\.\d+)?)分[)）]?$/.exec(squeezed(plain)) ?? [];
  return name === undefined || points === undefined || name === ''
    ? { text, place, name: plain }
    : { text, place, name: plain.slice(0, name.length), points };
}
