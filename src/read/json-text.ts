/** A JSON text with the places of its keys, so that a fault in it has a line. */
import type { Place } from '../check/finding.ts';

export interface JsonText {
  data: unknown;
  /** Where a key stands first; the beginning of the file where it has none of this name. */
  placeOf: (key: string) => Place;
  /** Keys that stand there once more: a parser keeps the last and says nothing. */
  repeated: readonly { key: string; place: Place }[];
}

/** Reads a JSON text; a text that is none gives the place from which it is not. */
export function readJson(text: string, file: string): JsonText | { brokenAt: Place } {
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { brokenAt: placeAt(brokenAt(text, error)) };
  }
  const first = new Map<string, number>();
  const repeated = keysIn(text).filter(({ key, offset }) => {
    const isRepeated = first.has(key);
    if (!isRepeated) first.set(key, offset);
    return isRepeated;
  });
  return {
    data,
    placeOf: (key) => placeAt(first.get(key) ?? 0),
    repeated: repeated.map(({ key, offset }) => ({ key, place: placeAt(offset) })),
  };
}

/** The engine says the position of most faults; a text that breaks off has none. */
function brokenAt(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return parseInt(position, 10);
  return message.includes('end of JSON') ? text.trimEnd().length : 0;
}

/** Strings of a sound JSON text, each whole, so that nothing within one is taken for a key. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

function keysIn(text: string): { key: string; offset: number }[] {
  return [...text.matchAll(STRING)].flatMap((found) => {
    const [written, colon] = found;
    if (colon === undefined) return [];
    return [{ key: JSON.parse(written.slice(0, -colon.length)) as string, offset: found.index }];
  });
}
