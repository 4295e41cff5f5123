/** Takes a figure out of a draft again, as if the document had printed nothing there. */
import { PHASES } from '../report/budget.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';
import { assign, type Step, stepsOf } from './assign.ts';
import type { Fields } from './draft.ts';
import { fieldsOf, itemsIn, listIn, replaced, writtenAs } from './fields.ts';
import { POINTS } from './indicator-rows.ts';

/**
 * A copy of the fields without the figure. What must be there is a blank then; what only held the figure goes with it.
 *
 * @returns undefined where the path is that of words, or of nothing that is there.
 */
export function withdraw(fields: Fields, path: string): Fields | undefined {
  const [first = '', second = '', ...rest] = path.split('.');
  switch (first) {
    case 'sheets':
      return inSheet(fields, second, rest.join('.'));
    case 'tables':
      return withBlankCell(fields, second, rest);
    case 'targets':
      return rest[0] === 'target' || rest[0] === 'actual' ? assign(fields, path, blank()) : ofPoints(fields, path);
    case 'staffing':
      return second === 'rates'
        ? without(fields, [{ key: first }, { key: second }, { id: rest.join('.') }])
        : put(fields, [{ key: first }, { key: 'lines' }, { id: second }, { key: 'count' }], blank());
    case 'facts':
      return without(fields, [{ key: first }, { id: second }]);
    case 'budget':
      return ofBudget(fields, path);
    case 'scores':
      return rest.includes('evidence')
        ? without(fields, stepsOf(path.split('.evidence')[0]?.concat('.evidence').split('.') ?? []))
        : ofPoints(fields, path);
    default:
      return rest.length === 0 && second === 'total' ? without(fields, stepsOf(path.split('.'))) : undefined;
  }
}

const blank = (): Flow => new Flow({ none: '空白' });

/** Points of whoever scored, and weights; all else that a row holds is words. */
function ofPoints(fields: Fields, path: string): Fields | undefined {
  const names = path.split('.');
  return [...POINTS, 'weight'].some((key) => key === names.at(-1)) ? without(fields, stepsOf(names)) : undefined;
}

/** Amounts, shares of the line above, and rates, which are nothing without their figure. */
function ofBudget(fields: Fields, path: string): Fields | undefined {
  const names = path.split('.');
  const isRate = names.at(-2) === 'rates';
  const isFigure = isRate || names.at(-1) === 'share' || PHASES.some((phase) => phase === names.at(-1));
  if (!isFigure) return undefined;
  const steps = stepsOf(names);
  return without(fields, isRate ? steps.slice(0, -1) : steps);
}

function inSheet(fields: Fields, id: string, path: string): Fields | undefined {
  const sheets = itemsIn(fields['sheets']);
  const index = sheets.findIndex((sheet) => fieldsOf(sheet)?.['id'] === id);
  const below = withdraw(fieldsOf(sheets[index]) ?? {}, path);
  return below && { ...fields, sheets: replaced(sheets, index, below) };
}

/** Rows lie within rows, and a path names the row alone. */
function withBlankCell(fields: Fields, id: string, [row = '', column = '']: readonly string[]): Fields | undefined {
  const inRows = (rows: Value | undefined): Value[] | undefined => {
    const items = itemsIn(rows);
    for (const [index, item] of items.entries()) {
      const own = fieldsOf(item) ?? {};
      const cells = fieldsOf(own['cells']);
      if (own['id'] === row && cells?.[column] !== undefined)
        return replaced(items, index, { ...own, cells: new Flow({ ...cells, [column]: blank() }) });
      const below = inRows(own['rows']);
      if (below !== undefined) return replaced(items, index, { ...own, rows: below });
    }
    return undefined;
  };
  const tables = listIn(fields['tables']);
  const index = tables.findIndex((table) => table['id'] === id);
  const rows = inRows(tables[index]?.['rows']);
  return rows && { ...fields, tables: replaced(tables, index, { ...tables[index], rows }) };
}

/** With a value where there is one already. */
function put(fields: Fields, steps: readonly Step[], value: Value): Fields | undefined {
  return without(fields, steps) && fieldsOf(changed(fields, steps, value));
}

/** Undefined where there is nothing to take away. */
function without(fields: Fields, steps: readonly Step[]): Fields | undefined {
  const isThere = steps.reduce<Value | undefined>(below, fields) !== undefined;
  return isThere ? (fieldsOf(changed(fields, steps, undefined)) ?? {}) : undefined;
}

function below(at: Value | undefined, step: Step): Value | undefined {
  return 'key' in step ? fieldsOf(at)?.[step.key] : itemsIn(at).find((item) => fieldsOf(item)?.['id'] === step.id);
}

/** Maps and lists that hold nothing any more are gone too. */
function changed(at: Value | undefined, [step, ...rest]: readonly Step[], value: Value | undefined): Value | undefined {
  if (step === undefined) return value;
  const inner = changed(below(at, step), rest, value);
  if ('key' in step) {
    const left = { ...fieldsOf(at), [step.key]: inner };
    return Object.values(left).every((each) => each === undefined) ? undefined : writtenAs(at, left);
  }
  const items = itemsIn(at);
  const index = items.findIndex((item) => fieldsOf(item)?.['id'] === step.id);
  const left = inner === undefined ? items.filter((_, each) => each !== index) : replaced(items, index, inner);
  return left.length === 0 ? undefined : writtenAs(at, left);
}
