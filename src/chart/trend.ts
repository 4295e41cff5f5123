/** The picture of series over years: a point a year, a gap where nothing is known, a mark where the framework changed. */
import { decimalsOf, exact, fixed } from '../number/exact.ts';
import { grouped } from '../number/format.ts';
import { breakWarning } from './framework-breaks.ts';
import { type Picture, UNDISCLOSED } from './picture.ts';
import { drawTrend, type TrendLines } from './trend-drawing.ts';

/** What is drawn, and what it is called. */
export interface TrendOptions extends TrendLines {
  title: string;
  unit: string;
}

/** More series than these are left to the table. */
const DESCRIBED_MAX = 3;

/** Null unless two years have a value: one point is no trend. */
export function trend(options: TrendOptions): Picture | null {
  const { id, title, unit, years, series } = options;
  const known = years.filter((_, index) => series.some(({ values }) => valueAt(values, index) !== null));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const breaks = (options.breaks ?? []).filter((year) => year > first && year <= last);
  const warning = breakWarning(breaks);
  return {
    id,
    title: `${title}（单位：${unit}）`,
    summary: `${described(options, breaks)}${gaps(options)}`,
    svg: drawTrend({ ...options, breaks }),
    table: {
      head: ['年度', ...series.map(({ name }) => name)],
      rows: years.map((year, index) => ({
        head: `${year}年`,
        cells: series.map(({ values }) => shown(valueAt(values, index))),
      })),
    },
    ...(warning === undefined ? {} : { warning }),
  };
}

function valueAt(values: readonly (string | null)[], index: number): string | null {
  return values[index] ?? null;
}

function shown(value: string | null): string {
  return value === null ? UNDISCLOSED : grouped(value);
}

function described({ years, series, unit }: TrendOptions, breaks: readonly number[]): string {
  const words = series.slice(0, DESCRIBED_MAX).flatMap(({ name, values }) => {
    const points = years.flatMap((year, index) => {
      const value = valueAt(values, index);
      return value === null ? [] : [{ year, value }];
    });
    const [from, to] = [points[0], points.at(-1)];
    if (from === undefined || to === undefined) return [];
    const begins = `${name} ${from.year}年为 ${measured(from.value, unit)}`;
    if (from === to) return [begins];
    const isBroken = breaks.some((year) => year > from.year && year <= to.year);
    return [
      `${begins}，${to.year}年为 ${measured(to.value, unit)}${isBroken ? '' : `，${change(from.value, to.value, unit)}`}`,
    ];
  });
  return `${words.join('；')}。`;
}

/** A percentage changes by percentage points. */
function change(from: string, to: string, unit: string): string {
  const by = exact(to).minus(exact(from));
  if (by.isZero()) return '两年相同';
  const places = Math.max(decimalsOf(from), decimalsOf(to));
  const figure = grouped(fixed(by.abs(), places));
  return `${by.isNegative() ? '减少' : '增加'} ${unit === '%' ? `${figure} 个百分点` : `${figure} ${unit}`}`;
}

function measured(value: string, unit: string): string {
  return unit === '%' ? `${value}%` : `${grouped(value)} ${unit}`;
}

function gaps({ years, series }: TrendOptions): string {
  const silent = years.filter((_, index) => series.every(({ values }) => valueAt(values, index) === null));
  const left = years.slice(1).flatMap((year, index) => {
    const before = years[index] ?? year;
    return Array.from({ length: Math.max(0, year - before - 1) }, (_, gap) => before + gap + 1);
  });
  const all = [...silent, ...left].sort((a, b) => a - b);
  return all.length === 0 ? '' : `${all.map((year) => `${year}年`).join('、')}没有公开的数据。`;
}
