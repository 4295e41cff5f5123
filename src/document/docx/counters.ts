/** Counts the paragraphs of all lists and gives the number that is printed before each. */
import { LEVELS, type List, type ListLevel } from './lists.ts';
import { formatted } from './number-format.ts';

export class Counters {
  readonly #lists: ReadonlyMap<string, List>;
  /** By counter: the number of the last paragraph of each level since it began anew. */
  readonly #values = new Map<string, (number | undefined)[]>();
  /** Lists and levels that have had their first paragraph. */
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
    const values = this.#counted(list, listId, level);
    const label = printed(list, definition, values);
    return label === '' ? '' : label + gap(label, definition);
  }

  #counted(list: List, listId: string, level: number): readonly (number | undefined)[] {
    const values = this.#values.get(list.counterId) ?? [];
    this.#values.set(list.counterId, values);
    const anew = this.#begin(list, listId, level);
    const last = values[level];
    values[level] = anew ?? (last === undefined ? (list.levels.get(level)?.start ?? 0) : last + 1);
    for (let above = 0; above < level; above += 1) {
      // A level that was passed over counts as one: what comes next on it is the second.
      values[above] ??= this.#begin(list, listId, above) ?? list.levels.get(above)?.start;
    }
    for (let below = level + 1; below < LEVELS; below += 1) {
      // Without a word of its own, a level begins anew after every number above it.
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || level < restart) values[below] = undefined;
    }
    return values;
  }

  /** Where a list says that a level of it begins, the first time. */
  #begin(list: List, listId: string, level: number): number | undefined {
    const key = `${listId}/${level}`;
    if (this.#begun.has(key)) return undefined;
    this.#begun.add(key);
    return list.starts.get(level);
  }
}

function printed(list: List, { pattern, format, isLegal }: ListLevel, values: readonly (number | undefined)[]): string {
  if (format === 'bullet') return pattern;
  return pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = list.levels.get(index);
    // A level below, which no honest pattern names, has no number yet.
    const value = values[index];
    return value === undefined ? '' : formatted(value, isLegal ? 'decimal' : (level?.format ?? 'decimal'));
  });
}

/** Signs of full width have a gap of their own: `一、` is followed by the text at once, `1.` by a space. */
function gap(label: string, { suffix }: ListLevel): string {
  return suffix === 'nothing' || /[、，．。：）】〕\u3000]$/.test(label) ? '' : ' ';
}
