/** Where the data of one YAML text stand. */
import type { Place } from '../check/finding.ts';
import { once } from '../score/once.ts';

export type Keys = readonly (string | number)[];

export interface SourceMap {
  /** The place of the value at these keys, or of its nearest ancestor that exists. */
  value(keys: Keys): Place;
  /** The place of the last key itself, or of its nearest ancestor that exists. */
  key(keys: Keys): Place;
  /** The scalar as the author wrote it, without quotes; undefined where there is no scalar. */
  written(keys: Keys): string | undefined;
}

/** A key or a value as it stands in a text. */
export interface Spot {
  /** From 0; undefined where nothing is written. */
  start: number | undefined;
  /** Behind the last character of a scalar; undefined for anything else. */
  end: number | undefined;
  /** One step down: the pair's key and value in a map, or the item of a list as both. */
  child(key: string | number): Pair | undefined;
}

export interface Pair {
  key: Spot;
  value: Spot;
}

/** The data of a text, and how its offsets become places. */
export interface Located {
  root: Spot;
  place: (offset: number) => Place;
}

/** The source map of a text, which is located when a finding first asks: most texts have none. */
export function sourceMap(text: string, locate: () => Located): SourceMap {
  const located = once(locate);
  const walk = (keys: Keys): Pair & { isWhole: boolean } => {
    const { root } = located();
    let at: Pair = { key: root, value: root };
    for (const key of keys) {
      const next = at.value.child(key);
      if (next === undefined) return { ...at, isWhole: false };
      at = next;
    }
    return { ...at, isWhole: true };
  };
  return {
    value: (keys) => {
      const { key, value, isWhole } = walk(keys);
      return located().place((isWhole ? value.start : undefined) ?? key.start ?? 0);
    },
    key: (keys) => located().place(walk(keys).key.start ?? 0),
    written: (keys) => {
      const { value, isWhole } = walk(keys);
      if (!isWhole || value.start === undefined || value.end === undefined) return undefined;
      return text.slice(value.start, value.end).replace(/^(["'])(.*)\1$/s, '$2');
    },
  };
}
