/** The data of a draft as a report will have them: what the text may refer to. */
import { type FigureDatum, isFigureDatum } from '../../check/figure/quantity.ts';
import { type Phase, PHASE_NAMES, PHASES } from '../../report/budget.ts';
import type { Datum } from '../../report/datum.ts';
import type { Framework } from '../../report/framework.ts';
import { grouped } from '../../report/grouped.ts';
import { publishedData } from '../../report/published.ts';
import { report, type Report } from '../../report/report.ts';
import { plainValue } from '../../write/plain-value.ts';
import type { Fields } from '../draft.ts';
import { squeezed } from '../squeezed.ts';

/** What a datum is about, and what it says of that. */
export interface Known {
  datum: FigureDatum;
  /** What must be named: the line, row or indicator, of a project its name too; nothing for the total of the report. */
  subjects: readonly string[];
  aspect: Aspect;
  /** The year of a column; undefined for the report's own. */
  year: number | undefined;
}

/** `rate`: of a name that says all by itself. */
export type Aspect = Phase | 'stated' | 'target' | 'actual' | 'total' | 'rate' | 'named';

export interface DraftData {
  report: Report;
  published: ReadonlyMap<string, Datum>;
  /** Those that a number may be: of its digits, whatever the unit. */
  alike: (figure: string) => readonly Known[];
}

/** As what the fields are read. */
export interface Reading {
  year: number | undefined;
  framework: string | null;
  frameworks: ReadonlyMap<string, Framework>;
}

/** Undefined where the fields are no report: then nothing is known of them. */
export function draftData(fields: Fields, { year, framework, frameworks }: Reading): DraftData | undefined {
  const disclosure = { status: 'draft', entered: '2000-01-01', source: { title: 'draft' } };
  const head = { department: 'draft', year: year ?? YEAR_LEAST, framework, disclosure };
  const read = report.safeParse(plainValue({ ...head, ...fields }));
  if (!read.success) return undefined;
  const published = publishedData(read.data, frameworks.get(framework ?? '') ?? null, frameworks);
  const known = [...published.values()].filter(isFigureDatum).flatMap((datum) => knownOf(datum, read.data) ?? []);
  const byDigits = grouped(known, ({ datum }) => digitsOf(datum.content.figure));
  return { report: read.data, published, alike: (figure) => byDigits.get(digitsOf(figure)) ?? [] };
}

/** Units of one thing are powers of ten of each other, so that the digits stay when one is brought to another. */
export function digitsOf(figure: string): string {
  return figure.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
}

const YEAR_LEAST = 2000;

/** Weights and what is said of others' scores are never what a text speaks of. */
function knownOf(datum: FigureDatum, report: Report): Known | undefined {
  const [first = '', ...rest] = datum.path.split('.');
  if (first !== 'sheets') return ownKnown(datum, datum.path, report);
  const sheet = report.sheets.find(({ id }) => id === rest[0]);
  if (sheet === undefined) return undefined;
  const own = ownKnown(datum, rest.slice(1).join('.'), { ...report, tables: [] });
  return own && { ...own, subjects: [squeezed(sheet.name), ...own.subjects] };
}

function ownKnown(datum: FigureDatum, path: string, report: Report): Known | undefined {
  const name = squeezed(datum.name.replace(/^.*：/, ''));
  const [block = ''] = path.split('.');
  const last = path.split('.').at(-1) ?? '';
  const without = (ending: string): string => (name.endsWith(ending) ? name.slice(0, -ending.length) : name);
  const of = (aspect: Aspect, ...subjects: string[]): Known => ({ datum, aspect, subjects, year: undefined });
  switch (block) {
    case 'stated':
      return of('total');
    case 'budget': {
      // The id of a rate may be a phase too.
      if (path.includes('.rates.')) return of('rate', name);
      const phase = PHASES.find((each) => each === last);
      if (phase === undefined || path.includes('.prior.')) return undefined;
      const isTotal = path === `budget.expenditure.${phase}`;
      const subject = phase === 'unphased' ? name : without(squeezed(PHASE_NAMES[phase]));
      return isTotal ? of(phase) : of(phase, subject);
    }
    case 'scores':
      return last === 'stated' ? of('stated', without('自评得分')) : undefined;
    case 'targets':
      if (last === 'target') return of('target', without('指标值'));
      return last === 'actual' ? of('actual', without('完成值')) : undefined;
    case 'staffing':
    case 'facts':
      return of('named', name);
    case 'tables':
      return cellKnown(datum, path, report);
    default:
      return undefined;
  }
}

/** The row names the subject; the column says the phase, or must be named as well. */
function cellKnown(datum: FigureDatum, path: string, { tables }: Report): Known | undefined {
  const [, tableId, , columnId] = path.split('.');
  const column = tables.find(({ id }) => id === tableId)?.columns.find(({ id }) => id === columnId);
  if (column === undefined || !datum.name.endsWith(column.title)) return undefined;
  const row = squeezed(datum.name.slice(0, -column.title.length));
  const { year, phase } = column;
  if (phase !== undefined) return { datum, subjects: [row], aspect: phase, year };
  const title = squeezed(column.title)
    .replace(/^20\d\d年度?/, '')
    .replace(/\([^()]*\)$/, '');
  return { datum, subjects: [row, title], aspect: 'named', year };
}
