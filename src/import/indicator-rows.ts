/** The rows of a panel of indicators: names of every level, and what the form prints about each row. */
import type { Place } from '../document/document.ts';
import type { Meaning } from './header-words.ts';
import { isTotalRow, type Panel } from './panels.ts';
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
  const rows: IndicatorRow[] = [];
  for (let row = header.to; row < end; row += 1) {
    if (isTotalRow(view, row)) continue;
    const own = names.flatMap(([column], depth) => {
      const cell = view.at(row, column);
      // A name over several columns is that of the last one.
      const isRepeated = cell !== undefined && cell === view.at(row, names[depth + 1]?.[0] ?? -1);
      return cell === undefined || cell.text === '' || isRepeated ? [] : [{ depth, name: nameOf(cell) }];
    });
    const last = own.at(-1);
    if (last === undefined) continue;
    // Forms without merged cells leave a level blank where it is that of the row above.
    for (const { depth, name } of own) {
      if (above[depth]?.place === name.place) continue;
      above.splice(depth);
      above[depth] = name;
    }
    const printed = fields.flatMap(([column, { kind }]) => {
      const cell = view.at(row, column);
      return cell === undefined ? [] : [[kind, { text: cell.text, place: cell.place }] as const];
    });
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
