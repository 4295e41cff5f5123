/** Data of a draft as whoever looks into them wants them: whether they are written on one line is of no account. */
import { Flow, isList, isMap, Remarked, type Value } from '../write/yaml-lines.ts';
import type { Fields } from './draft.ts';

/** The value itself, however it is written. */
export function bare(value: Value | undefined): Value | undefined {
  return value instanceof Flow || value instanceof Remarked ? bare(value.value) : value;
}

export function fieldsOf(value: Value | undefined): Fields | undefined {
  const own = bare(value);
  return isMap(own) ? own : undefined;
}

/** The entries of a list that are maps. */
export function listIn(value: Value | undefined): Fields[] {
  return itemsIn(value).flatMap((item): Fields[] => {
    const own = fieldsOf(item);
    return own === undefined ? [] : [own];
  });
}

export function itemsIn(value: Value | undefined): readonly Value[] {
  const own = bare(value);
  return isList(own) ? own : [];
}

/** A copy of a list with another entry at a position. `with` of lists came with Chrome 110. */
export function replaced<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((each, index) => (index === at ? item : each));
}

/** The same value written as the other one is. */
export function writtenAs(form: Value | undefined, value: Value): Value {
  if (form instanceof Flow) return new Flow(writtenAs(form.value, value));
  if (form instanceof Remarked) return new Remarked(writtenAs(form.value, value), form);
  return value;
}
