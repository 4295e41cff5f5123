/** Questions to the person at the terminal; without a terminal, or with --yes, the usual answer is taken. */
import { autocomplete, isCancel, select, text } from '@clack/prompts';
import { UserError } from './user-error.ts';

export interface Question {
  /** What is asked, in a few Chinese words. */
  message: string;
  /** The option that answers it, where nobody can be asked. */
  flag: string;
  /** The usual answer. */
  usual?: string | undefined;
  /** Why an answer cannot be taken; undefined when it can. */
  refuse?: (answer: string) => string | undefined;
}

export interface Choice extends Question {
  options: readonly { value: string; label: string }[];
}

export interface Ask {
  text(question: Question): Promise<string>;
  choice(question: Choice): Promise<string>;
}

/** Asks for one of several things; with `search` among so many that one types a part of the name. */
export interface Chooser {
  choice(question: Choice): Promise<string>;
  search(question: Choice): Promise<string>;
}

/** Asks on the terminal. */
const asking: Ask & Chooser = {
  text: async ({ message, usual, refuse }) => {
    const answer = await text({
      message,
      ...(usual === undefined ? {} : { initialValue: usual }),
      validate: (given) =>
        refuse?.(given ?? '') ?? (given === undefined || given.trim() === '' ? '请填写。' : undefined),
    });
    return given(answer);
  },
  choice: async ({ message, usual, options }) => {
    const answer = await select({
      message,
      options: [...options],
      ...(usual === undefined ? {} : { initialValue: usual }),
    });
    return given(answer);
  },
  search: async ({ message, usual, options }) => {
    const answer = await autocomplete({
      message,
      options: [...options],
      maxItems: 12,
      placeholder: '键入名称的一部分',
      ...(usual === undefined ? {} : { initialValue: usual }),
    });
    return given(answer);
  },
};

/** Takes the usual answer; a question without one must be answered on the command line. */
const assuming: Ask = {
  text: async (question) => assumed(question),
  choice: async (question) => assumed(question),
};

function assumed({ message, flag, usual }: Question): string {
  if (usual !== undefined) return usual;
  throw new UserError(`没有填写${message}。`, { hint: `加上 ${flag}。` });
}

function given(answer: string | symbol): string {
  if (isCancel(answer)) throw new UserError('已取消，没有写任何文件。');
  return typeof answer === 'string' ? answer.trim() : '';
}

/** @param isSilent  true when nobody wants to be asked. */
export function askOn(stream: Pick<NodeJS.ReadStream, 'isTTY'>, isSilent: boolean): Ask {
  return isSilent || !stream.isTTY ? assuming : asking;
}

/** Asks on the terminal, if there is one. */
export function chooserOn(stream: Pick<NodeJS.ReadStream, 'isTTY'>): Chooser | undefined {
  return stream.isTTY ? asking : undefined;
}

/** The value from the command line, if it is valid, else the answer to the question. */
export async function answerTo(
  given: string | undefined,
  question: Question,
  ask: (question: Question) => Promise<string>,
): Promise<string> {
  if (given === undefined) return ask(question);
  const refusal = question.refuse?.(given);
  if (refusal !== undefined) throw new UserError(`${question.flag} 的值 ${given} 不对。`, { hint: refusal });
  return given;
}
