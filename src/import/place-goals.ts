/** 预期目标 and 实际完成情况 become goals: what stands in one row belongs together. */
import type { Fields, Placed, Placement } from './draft.ts';
import { statementsIn } from './goal-statements.ts';
import { meaningOf } from './header-words.ts';
import type { Panel } from './panels.ts';

export function placeGoals({ view, header, columns, end }: Panel): Placed {
  const column = (kind: 'expected' | 'achieved' | 'reason'): number | undefined =>
    [...columns].find(([, meaning]) => meaning.kind === kind)?.[0];
  const [expected, achieved, reason] = (['expected', 'achieved', 'reason'] as const).map(column);
  const placements: Placement[] = [];
  const goals: Fields[] = [];
  for (let row = header.to; row < end; row += 1) {
    const cells = { expected, achieved, reason };
    const own = Object.entries(cells).flatMap(([key, at]) => {
      const cell = at === undefined ? undefined : view.at(row, at);
      return cell === undefined || cell.row !== row || cell.text === '' ? [] : [[key, cell] as const];
    });
    // A cell over the whole width is a title, or the end of the form.
    const isText = own.some(
      ([, { columnSpan, text }]) => columnSpan < view.table.columns && meaningOf(text) === undefined,
    );
    if (!isText) continue;
    const id = goals.length === 0 ? 'annual' : `goal-${goals.length + 1}`;
    const goal: Fields = { id };
    for (const [key, { text, place }] of own) {
      goal[key] = key === 'reason' ? text.replaceAll('\n', '') : statementsIn(text);
      placements.push({ path: `goals.${id}.${key}`, text, place, isCertain: true });
    }
    goals.push(goal);
  }
  return { fields: goals.length === 0 ? {} : { goals }, placements, questions: [] };
}
