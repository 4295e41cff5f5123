/** Spreadsheet formulas that know what they give: the text for the sheet and the exact value, built together. */
import { exact, type Exact, fixed, plain, roundTo, sum } from '../../../number/exact.ts';

export interface Term {
  text: string;
  value: Exact;
  /** How tightly the text holds together: 1 a sum, 2 a product, 3 a cell, a number or a call. */
  strength: 1 | 2 | 3;
}

/** A figure, or a percentage such as `89.51%`. */
export function number(figure: string, unit: '' | '%' = ''): Term {
  const value = unit === '%' ? exact(figure).div(100) : exact(figure);
  return { text: `${figure}${unit}`, value, strength: value.isNegative() ? 1 : 3 };
}

/** A cell that holds a figure. */
export function reference(address: string, figure: string): Term {
  return { text: address, value: exact(figure), strength: 3 };
}

export function plus(first: Term, ...rest: readonly Term[]): Term {
  const terms = [first, ...rest];
  const text = terms.map((term, index) => (index === 0 ? term.text : held(term, 2))).join('+');
  return { text, value: sum(terms.map(({ value }) => value)), strength: 1 };
}

export function minus(a: Term, b: Term): Term {
  return { text: `${a.text}-${held(b, 2)}`, value: a.value.minus(b.value), strength: 1 };
}

export function times(a: Term, b: Term): Term {
  return { text: `${held(a, 2)}*${held(b, 3)}`, value: a.value.times(b.value), strength: 2 };
}

/** Undefined for a divisor of 0. */
export function over(a: Term, b: Term): Term | undefined {
  if (b.value.isZero()) return undefined;
  return { text: `${held(a, 2)}/${held(b, 3)}`, value: a.value.div(b.value), strength: 2 };
}

export function least(a: Term, b: Term): Term {
  return { text: `MIN(${a.text},${b.text})`, value: a.value.lt(b.value) ? a.value : b.value, strength: 3 };
}

export function most(a: Term, b: Term): Term {
  return { text: `MAX(${a.text},${b.text})`, value: a.value.gt(b.value) ? a.value : b.value, strength: 3 };
}

/** Half-up, as a spreadsheet's ROUND does. */
export function round(term: Term, places: number): Term {
  const value = roundTo(term.value, { places, mode: 'half-up' });
  return { text: `ROUND(${term.text},${places})`, value, strength: 3 };
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
  return { text: `SUM(${written.join(',')})`, value, strength: 3 };
}

/** Tells whether a formula gives exactly a figure; only then may it stand in its place. */
export function gives(term: Term | undefined, figure: string): term is Term {
  return term !== undefined && term.value.eq(exact(figure));
}

/** What a term gives, written with so many decimals as it needs or more. */
export function resultOf(term: Term, places: number): string {
  return term.value.decimalPlaces() > places ? plain(term.value) : fixed(term.value, places);
}

function held(term: Term, strength: 2 | 3): string {
  return term.strength < strength ? `(${term.text})` : term.text;
}
