/** Rows of a form that a framework prescribes become scores. */
import type { Framework } from '../report/framework.ts';
import type { Value } from '../write/yaml-lines.ts';
import type { Match } from './align.ts';
import { type Asking, UNDECIDED } from './decisions.ts';
import type { Fields, Placed, Placement } from './draft.ts';
import { evidenceInWords } from './evidence-in-words.ts';
import { fieldsOf } from './fields.ts';
import { pointsIn } from './figures.ts';
import { type FieldText, hasPoints, type IndicatorRow, POINTS } from './indicator-rows.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { matchRows } from './match-rows.ts';

/** The rows that are leaves of the framework; the others are left to whoever places annual indicators. */
export interface PlacedScores extends Placed {
  rest: readonly IndicatorRow[];
  /** Rows that a person said are no data. */
  dismissed: readonly IndicatorRow[];
  /** Rows of which nothing is placed until a person says what they are. */
  lost: readonly IndicatorRow[];
  matches: readonly Match[];
}

const WORDS = ['reason', 'improvement'] as const;

export function placeScores(
  rows: readonly IndicatorRow[],
  framework: Framework,
  asking: Asking = UNDECIDED,
): PlacedScores {
  // A row without points says nothing of a score, whatever it is called: it is an annual indicator.
  const { matches, dismissed, lost, questions } = matchRows(rows.filter(hasPoints), leavesOf(framework), asking);
  const scores: { [id: string]: Fields } = {};
  const placements: Placement[] = [];
  for (const match of matches) {
    const entry = entryOf(match, framework.decimals, placements);
    const [, id = '', , part] = match.leaf.path.split('.');
    if (part === undefined) scores[id] = { ...scores[id], ...entry };
    else scores[id] = withPart(scores[id], part, entry);
  }
  const settled = new Set([...matches.map(({ row }) => row), ...dismissed]);
  return {
    fields: matches.length === 0 ? {} : { scores },
    placements,
    questions,
    rest: rows.filter((row) => !settled.has(row)),
    dismissed,
    lost,
    matches,
  };
}

/** What the row says of the leaf, and where it is printed, which goes to the placements. */
function entryOf({ row, leaf, isCertain }: Match, decimals: number, placements: Placement[]): Fields {
  const entry: Fields = {};
  const put = (key: string, { text, place, isShared }: FieldText, value: string): void => {
    entry[key] = value;
    placements.push({ path: `${leaf.path}.${key}`, text, place, isCertain: isCertain && isShared !== true });
  };
  for (const scorer of POINTS) {
    const printed = row.fields[scorer];
    const figure = printed && pointsIn(printed.text);
    if (printed !== undefined && figure !== undefined) put(scorer, printed, figure);
  }
  const evidence = evidenceOf(row, leaf, { decimals, stated: entry['stated'] });
  if (evidence !== undefined) {
    entry['evidence'] = evidence.fields;
    placements.push(...evidence.placements.map((each) => ({ ...each, isCertain })));
  }
  for (const word of WORDS) {
    const printed = row.fields[word];
    // A part has no words of its own: those of the row are the leaf's.
    if (printed === undefined || isNothing(printed.text)) continue;
    entry[word] = printed.text.replaceAll('\n', '');
    placements.push({ path: `${leaf.path.replace(/\.parts\..*/, '')}.${word}`, ...printed, isCertain });
  }
  return entry;
}

/** What the reason says of the figures that the score rests on, each with its path. */
function evidenceOf(
  { fields: { reason } }: IndicatorRow,
  leaf: Leaf,
  { decimals, stated }: { decimals: number; stated: Value | undefined },
): { fields: Fields; placements: Omit<Placement, 'isCertain'>[] } | undefined {
  if (reason === undefined || typeof stated !== 'string') return undefined;
  const found = evidenceInWords(reason.text, leaf, { stated, decimals });
  if (found === undefined) return undefined;
  const path = `${leaf.path}.evidence`;
  const { place } = reason;
  const placements = Object.entries(found).flatMap(([name, source]) => {
    if (typeof source === 'string') return [{ path: `${path}.${name}`, text: source, place }];
    return Array.isArray(source)
      ? source.flatMap(({ id, target, actual }) => [
          { path: `${path}.${name}.${id}.target`, text: target, place },
          { path: `${path}.${name}.${id}.actual`, text: actual, place },
        ])
      : [];
  });
  return { fields: found as Fields, placements };
}

/** The words of several parts are those of their leaf, one behind the other. */
function withPart(known: Fields = {}, part: string, { reason, improvement, ...entry }: Fields): Fields {
  const words = Object.entries({ reason, improvement }).flatMap(([key, text]) => {
    const own = [known[key], text].filter((each) => typeof each === 'string');
    return own.length === 0 ? [] : [[key, [...new Set(own)].join('')]];
  });
  return { ...known, ...(Object.fromEntries(words) as Fields), parts: { ...fieldsOf(known['parts']), [part]: entry } };
}

const isNothing = (text: string): boolean => /^(?:\s*|无|[-—–/／]+)$/.test(text);
