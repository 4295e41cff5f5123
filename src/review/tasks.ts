/** What a person has to look at: the questions of the import, then the numbers that found no place. */
import { type Decisions, NO_DATUM, UNPLACED } from '../import/decisions.ts';
import type { Question } from '../import/draft.ts';
import type { Draft } from '../import/import-document.ts';
import type { NumberFound } from '../import/ledger.ts';
import { isKeyOf } from '../import/question-keys.ts';
import type { Slot } from '../import/slots.ts';
import type { Option, Task } from './model.ts';

/** What is settled stays in sight, behind what is not. */
export function tasksOf(
  { questions, decided, corrected, numbers }: Draft,
  decisions: Decisions,
  slots: readonly Slot[] = [],
): Task[] {
  const open = questions.map((question) => questionTask(question, false));
  const settled = [...decided.map((question) => questionTask(question, true)), ...figureTasks(corrected, slots)];
  const ofNumbers = numbers.flatMap((number) => numberTask(number, decisions));
  return [
    ...[...open, ...ofNumbers.filter(({ isSettled }) => !isSettled)],
    ...[...settled, ...ofNumbers.filter(({ isSettled }) => isSettled)],
  ];
}

/** What is placed, and may be corrected all the same. */
export function figureTasks(figures: readonly Question[], slots: readonly Slot[]): Task[] {
  const titles = new Map(slots.map(({ value, title }) => [value, title]));
  return figures.map((figure) => {
    const task = questionTask(figure, true);
    // A fact of the text says by itself what it is.
    return isKeyOf('figure', figure.key) ? { ...task, kind: 'placed', at: whereIs(figure.chosen, titles) } : task;
  });
}

function whereIs(path: string | null, titles: ReadonlyMap<string, string>): string | null {
  if (path === null || path === NO_DATUM || path === UNPLACED) return null;
  const [, other] = OTHERS.find(([part]) => `.${path}`.includes(part)) ?? [];
  return titles.get(path) ?? other ?? '报告的数据';
}

/** What no number is given a place in, and yet may be taken out of. */
const OTHERS = [
  ['.evidence.', '评分依据'],
  ['.tables.', '报告的表格'],
  ['.staffing.', '人员情况'],
  ['.facts.', '事实（facts）'],
] as const;

function questionTask(question: Question, isSettled: boolean): Task {
  return { kind: 'question', ...question, words: [], isSettled };
}

const OPTIONS: readonly Option[] = [{ value: NO_DATUM, name: '不是数据，不放进报告' }];

/** A number without a key stands in a row that a question is about. */
function numberTask({ key, place, text, words, fate }: NumberFound, decisions: Decisions): Task[] {
  if (key === null) return [];
  const chosen = decisions.get(key) ?? null;
  if (chosen === null && fate !== 'unplaced') return [];
  const isSettled = fate !== 'unplaced';
  return [{ key, kind: 'unplaced', place, text, words, options: OPTIONS, chosen, isSettled }];
}
