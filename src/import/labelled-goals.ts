/** Goals of a form that has their titles at the left: 年度整体绩效目标, and beside it all goals in one cell. */
import type { Cell, Place } from '../document/document.ts';
import type { Fields, Placed, Placement } from './draft.ts';
import { bareFigure } from './figures.ts';
import { statementsIn } from './goal-statements.ts';
import { meaningOf } from './header-words.ts';
import { isInPanel, type Panel, textBeside } from './panels.ts';
import type { TableView } from './table-view.ts';

const KEYS = ['expected', 'achieved', 'reason'] as const;
type Key = (typeof KEYS)[number];

/** What the same titles mean where figures stand below them. */
const ALSO: Readonly<Partial<Record<Key, string>>> = { expected: 'target', achieved: 'actual' };

/** The goals outside of all panels; undefined where no table says both what was to be reached and what was. */
export function labelledGoals(views: readonly TableView[], panels: readonly Panel[]): Placed | undefined {
  for (const view of views) {
    const found = cellsIn(view, panels);
    if (found.expected !== undefined && found.achieved !== undefined) return goalsOf(found);
  }
  return undefined;
}

type Found = Partial<Record<Key, Cell>>;

function cellsIn(view: TableView, panels: readonly Panel[]): Found {
  const found: Found = {};
  for (const cell of view.table.cells) {
    const kind = isInPanel(view, cell.row, panels) ? undefined : meaningOf(cell.text)?.kind;
    const key = KEYS.find((each) => each === kind || ALSO[each] === kind);
    const text = key === undefined ? undefined : textBeside(view, cell);
    if (key !== undefined && text !== undefined && bareFigure(text.text, '%') === undefined) found[key] ??= text;
  }
  return found;
}

/** One goal for each 目标1： that the cells name, or one for all. A reason that names none is that of every goal. */
function goalsOf(found: Found): Placed {
  const pieces = Object.fromEntries(KEYS.map((key) => [key, piecesOf(found[key]?.text ?? '')]));
  const names = [...new Set([...(pieces['expected']?.keys() ?? []), ...(pieces['achieved']?.keys() ?? [])])];
  const numbered = names.filter((name) => name !== '');
  const placements: Placement[] = [];
  const goals = (numbered.length === 0 ? [''] : numbered).map((name): Fields => {
    const id = name === '' ? 'annual' : `goal-${name.replace('目标', '')}`;
    const goal: Fields = { id, ...(name !== '' && { name }) };
    for (const key of KEYS) {
      const text = pieces[key]?.get(name) ?? pieces[key]?.get('');
      const place: Place | undefined = found[key]?.place;
      if (text === undefined || text === '' || place === undefined) continue;
      goal[key] = key === 'reason' ? text.replaceAll('\n', '') : statementsIn(text);
      placements.push({ path: `goals.${id}.${key}`, text, place, isCertain: true });
    }
    return goal;
  });
  return { fields: { goals }, placements, questions: [] };
}

/** What stands behind each `目标1：`; under an empty name what stands before the first. */
function piecesOf(text: string): Map<string, string> {
  const pieces = new Map<string, string[]>();
  let name = '';
  for (const line of text.split('\n')) {
    const [whole, number] = /^\s*目标\s*(\d{1,2})\s*[：:、.．]\s*/.exec(line) ?? [];
    if (number !== undefined) name = `目标${number}`;
    const rest = line.slice(whole?.length ?? 0);
    if (rest !== '') pieces.set(name, [...(pieces.get(name) ?? []), rest]);
  }
  return new Map([...pieces].map(([key, lines]) => [key, lines.join('\n')]));
}
