/** The oracle's relations of statement tables and head counts: sums, of-which columns, rates. */
import type { Report } from '../../../src/report/report.ts';
import type { StaffLine } from '../../../src/report/staffing.ts';
import type { Column, Row } from '../../../src/report/table.ts';
import { isLess } from '../../score/oracle.ts';
import { addUp, divide, type Figure } from './figure.ts';
import { atMost, equal, type Figures, type Relation, relation, type State } from './relation.ts';

export function* tableRelations({ tables }: Report, figures: Figures): Generator<Relation> {
  for (const table of tables) {
    for (const row of allRows(table.rows)) {
      const path = (column: string | undefined): string => `tables.${table.id}.${row.id}.${column}`;
      for (const column of table.columns) {
        const below = (row.rows ?? []).map((each) => `tables.${table.id}.${each.id}.${column.id}`);
        const blanks = (row.rows ?? []).filter((each) => isBlank(each.cells[column.id]));
        yield* sumRelation({ at: path(column.id), below, blanks: blanks.length, sum: sumOf(row, column) }, figures);
        if (column.partOf !== undefined) yield* partRelation(path(column.id), path(column.partOf), figures);
        if (column.of !== undefined && column.by !== undefined) {
          yield* rateRelation({ at: path(column.id), of: path(column.of), by: path(column.by) }, figures);
        }
      }
    }
  }
}

export function* staffingRelations({ staffing }: Report, figures: Figures): Generator<Relation> {
  for (const { id, sum, lines = [] } of allLines(staffing?.lines ?? [])) {
    const blanks = lines.filter(({ count }) => isBlank(count)).length;
    const below = lines.map((line) => `staffing.${line.id}`);
    yield* sumRelation({ at: `staffing.${id}`, below, blanks, sum }, figures);
  }
  for (const { id, of, by } of staffing?.rates ?? []) {
    yield* rateRelation({ at: `staffing.rates.${id}`, of: `staffing.${of}`, by: `staffing.${by}` }, figures);
  }
}

function allRows(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => [row, ...allRows(row.rows ?? [])]);
}

function allLines(lines: readonly StaffLine[]): StaffLine[] {
  return lines.flatMap((line) => [line, ...allLines(line.lines ?? [])]);
}

function sumOf(row: Row, { kind, phase }: Column): Row['sum'] {
  const isAdded = kind === 'amount' || kind === 'count';
  return isAdded && !(row.sum === 'partial' && phase === 'adjustment') ? row.sum : 'none';
}

/** `blanks`: how many of those below are printed as nothing. */
type Sum = { at: string; below: readonly string[]; blanks: number; sum: Row['sum'] };

function isBlank(published: unknown): boolean {
  return typeof published === 'object' && published !== null && 'none' in published;
}

function* sumRelation({ at, below, blanks, sum }: Sum, figures: Figures): Generator<Relation> {
  const total = figures.get(at);
  const known = below.map((path) => figures.get(path)).filter((figure) => figure !== undefined);
  if (total === undefined || known.length === 0 || sum === undefined || sum === 'none') return;
  const added = addUp(known.map((figure) => figure.value));
  const isWhole = known.length + blanks === below.length;
  const isLoose = [total, ...known].some((figure) => figure.word !== undefined);
  const paths = [at, ...known.map((figure) => figure.path)];
  const state = sum === 'partial' ? atMost(added, total.value) : wholeState(added, total, isWhole);
  yield relation(`sum:${at}`, paths, state, { isLimit: sum === 'partial', isSoft: isLoose });
}

/** What is blank may hold what is missing. */
function wholeState(added: Figure['value'], total: Figure, isWhole: boolean): State {
  const state = equal(added, total.value);
  const isShort = !isWhole && !isLess(total.value.high, added.low);
  return state === 'broken' && isShort ? 'unknown' : state;
}

function* partRelation(part: string, whole: string, figures: Figures): Generator<Relation> {
  const [a, b] = [figures.get(part), figures.get(whole)];
  if (a !== undefined && b !== undefined)
    yield relation(`part:${part}`, [part, whole], atMost(a.value, b.value), { isLimit: true });
}

function* rateRelation({ at, of, by }: { at: string; of: string; by: string }, figures: Figures): Generator<Relation> {
  const [stated, above, below] = [at, of, by].map((path) => figures.get(path));
  if (stated === undefined) return;
  const fits = above !== undefined && below !== undefined && above.base === below.base;
  yield relation(`rate:${at}`, [at, of, by], equal(stated.value, fits ? divide(above.value, below.value) : undefined));
}
