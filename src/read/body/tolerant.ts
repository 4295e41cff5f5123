/** Keeps text as text where MDX syntax is malformed, so that no thrown error loses the page. */
import type { Code, Construct, Extension, Point, State, Tokenizer } from 'micromark-util-types';

/** A `<` or `{` that starts no valid syntax; `crash` is the position and `code` the character that ended the try. */
export type Hazard = { at: Point; crash: Point; code: Code };

/** What a parse may spend on tries that lead nowhere, and the hazards it met. */
export type Guard = { steps: number; spent: boolean; hazards: Hazard[] };

type Constructs = Extension['text'];

/**
 * Wraps the constructs of an MDX extension so that malformed syntax fails instead of throwing.
 *
 * Hazards are recorded in text only: a try at the start of a line may fail although the same text turns
 * out to be code or the address of a definition, whereas text is read once and from left to right.
 */
export function tolerant(extension: Extension, guard: Guard): Extension {
  return {
    flow: wrapAll(extension.flow, { guard, records: false }),
    text: wrapAll(extension.text, { guard, records: true }),
  };
}

type Setting = { guard: Guard; records: boolean };

function wrapAll(constructs: Constructs, setting: Setting): NonNullable<Constructs> {
  return Object.fromEntries(
    Object.entries(constructs ?? {}).map(([code, list]) => [
      code,
      (Array.isArray(list) ? list : [list]).flatMap((item) => (item ? [wrap(item, setting)] : [])),
    ]),
  );
}

function wrap(construct: Construct, { guard, records }: Setting): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const at = this.now();
    let left = false;
    const leave =
      (state: State): State =>
      (code) => {
        left = true;
        return state(code);
      };
    const done = leave(ok);
    const failed = leave(nok);
    const give = (code: Code): State | undefined => {
      if (records) guard.hazards.push({ at, crash: this.now(), code });
      return failed(code);
    };
    const step =
      (state: State): State =>
      (code) => {
        guard.steps -= 1;
        if (guard.steps < 0) {
          guard.spent = true;
          return give(code);
        }
        let next: State | undefined;
        try {
          next = state(code);
        } catch (error) {
          // What is thrown after the construct belongs to the syntax behind it.
          if (left || !isMdxFault(error)) throw error;
          return give(code);
        }
        return left || next === undefined || next === done || next === failed ? next : step(next);
      };
    return step(construct.tokenize.call(this, effects, done, failed));
  };
  return { ...construct, tokenize };
}

function isMdxFault(error: unknown): boolean {
  return error instanceof Error && 'source' in error && String(error.source).startsWith('micromark-extension-mdx');
}
