/** Which rows are leaves of the framework: as a person decided, or else as they align; what is not certain is asked. */
import { align, type Match } from './align.ts';
import { type Asking, NO_DATUM, settled } from './decisions.ts';
import type { Option, Question } from './draft.ts';
import { type IndicatorRow, isIndicator } from './indicator-rows.ts';
import type { Leaf } from './leaves.ts';
import { likeness } from './similar.ts';

export interface Matched {
  /** In the order of the form. */
  matches: readonly Match[];
  /** Rows that a person said are no data. */
  dismissed: readonly IndicatorRow[];
  /** Rows that are nothing that is known: nothing of them is placed until a person says what they are. */
  lost: readonly IndicatorRow[];
  questions: readonly Question[];
}

/** Of a row: it is an indicator of the department's own. */
const OWN = 'own';

/** As many leaves as a person can choose among. */
const NEAR_MOST = 8;

export function matchRows(rows: readonly IndicatorRow[], leaves: readonly Leaf[], asking: Asking): Matched {
  const { decided, free } = decidedOf(rows, leaves, asking);
  const open = rows.filter((row) => !decided.has(row));
  const aligned = new Map(align(open, free).map((match) => [match.row, match]));
  const matches: Match[] = [];
  const lost = new Set<IndicatorRow>();
  const questions: Question[] = [];
  for (const row of rows) {
    const known = decided.get(row);
    const match = aligned.get(row) ?? (typeof known === 'object' ? { row, leaf: known, isCertain: true } : undefined);
    if (match !== undefined) matches.push(match);
    const taken = match?.leaf ?? known ?? (isIndicator(row) ? OWN : null);
    if (taken === null) lost.add(row);
    const key = asking.rowKey('leaf', row);
    if (match?.isCertain === false || taken === null || asking.decisions.has(key)) {
      const own = match === undefined ? [] : [match.leaf];
      const options = optionsFor(row, [...own, ...nearest(row, free).filter((leaf) => leaf !== match?.leaf)]);
      questions.push(questionOf(row, { key, options, chosen: taken }));
    }
  }
  return {
    matches,
    dismissed: rows.filter((row) => decided.get(row) === NO_DATUM),
    lost: [...lost],
    questions: questions.map((question) => settled(question, asking.decisions)),
  };
}

type Decided = Leaf | typeof OWN | typeof NO_DATUM;

/** A leaf is given to one row; a decision that names no leaf, or one that is given already, is none. */
function decidedOf(
  rows: readonly IndicatorRow[],
  leaves: readonly Leaf[],
  { rowKey, decisions }: Asking,
): { decided: ReadonlyMap<IndicatorRow, Decided>; free: Leaf[] } {
  const decided = new Map<IndicatorRow, Decided>();
  const free = new Map(leaves.map((leaf) => [leaf.path, leaf]));
  for (const row of rows) {
    const value = decisions.get(rowKey('leaf', row)) ?? '';
    const leaf = free.get(value);
    if (leaf !== undefined) decided.set(row, leaf);
    else if (value === NO_DATUM || (value === OWN && isIndicator(row))) decided.set(row, value);
    free.delete(value);
  }
  return { decided, free: [...free.values()] };
}

function nearest(row: IndicatorRow, leaves: readonly Leaf[]): Leaf[] {
  return leaves
    .map((leaf) => ({ leaf, worth: likeness(row.name.name, leaf.name) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, NEAR_MOST)
    .map(({ leaf }) => leaf);
}

function optionsFor(row: IndicatorRow, leaves: readonly Leaf[]): Option[] {
  return [
    ...leaves.map(({ path, above, name }) => ({ value: path, name: [...above, name].join(' › ') })),
    ...(isIndicator(row) ? [{ value: OWN, name: '部门自设的指标' }] : []),
    { value: NO_DATUM, name: '不是数据' },
  ];
}

function questionOf(
  { name }: IndicatorRow,
  { key, options, chosen }: { key: string; options: readonly Option[]; chosen: Decided | null },
): Question {
  const value = typeof chosen === 'object' ? (chosen?.path ?? null) : chosen;
  return { key, place: name.place, text: `“${name.name}”${wordsOf(chosen)}，请看一眼。`, options, chosen: value };
}

function wordsOf(chosen: Decided | null): string {
  if (chosen === null) return '不像指标体系里的哪一项，也没有指标值，暂不带进来';
  if (typeof chosen !== 'object') return '不当作指标体系里的指标';
  return `当作指标“${chosen.name}”（${chosen.path.replace(/^scores\./, '')}），名称或分值不完全一样`;
}
