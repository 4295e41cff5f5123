/** Decisions of other years: kept beside the framework, taken up when a form of it comes again. */
import type { OfficeDocument } from '../document/document.ts';
import { NO_FRAMEWORK } from '../report/no-framework.ts';
import type { Profile } from '../report/profile.ts';
import type { Decisions } from './decisions.ts';
import { listIn } from './fields.ts';
import { type Draft, importDocument } from './import-document.ts';
import type { FormOptions } from './place-form.ts';
import { isKeyOf } from './question-keys.ts';

/**
 * The draft of a document, with what the profile of its framework knows.
 *
 * @param options  its decisions are of this year, and come before those of other years.
 * @param profiles  by the id of the framework.
 */
export function importRemembering(
  document: OfficeDocument,
  options: FormOptions,
  profiles: ReadonlyMap<string, Profile>,
): Draft {
  const named = [...profiles].flatMap(([id, { decisions }]) => frameworkDecisions(id, decisions));
  const withDecisions = (known: readonly [string, string][]): Draft =>
    importDocument(document, { ...options, decisions: new Map([...named, ...known, ...(options.decisions ?? [])]) });
  const first = withDecisions([]);
  const profile = profiles.get(profileOf(first) ?? '');
  return profile === undefined ? first : withDecisions(Object.entries(profile.decisions));
}

/** Which framework a form is of must be known before its profile is: a profile may say that it is its own. */
function frameworkDecisions(id: string, decisions: Profile['decisions']): [string, string][] {
  return Object.entries(decisions).filter(([key, value]) => isKeyOf('framework', key) && value === id);
}

/**
 * The framework in whose profile the decisions of a draft are kept; `none` where none fits. Undefined where one fits that is
 * not in force: what is decided there is of no use to another year.
 */
export function profileOf({
  framework,
  lapsed,
  fields,
}: Pick<Draft, 'framework' | 'lapsed' | 'fields'>): string | undefined {
  const [first] = listIn(fields['sheets']).flatMap((sheet) => {
    const own = sheet['framework'];
    return typeof own === 'string' ? [own] : [];
  });
  return framework ?? first ?? (lapsed === undefined ? NO_FRAMEWORK : undefined);
}

/** What of the decisions a draft took up, which alone is worth remembering: not one that is impossible, or that nobody asks for. */
export function appliedIn(
  { decided, corrected, numbers }: Pick<Draft, 'decided' | 'corrected' | 'numbers'>,
  decisions: Decisions,
): Decisions {
  const placed = numbers.flatMap(({ key, fate }) => (key !== null && fate !== 'unplaced' ? [key] : []));
  const applied = new Set([...[...decided, ...corrected].map(({ key }) => key), ...placed]);
  return new Map([...decisions].filter(([key]) => applied.has(key)));
}

/** The file of a profile: what was known, and what is decided now, in the order of keys. */
export function profileText(known: Profile | undefined, decisions: Decisions): string {
  const all = new Map([...Object.entries(known?.decisions ?? {}), ...decisions]);
  const lines = [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `  ${quoted(key)}: ${quoted(value)}`);
  const head = '# 导入时作过的决定，同一种表下一年不再问。由 npm run import 写；删去一行，下一次就重新问。';
  return `${[head, ...(lines.length === 0 ? ['decisions: {}'] : ['decisions:', ...lines])].join('\n')}\n`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
