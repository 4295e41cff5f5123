/** What a person decided, by the keys of questions and of numbers; the answers are those of this year and of years before. */
import type { Question } from './draft.ts';
import type { RowKey } from './question-keys.ts';

export type Decisions = ReadonlyMap<string, string>;

/** How the questions of one form are named, and what is decided about them. */
export interface Asking {
  /** The name of the project of a sheet; empty for the department's own form. */
  scope: readonly string[];
  rowKey: RowKey;
  decisions: Decisions;
}

export const UNDECIDED: Asking = {
  scope: [],
  rowKey: (kind, { name }) => `${kind}:${name.name}`,
  decisions: new Map(),
};

/** What is decided about a number, or a row of numbers, that is no datum. */
export const NO_DATUM = 'none';

/** What is decided about a figure that stands where it does not belong, and of which nobody says yet where it does. */
export const UNPLACED = 'unplaced';

/** With what is decided as chosen, where that is one of the options. */
export function settled<T extends Question>(question: T, decisions: Decisions): T {
  return isSettled(question, decisions) ? { ...question, chosen: decisions.get(question.key) ?? null } : question;
}

/** Whether it is decided; a decision that is not possible here is none. */
export function isSettled({ key, options }: Question, decisions: Decisions): boolean {
  const decided = decisions.get(key);
  return decided !== undefined && options.some(({ value }) => value === decided);
}
