/** Puts a value at a path of a draft: `scores.execution.stated`, `budget.expenditure.splits.source.fiscal.adjusted`. */
import { PHASES } from '../report/budget.ts';
import type { Value } from '../write/yaml-lines.ts';
import type { Fields } from './draft.ts';
import { fieldsOf, itemsIn, replaced, writtenAs } from './fields.ts';

/** A key of a map, or the id of an entry of a list. */
export type Step = { key: string } | { id: string };

/**
 * A copy of the fields with the value in it. Maps on the way that are not there are made; entries of lists are not.
 *
 * @returns undefined where the path leads through an entry that is not there.
 */
export function assign(fields: Fields, path: string, value: Value): Fields | undefined {
  return fieldsOf(put(fields, stepsOf(path.split('.')), value));
}

function put(at: Value | undefined, [step, ...rest]: readonly Step[], value: Value): Value | undefined {
  if (step === undefined) return value;
  if ('key' in step) {
    const map = fieldsOf(at) ?? {};
    const below = put(map[step.key], rest, value);
    return below === undefined ? undefined : writtenAs(at, { ...map, [step.key]: below });
  }
  const items = itemsIn(at);
  const index = items.findIndex((item) => fieldsOf(item)?.['id'] === step.id);
  const below = index < 0 ? undefined : put(items[index], rest, value);
  return below === undefined ? undefined : writtenAs(at, replaced(items, index, below));
}

/** The names of a path, as the keys of a report: lists are named by ids, `amounts` and `stated` are left out. */
export function stepsOf([first = '', second = '', ...rest]: readonly string[]): Step[] {
  if (first === 'sheets') return [{ key: first }, { id: second }, ...stepsOf(rest)];
  if (first === 'targets') return [{ key: first }, { id: second }, ...rest.map((key) => ({ key }))];
  if (first === 'budget') return [{ key: first }, { key: second }, ...lineSteps(rest)];
  return [first, second, ...rest].map((key) => ({ key }));
}

function lineSteps([first, second = '', third = '', ...rest]: readonly string[]): Step[] {
  if (first === undefined) return [];
  if (first === 'splits') return [{ key: first }, { id: second }, { key: 'lines' }, { id: third }, ...lineSteps(rest)];
  if (first === 'rates') return [{ key: first }, { id: second }, { key: 'stated' }];
  return PHASES.some((phase) => phase === first) ? [{ key: 'amounts' }, { key: first }] : [{ key: first }];
}
