/** What of a draft can be shown where the whole cannot be read: all but what findings point at. */
import type { Finding } from '../check/finding.ts';
import type { Fields } from '../import/draft.ts';
import type { Draft } from '../import/import-document.ts';
import type { AloneInspected, InspectedReport } from '../read/inspect-report.ts';
import { Flow, Remarked, type Value } from '../write/yaml-lines.ts';

/** A reader tells of some faults only when others are gone. */
const TRIES_MAX = 4;

/** Undefined where nothing is left that could be read. */
export function withoutFaults(
  draft: Draft,
  findings: readonly Finding[],
  inspect: (draft: Draft) => AloneInspected,
): InspectedReport | undefined {
  let left = draft;
  let faults = findings;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const fields = faults.reduce((all, { at }) => (at === null ? all : without(all, at)), left.fields);
    left = { ...left, fields };
    const found = inspect(left);
    if (found.report !== undefined) return found.report;
    faults = found.findings;
  }
  return inspect({ ...draft, fields: {} }).report;
}

/** Without the entry of a list or map that a path leads into; without the whole field where it is neither. */
function without(fields: Fields, path: string): Fields {
  const [key = '', entry] = path.split('.');
  const value = plain(fields[key]);
  const rest =
    entry === undefined || typeof value !== 'object' || value === null ? undefined : withoutEntry(value, entry);
  return { ...fields, [key]: rest };
}

type Plain = Exclude<Value, Remarked | Flow>;

function plain(value: Value | undefined): Plain | undefined {
  return value instanceof Remarked || value instanceof Flow ? plain(value.value) : value;
}

/** Undefined where it has no such entry. */
function withoutEntry(value: Extract<Plain, object>, entry: string): Value | undefined {
  if (value instanceof Array) {
    const left = value.filter((each, index) => !isEntry(plain(each), index, entry));
    return left.length === 0 || left.length === value.length ? undefined : left;
  }
  if (!(entry in value)) return undefined;
  return { ...value, [entry]: undefined };
}

/** By its id, or by its position from 1 where it has none. */
function isEntry(each: Plain | undefined, index: number, entry: string): boolean {
  if (typeof each !== 'object' || each === null || each instanceof Array) return false;
  const id = plain('id' in each ? each['id'] : undefined);
  return id === undefined ? entry === String(index + 1) : id === entry;
}
