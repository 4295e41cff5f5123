/** What a person has to look at: the questions of the import, then the numbers that found no place. */
import type { Question } from '../import/draft.ts';
import type { Draft } from '../import/import-document.ts';
import type { NumberFound } from '../import/ledger.ts';
import type { Option, Settings, Task } from './model.ts';

/** Questions and numbers have keys, answers and what is decided as soon as the import gives them. */
type Asked = Partial<Pick<Task, 'key' | 'options' | 'chosen'>>;

type Decisions = Settings['decisions'];

export function tasksOf(draft: Draft & { decided?: readonly Question[] }, decisions: Decisions): Task[] {
  const taken = new Map<string, number>();
  const questions = [...draft.questions, ...(draft.decided ?? [])].map((question) =>
    questionTask(question, decisions, taken),
  );
  const numbers = draft.numbers
    .filter(({ fate }) => fate === 'unplaced')
    .map((number) => numberTask(number, decisions, taken));
  // What is settled stays in sight, behind what is not.
  const isOpen = ({ isSettled }: Task): number => (isSettled ? 1 : 0);
  return [...questions, ...numbers].sort((a, b) => isOpen(a) - isOpen(b));
}

function questionTask(question: Question & Asked, decisions: Decisions, taken: Map<string, number>): Task {
  const { place, text, options = [], chosen = null } = question;
  const key = question.key ?? numbered(`question:${text.replace(/\d+/g, '#')}`, taken);
  return taskOf({ key, kind: 'question', place, text, options, chosen }, decisions);
}

const NO_DATUM: Option = { value: 'none', name: '不是数据，不放进报告' };

function numberTask(number: NumberFound & Asked, decisions: Decisions, taken: Map<string, number>): Task {
  const { place, text, options = [NO_DATUM], chosen = null } = number;
  const key = number.key ?? numbered('number', taken);
  return taskOf({ key, kind: 'unplaced', place, text, options, chosen }, decisions);
}

function taskOf(task: Omit<Task, 'isSettled'>, decisions: Decisions): Task {
  const decided = decisions[task.key];
  return { ...task, chosen: decided ?? task.chosen, isSettled: decided !== undefined };
}

/** The same key each time the same document is looked at, and another one for each. */
function numbered(key: string, taken: Map<string, number>): string {
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? key : `${key}:${count}`;
}
