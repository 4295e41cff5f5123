/** What the trend pictures of a department show: its totals, its execution rate and its money by year. */
import { exact, fixed, plain } from '../../number/exact.ts';
import { isMoney, parseUnit, toBase } from '../../number/unit.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import type { Money } from '../../archive/money.ts';
import { breakYears, byYear } from './years.ts';

/** What `trend` of `src/chart/` takes. */
export interface TrendOptions {
  id: string;
  title: string;
  unit: string;
  /** Every year from the first to the last; a year without a report has null in every series. */
  years: number[];
  series: { name: string; values: (string | null)[] }[];
  /** Years from which another framework applies: what stands before them cannot be compared with what comes after. */
  breaks: number[];
  /** The most that a value is meant to reach; the scale ends there unless a value is higher. */
  most?: string;
}

/** The pictures that a department's reports allow: a line needs two years. */
export function trendsOf(entries: readonly ArchiveEntry[]): TrendOptions[] {
  const sorted = byYear(entries);
  const first = sorted[0]?.view.report.year;
  const last = sorted.at(-1)?.view.report.year;
  if (first === undefined || last === undefined) return [];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const byOwnYear = new Map(sorted.map((entry) => [entry.view.report.year, entry]));
  const values = (of: (entry: ArchiveEntry) => string | null): (string | null)[] =>
    years.map((year) => {
      const entry = byOwnYear.get(year);
      return entry === undefined ? null : of(entry);
    });
  const unit = moneyUnit(sorted);
  const money = (key: 'approved' | 'adjusted' | 'executed') => values((entry) => inUnit(entry.money, key, unit));
  const breaks = breakYears(sorted);
  const pictures: TrendOptions[] = [
    {
      id: 'trend-total',
      title: '历年总分',
      unit: '分',
      years,
      series: [
        { name: '自评总分', values: values(({ view }) => view.sheet.stated.total) },
        { name: '复算总分', values: values(({ view }) => view.sheet.recomputed.total) },
      ],
      breaks,
      ...mostOf(sorted),
    },
    {
      id: 'trend-rate',
      title: '历年预算执行率',
      unit: '%',
      years,
      series: [{ name: '预算执行率', values: values((entry) => entry.money?.rate?.replace('%', '') ?? null) }],
      // The rate is made of amounts: no framework changes what it means.
      breaks: [],
      most: '100',
    },
    {
      id: 'trend-money',
      title: '历年支出预算与执行',
      unit,
      years,
      series: [
        { name: '年初预算数', values: money('approved') },
        { name: '全年预算数', values: money('adjusted') },
        { name: '执行数', values: money('executed') },
      ],
      breaks: [],
    },
  ];
  return pictures.map(withoutShort).filter(({ series }) => series.length > 0);
}

function withoutShort(options: TrendOptions): TrendOptions {
  const hasTwo = (values: readonly (string | null)[]): boolean => values.filter((value) => value !== null).length > 1;
  return { ...options, series: options.series.filter(({ values }) => hasTwo(values)) };
}

/** The total of the newest framework; nothing where no year was scored. */
function mostOf(sorted: readonly ArchiveEntry[]): { most?: string } {
  const total = sorted.findLast(({ view }) => view.framework !== null)?.view.framework?.total;
  return total === undefined ? {} : { most: total };
}

/** The unit of the newest report with money, in which all years are drawn. */
function moneyUnit(sorted: readonly ArchiveEntry[]): string {
  const units = sorted.flatMap((entry) => entry.money?.unit ?? []);
  return units.at(-1) ?? '万元';
}

function inUnit(money: Money | null, key: 'approved' | 'adjusted' | 'executed', unit: string): string | null {
  const figure = money?.[key] ?? null;
  if (money === null || figure === null || money.unit === unit) return figure;
  if (!isMoney(money.unit) || !isMoney(unit)) return null;
  const value = toBase(figure, money.unit).div(parseUnit(unit).scale);
  return value.decimalPlaces() > 6 ? fixed(value, 6) : plain(exact(value.toFixed()));
}
