/** Evaluates formulas as a spreadsheet does, in binary floating point, with a parser of its own. */
import type { ReadSheet } from './workbook-reader.ts';

type Token = string;

/** The value of a formula in a sheet of a workbook; formulas it points at are evaluated too. */
export function evaluate(formula: string, sheet: string, workbook: ReadonlyMap<string, ReadSheet>): number {
  const tokens = formula.match(/'[^']+'![A-Z]+\d+|[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?|[-+*/%(),:]/g) ?? [];
  if (tokens.join('') !== formula) throw new Error(`${formula} has something that nobody knows.`);
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const take = (expected?: Token): Token => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected)) throw new Error(`Lost in ${formula}.`);
    at += 1;
    return token;
  };
  const addition = (): number => {
    let value = product();
    while (peek() === '+' || peek() === '-') value = take() === '+' ? value + product() : value - product();
    return value;
  };
  const product = (): number => {
    let value = atom();
    while (peek() === '*' || peek() === '/') value = take() === '*' ? value * atom() : value / atom();
    return value;
  };
  const atom = (): number => {
    const value = bare();
    if (peek() !== '%') return value;
    take('%');
    return value / 100;
  };
  const bare = (): number => {
    const token = take();
    if (token === '(') {
      const value = addition();
      take(')');
      return value;
    }
    if (token === '-') return -atom();
    if (/^\d/.test(token)) return Number(token);
    if (/^[A-Z]+$/.test(token)) return call(token);
    return cellValue(token);
  };
  const cellValue = (address: string): number => {
    const [, other, own = address] = /^'([^']+)'!(.+)$/.exec(address) ?? [];
    const name = other ?? sheet;
    const cell = workbook.get(name)?.cells.get(own);
    if (cell === undefined || cell.isText || cell.value === '') throw new Error(`${name} ${own} holds no number.`);
    return cell.formula === undefined ? Number(cell.value) : evaluate(cell.formula, name, workbook);
  };
  const call = (name: string): number => {
    take('(');
    const values: number[] = [];
    while (peek() !== ')') {
      if (tokens[at + 1] === ':') {
        const [from] = [take(), take(':')];
        values.push(...columnBetween(from, take()).map(cellValue));
      } else values.push(addition());
      if (peek() === ',') take(',');
    }
    take(')');
    return FUNCTIONS[name]?.(values) ?? Number.NaN;
  };
  const value = addition();
  if (at !== tokens.length) throw new Error(`${formula} goes on after its end.`);
  return value;
}

const FUNCTIONS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  SUM: (values) => values.reduce((sum, value) => sum + value, 0),
  MIN: (values) => Math.min(...values),
  MAX: (values) => Math.max(...values),
  // A spreadsheet rounds the decimal that it shows, with fifteen digits, half away from zero.
  ROUND: ([value = Number.NaN, places = 0]) => Math.round(Number(`${value.toPrecision(15)}e${places}`)) / 10 ** places,
};

function columnBetween(from: string, to: string): string[] {
  const [column, first, last] = [from.replace(/\d+/, ''), Number(/\d+/.exec(from)), Number(/\d+/.exec(to))];
  if (to.replace(/\d+/, '') !== column) throw new Error(`${from}:${to} is more than one column.`);
  return Array.from({ length: last - first + 1 }, (_, index) => `${column}${first + index}`);
}
