/** Questions to the person at the terminal; without a terminal, or with --yes, the usual answer is taken. */
import { isCancel, select, text } from '@clack/prompts';
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

/** Asks on the terminal. */
const asking: Ask = {
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
