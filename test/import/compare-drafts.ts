/** A draft beside the report that a person made of the same document. */
import { allowList } from '../../components/allow-list.ts';
import { draftText } from '../../src/import/draft-text.ts';
import type { Draft } from '../../src/import/import-document.ts';
import type { InspectedReport } from '../../src/read/inspect-report.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { type ContentIo, folderIo } from '../../src/read/io.ts';
import { exact, plain } from '../../src/number/exact.ts';
import type { Content } from '../../src/report/datum.ts';
import type { ReportView } from '../../src/score/view.ts';

const io = folderIo('content');

/** The report that a person made. */
export function handMade(id: string): InspectedReport {
  return inspected(id, io);
}

/** The draft in its place, checked as it is. */
export function drafted(id: string, draft: Draft): InspectedReport {
  const [department = '', year = ''] = id.split('/');
  const source = { department, year: Number.parseInt(year, 10), entered: '2026-11-29', sourceTitle: '自评表' };
  const text = draftText(draft, source);
  const file = `reports/${id}.mdx`;
  return inspected(id, { list: io.list, exists: io.exists, read: (each) => (each === file ? text : io.read(each)) });
}

function inspected(id: string, from: ContentIo): InspectedReport {
  const { reports, findings } = inspectContent(from, allowList, { files: [`reports/${id}.mdx`] });
  const report = reports.get(id);
  if (report === undefined) throw new Error(`${id} cannot be read: ${JSON.stringify(findings)}`);
  return report;
}

/** All published data, each under the names that stand on its way: ids are a matter of taste, and so are names of splits. */
export function dataByName({ report, published }: ReportView): Map<string, string> {
  return new Map(
    [...published.values()].map(({ keys, content }) => [namedPath(report, keys), saidBy(content)] as const),
  );
}

function namedPath(report: unknown, keys: readonly (string | number)[]): string {
  let here = report;
  const names = keys.map((key, index) => {
    here = isMap(here) ? here[key] : undefined;
    const isSplit = keys[index - 1] === 'splits';
    return typeof key === 'number' && !isSplit && isMap(here) ? String(here['name'] ?? here['id']) : String(key);
  });
  return names.join(' / ');
}

function isMap(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What a datum says, however it is written. */
function saidBy(content: Content): string {
  switch (content.kind) {
    case 'figure':
      return [content.bound, content.figure, content.unit, content.about].filter(Boolean).join(' ');
    case 'text':
      return content.text;
    case 'absent':
      return `（${content.none}）`;
    default:
      return content.printed;
  }
}

/** Each difference of the data: `path: hand-made | draft`, a dash where one has nothing. */
export function differences(made: ReportView, draft: ReportView): string[] {
  const [own, other] = [dataByName(made), dataByName(draft)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((path) => {
    const [a, b] = [own.get(path) ?? '–', other.get(path) ?? '–'];
    return a === b ? [] : [`${path}: ${a} | ${b}`];
  });
}

/** What the checks find: check, subject, what stands there, what should. */
export function findingsOf({ findings, view }: InspectedReport): string[] {
  return findings
    .map(({ check, at, stated, expected }) => {
      // Names of facts and ids of what is computed are a matter of taste.
      const name = at === null || at.startsWith('facts.') ? undefined : view.published.get(at)?.name;
      return `${check}: ${[name, stated ?? '–', expected ?? '–'].filter((each) => each !== undefined).join(', ')}`;
    })
    .sort();
}

/** Findings that one of two has and the other has not. */
export function findingsApart(made: InspectedReport, own: InspectedReport): { missing: string[]; more: string[] } {
  const [wanted, found] = [findingsOf(made), findingsOf(own)];
  return {
    missing: wanted.filter((each) => !found.includes(each)),
    more: found.filter((each) => !wanted.includes(each)),
  };
}

export interface Compared {
  /** Figures of the hand-made report that the document prints. */
  printed: number;
  equal: number;
  /** `path: hand-made | draft`. */
  different: string[];
  /** What the draft has only in a text. */
  'in a text': string[];
  missing: string[];
  /** What a person counted, or read out of words. */
  'not printed': string[];
}

/** The figures that a person entered, in the draft. */
export function figuresCompared(made: ReportView, own: ReportView, { numbers, body, fields }: Draft): Compared {
  const compared: Compared = { printed: 0, equal: 0, different: [], 'in a text': [], missing: [], 'not printed': [] };
  const [wanted, found] = [figuresOf(made), figuresOf(own)];
  const printed = new Set(numbers.map(({ text }) => bareNumber(text)));
  const texts = `${body}${JSON.stringify([fields['goals'], fields['scores'], fields['targets']])}`;
  // Names of facts are a person's choice; what one of them says may also be a datum that the text is bound to.
  const facts = found.filter(({ path }) => path === FACT);
  const others = found.filter(({ path }) => path !== FACT);
  const taken = new Set<Named>();
  for (const { path, said, figure } of wanted) {
    const same = path !== FACT ? others.find((each) => each.path === path) : undefined;
    const fact = path === FACT ? take(facts, taken, (each) => each.said === said) : undefined;
    const bound = path === FACT && fact === undefined ? others.find((each) => each.said === said) : undefined;
    const line = `${path}: ${said}`;
    if (!printed.has(figure)) compared['not printed'].push(line);
    else if ((same ?? fact ?? bound)?.said === said) compared.equal += 1;
    else if (same !== undefined) compared.different.push(`${line} | ${same.said}`);
    else if (texts.includes(figure)) compared['in a text'].push(line);
    else compared.missing.push(line);
  }
  return { ...compared, printed: wanted.length - compared['not printed'].length };
}

interface Named {
  path: string;
  said: string;
  /** Its digits, as they are compared. */
  figure: string;
}

const FACT = '事实';

function figuresOf({ report, published }: ReportView): Named[] {
  return [...published.values()].flatMap(({ keys, content }) => {
    if (content.kind !== 'figure') return [];
    const [block] = keys;
    const path =
      block === 'facts' ? FACT : block === 'tables' ? cellPath(report.tables, keys) : namedPath(report, keys);
    return [{ path, said: saidBy(content), figure: bareNumber(content.figure) }];
  });
}

function take(all: readonly Named[], taken: Set<Named>, is: (each: Named) => boolean): Named | undefined {
  const found = all.find((each) => !taken.has(each) && is(each));
  if (found !== undefined) taken.add(found);
  return found;
}

function bareNumber(text: string): string {
  return plain(exact(text.replaceAll(',', '')));
}

/** A row by its name and a column by its order: how rows are nested, and how tables are named, is a matter of taste. */
function cellPath(tables: ReportView['report']['tables'], keys: readonly (string | number)[]): string {
  const columns = typeof keys[1] === 'number' ? (tables[keys[1]]?.columns ?? []) : [];
  const column = columns.findIndex(({ id }) => id === keys.at(-1));
  const names = namedPath(tables, keys.slice(1)).split(' / ');
  const row = names.slice(0, names.lastIndexOf('cells')).at(-1) ?? '';
  return `tables / ${row.replace(/[：:]$/, '')} / ${column + 1}`;
}
