/** A file may hold the forms of several departments; those of others are left out, and asked about. */
import { type Decisions, settled } from './decisions.ts';
import type { Question } from './draft.ts';
import { departmentIn } from './form-parts.ts';
import { countedWords, questionKey } from './question-keys.ts';
import type { TableView } from './table-view.ts';

export interface OwnForms {
  views: readonly TableView[];
  questions: readonly Question[];
}

/** It is a form of this report all the same. */
const OURS = 'ours';

const OPTIONS = [
  { value: 'leave', name: '是别的部门的，不带进来' },
  { value: OURS, name: '也是这份报告的' },
];

/** @param department  the name of the department, where it is known; otherwise that of the first form that names one. */
export function ownForms(views: readonly TableView[], department: string | undefined, decisions: Decisions): OwnForms {
  const named = views.map((view) => ({ view, name: departmentIn(view) }));
  const names = [...new Set(named.flatMap(({ name }) => name ?? []))];
  const own = names.find(
    (name) => department !== undefined && (name.includes(department) || department.includes(name)),
  );
  const kept = own ?? names[0];
  const count = countedWords();
  const others = named.flatMap(({ view, name }) => {
    if (name === undefined || name === kept) return [];
    const question = {
      key: count(questionKey('department', [name])),
      place: view.table.cells[0]?.place ?? view.table.place,
      text: `这里是“${name}”的表，没有带进来；这份草稿只用“${kept ?? ''}”的表。`,
      ...{ options: OPTIONS, chosen: 'leave' },
    };
    return [{ view, question: settled(question, decisions) }];
  });
  const left = new Set(others.flatMap(({ view, question }) => (question.chosen === OURS ? [] : [view])));
  return { views: views.filter((view) => !left.has(view)), questions: others.map(({ question }) => question) };
}
