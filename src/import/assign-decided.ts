/** What a person says of numbers: each goes to the path that was decided, and what stood there is unplaced again. */
import { decimalsOf } from '../number/exact.ts';
import type { Framework } from '../report/framework.ts';
import type { Value } from '../write/yaml-lines.ts';
import { assign } from './assign.ts';
import { cellValue } from './cell-value.ts';
import { type Decisions, UNPLACED } from './decisions.ts';
import type { Fields, Placement, Question } from './draft.ts';
import { fieldsOf, listIn } from './fields.ts';
import { bareFigure } from './figures.ts';
import type { LeftPlaces, NumberFound } from './ledger.ts';
import { placedFigures, withoutCorrected } from './placed-figures.ts';
import { type Drafted, type Slot, slotsOf } from './slots.ts';
import type { Printed } from './table-view.ts';

interface Around {
  frameworks: ReadonlyMap<string, Framework>;
  decisions: Decisions;
  /** The whole cell that a number stands in. */
  cellAt: (place: string) => Printed | undefined;
  /** Every number, and what becomes of it with these placements. */
  numbersOf: (placements: readonly Placement[], left?: LeftPlaces) => NumberFound[];
}

interface Assigned {
  numbers: readonly NumberFound[];
  /** Figures that a person took from where the program had placed them, each with what was chosen. */
  corrected: readonly Question[];
  /** Figures that stand where the program placed them, each with its path as chosen. */
  figures: readonly Question[];
}

/**
 * The draft with what is decided, and its numbers. A path that the form does not have, or that two numbers are to have, is
 * no decision: the number stays unplaced.
 */
export function assignDecided<T extends Drafted>(drafted: T, around: Around): T & Assigned {
  const { decisions, frameworks } = around;
  const slots = new Map(slotsOf(drafted, frameworks).map((slot) => [slot.value, slot]));
  const {
    corrected,
    moves,
    left: taken,
    ...rest
  } = withoutCorrected(drafted, {
    numbers: around.numbersOf(drafted.placements),
    ...{ decisions, isSlot: (path) => slots.has(path) },
  });
  const left = new Map(taken);
  let draft = { ...drafted, ...rest };
  let numbers = around.numbersOf(draft.placements, left);
  const figures = placedFigures(draft.placements, numbers);
  const done = new Set<string>();
  // A number that loses its place may have another one by decision, which is then found in the next round.
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const number of numbers) {
      const { key } = number;
      const moved = moves.get(key ?? '');
      const path = moved ?? (isOpen(number) ? decisions.get(key ?? '') : undefined);
      if (path === undefined || done.has(path)) continue;
      const slot = slots.get(path);
      const next = slot && withNumber(draft, number, slot, { ...around, isWhole: moved !== undefined });
      if (next === undefined) continue;
      done.add(path);
      // Where the same figure stands elsewhere too, it would only seem to be repeated.
      for (const each of draft.placements) if (each.path === path) left.set(each.place, UNPLACED);
      draft = next;
      isChanged = true;
    }
    if (isChanged) numbers = around.numbersOf(draft.placements, left);
  }
  return { ...draft, numbers, corrected, figures: figures.filter((figure) => isStill(figure, draft.placements)) };
}

/** The same figure elsewhere, by chance, is no reason to leave this one out. */
function isOpen({ fate }: NumberFound): boolean {
  return fate !== 'placed' && fate !== 'personal';
}

/** Whether nothing else was given its path. */
function isStill({ place, chosen }: Question, placements: readonly Placement[]): boolean {
  return placements.some((each) => each.path === chosen && each.place === place);
}

/** @param isWhole  the whole cell was placed before. */
function withNumber<T extends Drafted>(
  draft: T,
  { text, place }: NumberFound,
  { value: path, holds }: Slot,
  { cellAt, isWhole }: Around & { isWhole: boolean },
): T | undefined {
  const cell = cellAt(place);
  const printed = cell !== undefined && (isWhole || isAlone(cell.text)) ? cell.text : text;
  const value = valueOf(printed, text, holds);
  const fields = assign(draft.fields, path, value);
  if (fields === undefined) return undefined;
  return {
    ...draft,
    fields: holds === 'amount' && typeof value === 'string' ? withDecimals(fields, path, value) : fields,
    placements: [
      ...draft.placements.filter((each) => each.path !== path),
      { path, text: printed, place, isCertain: true },
    ],
  };
}

/** Whether a cell prints one number alone. */
function isAlone(cell: string): boolean {
  return (cell.normalize('NFKC').match(/\d[\d,.]*/g) ?? []).length === 1;
}

const UNITS = { points: '分', amount: '万元', rate: '%' } as const;

/** The figure with its sign; a cell of values is kept as printed. */
function valueOf(printed: string, number: string, holds: Slot['holds']): Value {
  if (holds === 'value') return cellValue(printed);
  return bareFigure(printed, UNITS[holds]) ?? number.replaceAll(',', '');
}

/** A budget says how many decimals its amounts have at most. */
function withDecimals(fields: Fields, path: string, figure: string): Fields {
  const [first, id] = path.split('.');
  const [owner, prefix] =
    first === 'sheets' ? [listIn(fields['sheets']).find((sheet) => sheet['id'] === id), `sheets.${id}.`] : [fields, ''];
  const known = fieldsOf(owner?.['budget'])?.['decimals'];
  if (typeof known !== 'number' || known >= decimalsOf(figure)) return fields;
  return assign(fields, `${prefix}budget.decimals`, decimalsOf(figure)) ?? fields;
}
