/** Counts the paragraphs of all lists and gives the number that is printed before each. */
import { LEVELS, type List, type ListLevel } from './lists.ts';
import { formatted } from './number-format.ts';

export class Counters {
  readonly #lists: ReadonlyMap<string, List>;
  /** By counter: the number of the last paragraph of each level since it began anew. */
  readonly #values = new Map<string, (number | undefined)[]>();
  /** Lists and levels that have begun where they say that they do. */
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /** The level of a list that is meant for paragraphs of a style. */
  levelOfStyle(listId: string, styleId: string): number | undefined {
    const levels = [...(this.#lists.get(listId)?.levels ?? [])];
    return levels.find(([, level]) => level.styleId === styleId)?.[0];
  }

  /** What is printed before the next paragraph of a level, with what parts it from the text; empty where nothing is. */
  next(listId: string, level: number): string {
    const list = this.#lists.get(listId);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined || level < 0 || level >= LEVELS) return '';
    const values = this.#counted(list, listId, level, definition);
    const label = printed(list, definition, values);
    return label === '' ? '' : label + gap(label, definition);
  }

  #counted(list: List, listId: string, level: number, definition: ListLevel): readonly (number | undefined)[] {
    const values = this.#values.get(list.counterId) ?? [];
    this.#values.set(list.counterId, values);
    const own = list.starts.get(level);
    const isFirst = own !== undefined && !this.#begun.has(`${listId}/${level}`);
    this.#begun.add(`${listId}/${level}`);
    const last = isFirst ? undefined : values[level];
    values[level] = last === undefined ? (own ?? definition.start) : last + 1;
    for (let below = level + 1; below < LEVELS; below += 1) {
      // Without a word of its own, a level begins anew after every number above it.
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || level < restart) values[below] = undefined;
    }
    return values;
  }
}

function printed(list: List, { pattern, format, isLegal }: ListLevel, values: readonly (number | undefined)[]): string {
  if (format === 'bullet') return pattern;
  return pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = list.levels.get(index);
    // A level that has not begun yet stands as if at its start.
    const value = values[index] ?? list.starts.get(index) ?? level?.start ?? 1;
    return formatted(value, isLegal ? 'decimal' : (level?.format ?? 'decimal'));
  });
}

/** Signs of full width have a gap of their own: `一、` is followed by the text at once, `1.` by a space. */
function gap(label: string, { suffix }: ListLevel): string {
  return suffix === 'nothing' || /[、，．。：）】〕\u3000]$/.test(label) ? '' : ' ';
}
