/** The rows of a panel of indicators: names of every level, and what the form prints about each row. */
import type { Place } from '../document/document.ts';
import type { Meaning } from './header-words.ts';
import { isSumRow, type Panel } from './panels.ts';
import { squeezed } from './table-view.ts';

/** A text of the document and where it stands. */
export interface Printed {
  text: string;
  place: Place;
}

export type Field = Exclude<Meaning['kind'], 'level' | 'name' | 'phase' | 'rate' | 'expected' | 'achieved' | 'number'>;

export interface IndicatorRow {
  /** Of the table, from 0. */
  row: number;
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
  const fields = [...columns].filter((entry): entry is [number, { kind: Field }] => isField(entry[1]));
  const above: (Name | undefined)[] = [];
  const taken = new Set<Place>();
  const rows: IndicatorRow[] = [];
  for (let row = header.to; row < end; row += 1) {
    if (isSumRow(view, row)) continue;
    const own = names.flatMap(([column], depth) => {
      const cell = view.at(row, column);
      // A name over several columns is that of the last one.
      const isRepeated = cell !== undefined && cell === view.at(row, names[depth + 1]?.[0] ?? -1);
      return cell === undefined || cell.text === '' || isRepeated ? [] : [{ depth, name: nameOf(cell) }];
    });
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
      // What is merged over several rows is printed once, and belongs to the first of them.
      if (cell === undefined || (PRINTED_ONCE.has(kind) && taken.has(cell.place))) return [];
      taken.add(cell.place);
      return [[kind, { text: cell.text, place: cell.place }] as const];
    });
    const goesOn = view.at(row - 1, names.at(-1)?.[0] ?? -1)?.place === last.name.place;
    if (goesOn && !printed.some(([kind]) => PRINTED_ONCE.has(kind))) {
      rows.push(...rows.splice(-1).map((before) => withMore(before, printed)));
      continue;
    }
    const levels = above.slice(0, last.depth).filter((name) => name !== undefined);
    rows.push({ row, levels, name: last.name, fields: Object.fromEntries(printed) });
  }
  return rows;
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

const PRINTED_ONCE: ReadonlySet<Meaning['kind']> = new Set([
  ...(['weight', 'target', 'actual', 'stated', 'reviewed', 'thirdParty'] as const),
]);

const LAST_LEVEL = 9;
const COLUMNS = 1_000;

const FIELDS: readonly Meaning['kind'][] = [
  ...(['weight', 'target', 'actual', 'stated', 'reviewed', 'thirdParty'] as const),
  ...(['reason', 'improvement', 'note', 'achievement', 'explanation', 'standard'] as const),
];

function isField({ kind }: Meaning): boolean {
  return FIELDS.includes(kind);
}

/** `(50分)` behind a name are its points, in brackets of any width or without. */
function nameOf({ text, place }: Printed): Name {
  const plain = text.replace(/\s+/g, '');
  const [, name, points] = /^(.*?)[（(]?(\d+(?:\.\d+)?)分[)）]?$/.exec(squeezed(plain)) ?? [];
  return name === undefined || points === undefined || name === ''
    ? { text, place, name: plain }
    : { text, place, name: plain.slice(0, name.length), points };
}
