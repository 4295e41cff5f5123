/** From the keys of a datum in a file to its path made of ids. */
import type { Keys } from './source-map.ts';

/** Keys that paths leave out, because the ids below or above them suffice. */
const SILENT = new Set(['amounts', 'lines', 'rows', 'cells']);

/** The field that holds the figure itself, which its item's path stands for, by block. */
const FIGURE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  budget: ['stated'],
  staffing: ['stated', 'count'],
  facts: ['value'],
  tables: ['value'],
};

/**
 * Turns keys such as `budget, expenditure, splits, 0, lines, 1, amounts, executed`
 * into `budget.expenditure.splits.nature.project.executed`.
 *
 * A sheet is read like a report of its own below its id.
 *
 * @returns null for the file as a whole.
 */
export function idPath(data: unknown, keys: Keys): string | null {
  const [first, index, ...within] = keys;
  if (first === 'sheets' && within.length > 0 && typeof index === 'number') {
    const own = idPath(valueAt(valueAt(data, 'sheets'), index), within);
    return [idPath(data, [first, index]), own].filter((path) => path !== null).join('.');
  }
  const block = String(keys[0] ?? '');
  const segments: string[] = [];
  let at: unknown = data;
  let list = '';
  for (const key of keys) {
    at = valueAt(at, key);
    if (typeof key === 'number') {
      // Nested rows and staff lines are addressed by their own id alone, whatever they stand below.
      if (block === 'tables' && list === 'rows') segments.length = 2;
      if (block === 'staffing' && list === 'lines') segments.length = 1;
      const id = valueAt(at, 'id');
      segments.push(typeof id === 'string' ? id : `${key + 1}`);
    } else {
      list = key;
      if (!SILENT.has(key)) segments.push(key);
    }
  }
  const last = segments.at(-1) ?? '';
  if (segments.length > 2 && (FIGURE_FIELDS[block] ?? []).includes(last)) segments.pop();
  return segments.length === 0 ? null : segments.join('.');
}

function valueAt(data: unknown, key: string | number): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}
