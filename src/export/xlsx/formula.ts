/** Spreadsheet formulas that know what they give: the text for the worksheet and the exact value, built together. */
import { decimalsOf, exact, type Exact, fixed, plain, roundTo, sum } from '../../number/exact.ts';
import { isHeld } from './precision.ts';

/** In units of the last place: an amount up to this is calculated to well within half of one. */
const SURE_MOST = exact(`1${'0'.repeat(14)}`);
const TOO_FAR = exact(`1${'0'.repeat(60)}`);

export interface Term {
  text: string;
  value: Exact;
  /** The greatest amount whose rounding shows in the value: a spreadsheet calculates with fifteen digits of it. */
  reach: Exact;
  /** How tightly the text holds together: 1 a sum, 2 a product, 3 a cell, a number or a call. */
  strength: 1 | 2 | 3;
}

/** A figure, or a percentage such as `89.51%`. */
export function number(figure: string, unit: '' | '%' = ''): Term {
  const value = unit === '%' ? exact(figure).div(100) : exact(figure);
  return { text: `${figure}${unit}`, value, reach: reachOf(figure), strength: value.isNegative() ? 1 : 3 };
}

/** A cell that holds a figure. */
export function reference(address: string, figure: string): Term {
  return { text: address, value: exact(figure), reach: reachOf(figure), strength: 3 };
}

export function plus(first: Term, ...rest: readonly Term[]): Term {
  const terms = [first, ...rest];
  const text = terms.map((term, index) => (index === 0 ? term.text : held(term, 2))).join('+');
  return {
    text,
    value: sum(terms.map(({ value }) => value)),
    reach: sum(terms.map(({ reach }) => reach)),
    strength: 1,
  };
}

export function minus(a: Term, b: Term): Term {
  const text = `${a.text}-${held(b, 2)}`;
  return { text, value: a.value.minus(b.value), reach: a.reach.plus(b.reach), strength: 1 };
}

export function times(a: Term, b: Term): Term {
  const text = `${held(a, 2)}*${held(b, 3)}`;
  return { text, value: a.value.times(b.value), reach: a.reach.times(b.reach), strength: 2 };
}

/** Undefined for a divisor of 0. */
export function over(a: Term, b: Term): Term | undefined {
  if (b.value.isZero()) return undefined;
  const text = `${held(a, 2)}/${held(b, 3)}`;
  const reach = a.reach.times(b.reach).div(b.value).div(b.value);
  return { text, value: a.value.div(b.value), reach, strength: 2 };
}

export function least(a: Term, b: Term): Term {
  const text = `MIN(${a.text},${b.text})`;
  return { text, value: a.value.lt(b.value) ? a.value : b.value, reach: greater(a.reach, b.reach), strength: 3 };
}

export function most(a: Term, b: Term): Term {
  const text = `MAX(${a.text},${b.text})`;
  return { text, value: greater(a.value, b.value), reach: greater(a.reach, b.reach), strength: 3 };
}

/** Half-up, as a spreadsheet's ROUND does. */
export function round(term: Term, places: number): Term {
  const value = roundTo(term.value, { places, mode: 'half-up' });
  return { text: `ROUND(${term.text},${places})`, value, reach: term.reach, strength: 3 };
}

/** The sum of cells; neighbours in a column are written as one range. */
export function sumOf(cells: readonly { column: string; row: number; figure: string }[]): Term {
  const ranges: { column: string; from: number; to: number }[] = [];
  for (const { column, row } of cells) {
    const last = ranges.at(-1);
    if (last !== undefined && last.column === column && last.to === row - 1) last.to = row;
    else ranges.push({ column, from: row, to: row });
  }
  const written = ranges.map(({ column, from, to }) =>
    from === to ? `${column}${from}` : `${column}${from}:${column}${to}`,
  );
  const value = sum(cells.map(({ figure }) => exact(figure)));
  const reach = sum(cells.map(({ figure }) => reachOf(figure)));
  return { text: `SUM(${written.join(',')})`, value, reach, strength: 3 };
}

/** Tells whether a formula gives exactly a figure, also in a spreadsheet; only then may it stand in its place. */
export function gives(term: Term | undefined, figure: string): term is Term {
  if (term === undefined || !isHeld(figure) || !term.value.eq(exact(figure))) return false;
  return term.reach.times(exact('10').pow(decimalsOf(figure))).lte(SURE_MOST);
}

/** What a term gives, written with so many decimals as it needs or more. */
export function resultOf(term: Term, places: number): string {
  return term.value.decimalPlaces() > places ? plain(term.value) : fixed(term.value, places);
}

/** A figure that a spreadsheet does not hold reaches too far for every formula. */
function reachOf(figure: string): Exact {
  return isHeld(figure) ? exact(figure).abs() : TOO_FAR;
}

function greater(a: Exact, b: Exact): Exact {
  return a.gt(b) ? a : b;
}

function held(term: Term, strength: 2 | 3): string {
  return term.strength < strength ? `(${term.text})` : term.text;
}
