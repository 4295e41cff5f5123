/** Every figure of a report under its path, read a second time and in another way than the site reads it. */
import type { BudgetTotal } from '../../../src/report/budget.ts';
import type { Report } from '../../../src/report/report.ts';
import type { EvidenceSource, PartScore } from '../../../src/report/score.ts';
import type { StaffLine } from '../../../src/report/staffing.ts';
import { sheetReport } from '../../../src/report/sheet-report.ts';
import type { Row, Table } from '../../../src/report/table.ts';
import type { Value } from '../../../src/report/value.ts';
import { type Figure, readFigure, type Scale, signed } from './figure.ts';

const POINTS: Scale = { unit: '分', exact: true };
const PERCENT: Scale = { unit: '%' };

/** The figures by path, and the paths that exist without holding a figure. */
export interface Known {
  figures: ReadonlyMap<string, Figure>;
  words: ReadonlyMap<string, string>;
  /** What a cell repeats, by the cell's path. */
  repeats: ReadonlyMap<string, string>;
}

class Reading {
  readonly figures = new Map<string, Figure>();
  readonly words = new Map<string, string>();
  readonly repeats = new Map<string, string>();

  add(path: string, text: string | { none: string } | undefined, scale: Scale): void {
    if (typeof text === 'object') {
      this.words.set(path, '');
      return;
    }
    const figure = text === undefined ? undefined : readFigure(path, text, scale);
    if (figure !== undefined) this.figures.set(path, figure);
  }

  addValue(path: string, value: Value, scale: Scale): void {
    if (typeof value === 'string') {
      const { sign, rest } = signed(value);
      return this.add(path, rest, sign === undefined ? scale : { ...scale, word: 'bound' });
    }
    if ('text' in value) this.words.set(path, value.text);
    else if ('none' in value) this.words.set(path, '');
    else if ('about' in value) this.add(path, value.about, { ...scale, word: value.word ?? '约' });
    else if ('bound' in value) this.add(path, value.value, { ...scale, word: 'bound' });
    else {
      this.add(path, value.value, scale);
      if (value.is !== undefined) this.repeats.set(path, value.is);
    }
  }
}

export function knownOf(report: Report): Known {
  const reading = new Reading();
  for (const side of ['stated', 'reviewed', 'thirdParty'] as const) {
    reading.add(`${side}.total`, report[side]?.total, POINTS);
    if (report[side]?.grade !== undefined) reading.words.set(`${side}.grade`, report[side].grade);
  }
  readBudget(report, reading);
  readStaffing(report, reading);
  for (const { id, target, actual, weight, stated, reviewed, thirdParty } of report.targets) {
    reading.addValue(`targets.${id}.target`, target, { unit: '' });
    reading.addValue(`targets.${id}.actual`, actual, { unit: '' });
    reading.add(`targets.${id}.weight`, weight, POINTS);
    reading.add(`targets.${id}.stated`, stated, POINTS);
    reading.add(`targets.${id}.reviewed`, reviewed, POINTS);
    reading.add(`targets.${id}.thirdParty`, thirdParty, POINTS);
  }
  readScores(report, reading);
  for (const table of report.tables) readRows(table, table.rows, reading);
  for (const { id, value, unit = '', decimals, about } of report.facts) {
    reading.add(`facts.${id}`, value, { unit, decimals, word: about });
  }
  for (const sheet of report.sheets) readSheet(`sheets.${sheet.id}.`, knownOf(sheetReport(sheet, report)), reading);
  return reading;
}

/** What a sheet says, under the paths that it has in its report. */
function readSheet(prefix: string, { figures, words, repeats }: Known, reading: Reading): void {
  for (const [path, figure] of figures) reading.figures.set(prefix + path, { ...figure, path: prefix + path });
  for (const [path, word] of words) reading.words.set(prefix + path, word);
  for (const [path, other] of repeats) reading.repeats.set(prefix + path, prefix + other);
}

function readBudget({ budget }: Report, reading: Reading): void {
  if (budget === undefined) return;
  const scale: Scale = { unit: budget.unit, decimals: budget.decimals, exact: false };
  const readLine = (line: BudgetTotal, path: string): void => {
    for (const [phase, figure] of Object.entries(line.amounts ?? {})) reading.add(`${path}.${phase}`, figure, scale);
    for (const [phase, figure] of Object.entries(line.prior ?? {}))
      reading.add(`${path}.prior.${phase}`, figure, scale);
    reading.add(`${path}.share`, line.share?.stated, PERCENT);
    for (const rate of line.rates ?? []) reading.add(`${path}.rates.${rate.id}`, rate.stated, PERCENT);
    for (const split of line.splits ?? []) {
      for (const each of split.lines) readLine(each, `${path}.splits.${split.id}.${each.id}`);
    }
  };
  if (budget.revenue !== undefined) readLine(budget.revenue, 'budget.revenue');
  if (budget.expenditure !== undefined) readLine(budget.expenditure, 'budget.expenditure');
  for (const [key, figure] of Object.entries(budget.balances ?? {}))
    reading.add(`budget.balances.${key}`, figure, scale);
}

function readStaffing({ staffing }: Report, reading: Reading): void {
  const readLines = (lines: readonly StaffLine[], unit: string): void => {
    for (const { id, count, lines: below = [] } of lines) {
      reading.add(`staffing.${id}`, count, { unit, exact: true });
      readLines(below, unit);
    }
  };
  if (staffing === undefined) return;
  readLines(staffing.lines, staffing.unit);
  for (const { id, stated } of staffing.rates) reading.add(`staffing.rates.${id}`, stated, PERCENT);
}

function readScores({ scores }: Report, reading: Reading): void {
  for (const [id, score] of Object.entries(scores)) {
    reading.add(`scores.${id}.weight`, score.weight, POINTS);
    readPoints(`scores.${id}`, score, reading);
    if (score.grade !== undefined) reading.words.set(`scores.${id}.grade`, score.grade);
    readEvidence(`scores.${id}.evidence`, score.evidence, reading);
    for (const [part, points] of Object.entries(score.parts ?? {})) {
      readPoints(`scores.${id}.parts.${part}`, points, reading);
      readEvidence(`scores.${id}.parts.${part}.evidence`, points.evidence, reading);
    }
  }
}

function readPoints(path: string, { stated, reviewed, thirdParty }: PartScore, reading: Reading): void {
  reading.add(`${path}.stated`, stated, POINTS);
  reading.add(`${path}.reviewed`, reviewed, POINTS);
  reading.add(`${path}.thirdParty`, thirdParty, POINTS);
}

function readEvidence(path: string, evidence: Record<string, EvidenceSource> | undefined, reading: Reading): void {
  for (const [name, source] of Object.entries(evidence ?? {})) {
    if (typeof source === 'string') reading.add(`${path}.${name}`, source, { unit: '' });
    if (!Array.isArray(source)) continue;
    for (const { id, target, actual } of source) {
      reading.add(`${path}.${name}.${id}.target`, target, { unit: '' });
      reading.add(`${path}.${name}.${id}.actual`, actual, { unit: '' });
    }
  }
}

function readRows(table: Table, rows: readonly Row[], reading: Reading): void {
  for (const row of rows) {
    for (const { id, kind, unit, decimals } of table.columns) {
      const value = row.cells[id];
      if (value === undefined) continue;
      const own = { amount: table.unit, rate: '%', count: '', text: '' }[kind];
      const places = { amount: table.decimals ?? 2, rate: undefined, count: 0, text: undefined }[kind];
      const scale: Scale = {
        unit: unit ?? own,
        decimals: decimals ?? places,
        exact: kind === 'count' || kind === 'text',
      };
      reading.addValue(`tables.${table.id}.${row.id}.${id}`, value, scale);
    }
    readRows(table, row.rows ?? [], reading);
  }
}
