/** What a person has to look at: the questions of the import, then the numbers that found no place. */
import { type Decisions, NO_DATUM } from '../import/decisions.ts';
import type { Question } from '../import/draft.ts';
import type { Draft } from '../import/import-document.ts';
import type { NumberFound } from '../import/ledger.ts';
import { isKeyOf } from '../import/question-keys.ts';
import type { Option, Task } from './model.ts';

/** What is settled stays in sight, behind what is not. */
export function tasksOf({ questions, decided, corrected, numbers }: Draft, decisions: Decisions): Task[] {
  const open = questions.map((question) => questionTask(question, false));
  const settled = [...decided, ...corrected].map((question) => questionTask(question, true));
  const ofNumbers = numbers.flatMap((number) => numberTask(number, decisions));
  return [
    ...[...open, ...ofNumbers.filter(({ isSettled }) => !isSettled)],
    ...[...settled, ...ofNumbers.filter(({ isSettled }) => isSettled)],
  ];
}

/** What is placed and may be corrected all the same. */
export function figureTasks({ figures }: Pick<Draft, 'figures'>): Task[] {
  return figures.map((figure) => questionTask(figure, true));
}

function questionTask(question: Question, isSettled: boolean): Task {
  return { kind: isKeyOf('figure', question.key) ? 'placed' : 'question', ...question, isSettled };
}

const OPTIONS: readonly Option[] = [{ value: NO_DATUM, name: '不是数据，不放进报告' }];

/** A number without a key stands in a row that a question is about. */
function numberTask({ key, place, text, fate }: NumberFound, decisions: Decisions): Task[] {
  if (key === null) return [];
  const chosen = decisions.get(key) ?? null;
  if (chosen === null && fate !== 'unplaced') return [];
  return [{ key, kind: 'unplaced', place, text, options: OPTIONS, chosen, isSettled: fate !== 'unplaced' }];
}
