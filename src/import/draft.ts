/** What becomes of a document: a report as data, and for each of its figures where it was printed. */
import type { Place } from '../document/document.ts';
import { isMap, type Value } from '../write/yaml-lines.ts';

/** Data as an author would write them, by the keys of a report. */
export type Fields = { [key: string]: Value | undefined };

/** One printed text that became data. */
export interface Placement {
  /** Where it stands in the report: `scores.execution.stated`, `targets.disaster-relief.actual`. */
  path: string;
  /** As printed. */
  text: string;
  /** With the sign and the unit that the form prints in columns of their own; left out where they stand in the cell. */
  whole?: string;
  place: Place;
  /** Header and names leave no choice; anything else is to be looked at. */
  isCertain: boolean;
}

/** Something that a person has to decide. */
export interface Question {
  /** The kind and the words of the form, never a place or a year: the same in the same form of another year. */
  key: string;
  place: Place;
  /** One Chinese sentence. */
  text: string;
  /** What may be answered. */
  options: readonly Option[];
  /** The value of what was taken: what is decided, or else what the program proposes; null where it took nothing. */
  chosen: string | null;
}

export interface Option {
  value: string;
  /** In Chinese. */
  name: string;
}

/** What one part of a form gives. */
export interface Placed {
  fields: Fields;
  placements: readonly Placement[];
  questions: readonly Question[];
}

export const NOTHING: Placed = { fields: {}, placements: [], questions: [] };

/** Several parts of one report; entries of a key that two of them give are put together: the total and the grade, scores. */
export function together(parts: readonly Placed[]): Placed {
  const fields: Fields = {};
  for (const part of parts)
    for (const [key, value] of Object.entries(part.fields)) {
      const known = fields[key];
      fields[key] = isMap(known) && isMap(value) ? { ...known, ...value } : (known ?? value);
    }
  return {
    fields,
    placements: parts.flatMap(({ placements }) => placements),
    questions: parts.flatMap(({ questions }) => questions),
  };
}
