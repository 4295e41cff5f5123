/** What of a draft can be shown where the whole cannot be read: all but what findings point at. */
import type { Finding } from '../check/finding.ts';
import type { Fields } from '../import/draft.ts';
import type { Draft } from '../import/import-document.ts';
import type { AloneInspected, InspectedReport } from '../read/inspect-report.ts';
import { Flow, Remarked, type Value, yamlLines } from '../write/yaml-lines.ts';

interface Trial {
  /** The draft as a file. */
  textOf: (draft: Draft) => string;
  inspect: (text: string) => AloneInspected;
}

/** A reader tells of some faults only when others are gone. */
const TRIES_MAX = 4;

/** Undefined where nothing is left that could be read. */
export function withoutFaults(draft: Draft, { textOf, inspect }: Trial): InspectedReport | undefined {
  let left = draft;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const text = textOf(left);
    const { report, findings } = inspect(text);
    if (report !== undefined) return report;
    const lines = text.split('\n');
    const fields = findings.reduce(
      (all, finding) => withoutFault(all, finding, lines[finding.line - 1] ?? ''),
      left.fields,
    );
    left = { ...left, fields };
  }
  return inspect(textOf({ ...draft, fields: {} })).report;
}

/** Without the entry of a list or map that a finding is on; without the whole field where it is neither. */
function withoutFault(fields: Fields, { at }: Finding, line: string): Fields {
  const [key = '', entry] = at?.split('.') ?? [];
  if (at === null) return withoutLine(fields, line.trim());
  const value = plain(fields[key]);
  const rest = entry === undefined || !isObject(value) ? undefined : withoutEntry(value, entry);
  return { ...fields, [key]: rest };
}

/** Without the entries that are written in such a line. */
function withoutLine(fields: Fields, line: string): Fields {
  const hasLine = (value: Value | undefined): boolean =>
    yamlLines({ value: [value ?? null] }).some((each) => each.replace(/^[\s-]+/, '') === line.replace(/^[\s-]+/, ''));
  const left: Fields = {};
  for (const [key, value] of Object.entries(fields)) {
    const own = plain(value);
    if (own instanceof Array) left[key] = own.filter((each) => !hasLine(each));
    else if (isObject(own)) left[key] = Object.fromEntries(Object.entries(own).filter(([, each]) => !hasLine(each)));
    else left[key] = value;
  }
  return left;
}

type Plain = Exclude<Value, Remarked | Flow>;

function plain(value: Value | undefined): Plain | undefined {
  return value instanceof Remarked || value instanceof Flow ? plain(value.value) : value;
}

function isObject(value: Plain | undefined): value is Extract<Plain, object> {
  return typeof value === 'object' && value !== null;
}

/** Undefined where nothing would be left, or it has no such entry. */
function withoutEntry(value: Extract<Plain, object>, entry: string): Value | undefined {
  if (value instanceof Array) {
    const left = value.filter((each, index) => !isEntry(plain(each), index, entry));
    return left.length === 0 || left.length === value.length ? undefined : left;
  }
  return entry in value ? { ...value, [entry]: undefined } : undefined;
}

/** By its id, or by its position from 1 where it has none. */
function isEntry(each: Plain | undefined, index: number, entry: string): boolean {
  if (!isObject(each) || each instanceof Array) return false;
  const id = plain('id' in each ? each['id'] : undefined);
  return id === undefined ? entry === String(index + 1) : id === entry;
}
