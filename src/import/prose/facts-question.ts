/** One question for all facts of the texts, of which a person reads the list; and one for each that is to be none. */
import { type Decisions, settled } from '../decisions.ts';
import type { Question } from '../draft.ts';
import { countedWords, questionKey } from '../question-keys.ts';
import type { Fact, Proposals } from './propose-facts.ts';

export const EVERY_FACT = 'all';
export const NO_FACT = 'none';

const CHOICES = [
  { value: 'compared', name: '互相印证的当作事实' },
  { value: EVERY_FACT, name: '有名称的都当作事实' },
  { value: NO_FACT, name: '都只留在文字里' },
] as const;

const FACTS = 'facts.';

/** As many as a person reads at once. */
const NAMES_MOST = 12;

/** @returns undefined where nothing is compared. */
export function factsQuestion({ facts, stated }: Proposals, decisions: Decisions): Question | undefined {
  const [first] = facts;
  if (first === undefined) return undefined;
  const names = facts.slice(0, NAMES_MOST).map(({ name, mention }) => `${name}${mention.text}`);
  const list = `${names.join('、')}${facts.length > NAMES_MOST ? '等' : ''}`;
  const relations = stated.length === 0 ? '' : `，并登记 ${stated.length} 条互相核对的关系（relations）`;
  return settled(
    {
      // Names are of one year; what the office wants of its texts is the same in each.
      key: questionKey('facts', ['文字中的数字']),
      place: first.mention.source.place,
      text: `文字里有 ${facts.length} 个互相印证的数字当作事实（facts）${relations}，名称取自原文，请看一眼：${list}。`,
      options: CHOICES,
      chosen: 'compared',
    },
    decisions,
  );
}

/** Of each fact, in their order: nobody has to look at it. */
export function factQuestions(facts: readonly Fact[], decisions: Decisions): Question[] {
  const count = countedWords();
  return facts.map(({ id, name, mention: { text, source } }) => {
    const path = `${FACTS}${id}`;
    const options = [
      { value: path, name: '当作事实' },
      { value: NO_FACT, name: '只留在文字里' },
    ];
    const key = count(questionKey('fact', [name]));
    const about = `文字里的“${name}”${text}当作事实（facts）。`;
    return settled({ key, place: source.place, text: about, options, chosen: path }, decisions);
  });
}

/** The ids of those that a person does not want. */
export function declinedFacts(questions: readonly Question[]): Set<string> {
  const declined = questions.filter(({ chosen }) => chosen === NO_FACT);
  return new Set(declined.flatMap(({ options: [own] }) => own?.value.slice(FACTS.length) ?? []));
}
