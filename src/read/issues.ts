/** Zod's issues as findings: which of them to report, and where each stands. */
import type { z } from 'zod';
import { type Finding, formFinding } from '../check/finding.ts';
import type { ModelName } from '../report/json-schema.ts';
import { capped } from './capped.ts';
import { quotable } from './characters.ts';
import { fieldAt } from './field.ts';
import { idPath } from './id-path.ts';
import { unknownKey, wordsFor } from './issue-words.ts';
import type { Keys, SourceMap } from './source-map.ts';

interface Context {
  model: ModelName;
  data: unknown;
  source: SourceMap;
}

type Issue = z.core.$ZodIssue;

/** Translates all issues of one parse; unknown keys give one finding each. */
export function issueFindings(error: z.ZodError, { model, data, source }: Context): Finding[] {
  const faults = error.issues.flatMap((issue): Fault[] => {
    const own = keysOf(issue);
    return innermost(issue).map((inner) => ({ issue: inner, keys: keysOf(inner), own }));
  });
  return capped(faults.flatMap(divided), ({ issue, keys, own, unknown }) => {
    const at = idPath(data, own);
    const field = fieldAt(model, keys);
    if (unknown !== undefined) {
      const words = unknownKey(quotable(unknown), field.keys);
      return formFinding(words.name, source.key([...keys, unknown]), { ...words, at: join(at, quotable(unknown)) });
    }
    const whole = own.length === keys.length ? field : fieldAt(model, own);
    const name = own.length === keys.length ? nameOf(own) : `${nameOf(own)} 的 ${nameOf(keys)}`;
    const words = wordsFor(issue, { name, field, whole, written: source.written(keys) });
    const place = words.name === 'missing-field' ? source.key(keys) : source.value(keys);
    return formFinding(words.name, place, { ...words, at });
  });
}

interface Fault {
  issue: Issue;
  keys: Keys;
  /** The keys of the value that has several forms, where the fault lies within one; else the same. */
  own: Keys;
  unknown?: string;
}

function divided(fault: Fault): Fault[] {
  const { issue } = fault;
  return issue.code === 'unrecognized_keys' ? issue.keys.map((unknown) => ({ ...fault, unknown })) : [fault];
}

function keysOf({ path }: Issue): (string | number)[] {
  return path.filter((each) => typeof each !== 'symbol');
}

/**
 * What is wrong within a value that may have several forms, if it is clear which one its author meant: the one
 * that has just these fields.
 */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter((within) =>
    within.every(({ code, path, input }) => path.length > 0 && code !== 'unrecognized_keys' && input !== undefined),
  );
  // A record takes any field; a form that names the field itself has the better message.
  const close = meant.filter((within) => within.every(({ code, path }) => code !== 'invalid_type' || path.length > 1));
  const [only, ...others] = meant.length > 1 ? close : meant;
  if (only === undefined || others.length > 0) return [issue];
  return only.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** What an editor calls it: the field, or the item of a list by its number. */
function nameOf(keys: Keys): string {
  const last = keys.at(-1) ?? '文件';
  if (typeof last === 'string') return quotable(last);
  return `${quotable(String(keys.at(-2) ?? '列表'))} 的第 ${last + 1} 项`;
}

function join(at: string | null, key: string): string {
  return at === null ? key : `${at}.${key}`;
}
