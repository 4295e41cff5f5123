/** What an import asks: on the terminal one question after another, or answered beforehand with `--answer`. */
import { NO_DATUM } from '../import/decisions.ts';
import type { Option, Question } from '../import/draft.ts';
import type { Draft } from '../import/import-document.ts';
import { namedNumber } from '../import/named-number.ts';
import { appliedIn } from '../import/profile.ts';
import { isKeyOf } from '../import/question-keys.ts';
import { suggestion } from '../read/nearest.ts';
import type { Chooser } from './ask.ts';
import { UserError } from './user-error.ts';

export interface Answered {
  draft: Draft;
  /** By key, those given and those asked. */
  answers: ReadonlyMap<string, string>;
}

interface Around {
  /** The draft with these answers. */
  remake: (answers: ReadonlyMap<string, string>) => Draft;
  /** Where a number may go. */
  slotsIn: (draft: Draft) => readonly Option[];
}

const LATER: Option = { value: 'later', name: '以后再说' };
const STOP: Option = { value: 'stop', name: '其余的都以后再说' };
const PLACE: Option = { value: 'place', name: '放进数据里……' };
const DISMISS: Option = { value: NO_DATUM, name: '不是数据' };

/** Questions and numbers, the former first: with their answers some numbers find their place. */
export function openIn({ questions, numbers }: Draft): Question[] {
  return [
    ...questions,
    ...numbers.flatMap(({ key, fate, place, text, words }): Question[] =>
      fate === 'unplaced' && key !== null
        ? [{ key, place, text: `${namedNumber({ text, words })} 没有放进数据。`, options: [DISMISS], chosen: null }]
        : [],
    ),
  ];
}

/** Asks what is open until nothing is, or until somebody has had enough; an answer may bring other questions. */
export async function askOpen(start: Answered, chooser: Chooser, { remake, slotsIn }: Around): Promise<Answered> {
  let { draft } = start;
  const answers = new Map(start.answers);
  const asked = new Set<string>();
  for (;;) {
    const open = openIn(draft).filter(({ key }) => !asked.has(key));
    const [question] = open;
    if (question === undefined) break;
    asked.add(question.key);
    const value = await ask(question, open.length, { chooser, slots: () => slotsIn(draft) });
    if (value === STOP.value) break;
    if (value === LATER.value) continue;
    answers.set(question.key, value);
    draft = remake(answers);
  }
  return { draft, answers };
}

async function ask(
  { key, place, text, options, chosen }: Question,
  left: number,
  { chooser, slots }: { chooser: Chooser; slots: () => readonly Option[] },
): Promise<string> {
  const isNumber = isKeyOf('number', key);
  const choice = (message: string, own: readonly Option[], usual: string) => ({
    ...{ message, usual, flag: `--answer "${key}=…"` },
    options: own.map(({ value, name }) => ({ value, label: name })),
  });
  const more = left > 1 ? `（连这一项还有 ${left} 项）` : '';
  const all = [...options, ...(isNumber ? [PLACE] : []), LATER, STOP];
  const value = await chooser.choice(choice(`${place}：${text}${more}`, all, chosen ?? LATER.value));
  return value === PLACE.value ? chooser.search(choice('放在哪里', [LATER, ...slots()], LATER.value)) : value;
}

/** The answers of the command line. @throws UserError when one is not of the form `key=value`. */
export function answersIn(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((each) => {
      const at = each.indexOf('=');
      if (at <= 0)
        throw new UserError(`--answer 的值 ${each} 不对。`, {
          hint: '写成“键=回答”，例如 --answer "unit:年度资金总额=万元"。',
        });
      return [each.slice(0, at), each.slice(at + 1)];
    }),
  );
}

/** @throws UserError when an answer is to a question that is not there, or is none of its options. */
export function refuseIdle({ draft, answers }: Answered): void {
  const open = new Map([...draft.figures, ...openIn(draft)].map((question) => [question.key, question]));
  const taken = new Set(appliedIn(draft, answers).keys());
  for (const [key, value] of answers) {
    if (taken.has(key)) continue;
    const question = open.get(key);
    if (question === undefined)
      throw new UserError(`没有键为 ${key} 的问题。`, { hint: suggestion(key, [...open.keys(), ...taken]) });
    throw new UserError(`${key} 不能回答 ${value}。`, { hint: optionsOf(question) });
  }
}

/** How a question can be answered on the command line. */
export function howToAnswer(question: Question): string {
  const { key, options, chosen } = question;
  return `  --answer "${key}=${chosen ?? options[0]?.value ?? ''}"（${optionsOf(question)}）`;
}

function optionsOf({ key, options }: Question): string {
  const words = options.map(({ value, name }) => (value === name ? value : `${value} ${name}`)).join('、');
  const isNumber = isKeyOf('number', key) || isKeyOf('figure', key);
  return `可以回答：${words}${isNumber ? '，或数据的路径' : ''}`;
}
