/** Data to be written, as readers will read it. */
import { Flow, isList, isMap, Remarked, type Value } from './yaml-lines.ts';

/** Without remarks and without what only says how it is written; keys that hold undefined are left out. */
export function plainValue(value: Value): unknown {
  if (value instanceof Flow || value instanceof Remarked) return plainValue(value.value);
  if (isList(value)) return value.map(plainValue);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, plainValue(each)]])),
  );
}
