/** One pass over a content root: what has not changed since the last pass is taken over, the rest is inspected. */
import { allowList } from '../../../components/allow-list.ts';
import type { Finding } from '../../check/finding.ts';
import { type Histories, reportHistories } from '../../history/report-history.ts';
import { contentFiles, idOfReport } from '../../read/content.ts';
import { byPlace, inspectContent, sumOfCounts } from '../../read/inspect.ts';
import { type ContentIo, folderIo } from '../../read/io.ts';
import type { Department } from '../../report/department.ts';
import type { Framework } from '../../report/framework.ts';
import { isPublic } from '../status.ts';
import { codeFingerprint } from '../../cache/code.ts';
import { countsOf, divided, type Head } from './digest.ts';
import { type Keys, keysOf } from './keys.ts';
import type { Index, Shelf } from './shelf.ts';
import { type KnownNames, knownNames } from './text-names.ts';

/** What pages take of an index. */
export interface Survey extends Pick<Index, 'others' | 'counts' | 'allCounts' | 'reports' | 'inspected' | 'asOf'> {
  /** Every report that can be scored, by id, in the order of files. */
  heads: ReadonlyMap<string, Head>;
  departments: ReadonlyMap<string, Department>;
  frameworks: ReadonlyMap<string, Framework>;
}

/** The survey that left an index. */
export function surveyOf({ heads, departments, frameworks, ...rest }: Index): Survey {
  return {
    heads: new Map(heads.map((head) => [head.id, head])),
    departments: new Map(byId(departments).map(([id, { department }]) => [id, department])),
    frameworks: new Map(byId(frameworks)),
    ...rest,
  };
}

/** In the order of ids, which is not quite that of file names: `a` comes before `a-b`, `a-b.yaml` before `a.yaml`. */
function byId<T>(entries: readonly [string, T][]): [string, T][] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export interface ContentOptions {
  /** The fingerprint of the code; tests give their own. */
  code?: string;
  histories?: Histories;
  /** A file in which to keep what texts name. */
  namesFile?: string;
}

/** A content folder as it is now: what a survey looks at, with the keys of its reports, which are made once. */
export interface OpenContent {
  io: ContentIo;
  files: readonly string[];
  /** The ids of all report files, whether they can be used or not. */
  reports: readonly string[];
  keys: Keys;
  names: KnownNames;
  histories: Histories;
}

/** Opens a content folder. */
export function openContent(root: string, options: ContentOptions = {}): OpenContent {
  const { code = codeFingerprint(), histories = reportHistories(root), namesFile } = options;
  const io = folderIo(root);
  const files = contentFiles(io);
  const reports = files.flatMap((file) => idOfReport(file) ?? []);
  const names = knownNames(namesFile);
  return { io, files, reports, keys: keysOf({ io, code, histories, names }), names, histories };
}

export interface SurveyOptions {
  /** The reports to look at; without it all of them. What a report of these refers to is looked at too. */
  only?: (id: string) => boolean;
  /** Told as reports are inspected; those taken over are not counted. */
  onReport?: (done: number, total: number) => void;
}

/** How many reports are inspected at a time; their views are dropped after it. */
const TURN = 40;

/** The reports of which the shelf has no digest that still holds. */
export function staleReports({ reports, keys }: Pick<OpenContent, 'reports' | 'keys'>, shelf: Shelf): string[] {
  const old = new Map(shelf.index()?.heads.map((head) => [head.id, head]));
  return reports.filter((id) => !holds(old.get(id), keys, shelf));
}

/** What has faults is read again each time: they may lie in what exists elsewhere, or in today's date. */
function holds(head: Head | undefined, keys: Keys, shelf: Shelf): head is Head {
  return head !== undefined && head.key === keys.ofReport(head.id) && head.tally.error === 0 && shelf.has(head.key);
}

/** Surveys a content folder and leaves the digests of its reports on the shelf. */
export function surveyContent(content: OpenContent, shelf: Shelf, options: SurveyOptions = {}): Survey {
  const { only = () => true, onReport } = options;
  const { io, files, keys, histories } = content;
  const index = shelf.index();
  const base = readBase(files, { io, keys, index });
  const others = [...base.findings];
  const heads = new Map<string, Head>();
  const old = new Map(index?.heads.map((head) => [head.id, head]));
  let inspected = 0;
  const lookAt = (reports: readonly string[]): void => {
    const stale = reports.filter((id) => {
      const head = old.get(id);
      const isKept = holds(head, keys, shelf);
      if (isKept) heads.set(id, head);
      return !isKept;
    });
    for (let from = 0; from < stale.length; from += TURN) {
      const turn = stale.slice(from, from + TURN).map((id) => `reports/${id}.mdx`);
      const done = inspectContent(io, allowList, { files: turn, history: histories.of });
      for (const [id, each] of done.reports) {
        const { head, digest } = divided(each, keys.ofReport(id));
        shelf.write(digest);
        // Every word of it is a piece of the report's text and would keep all of that in memory; those of a copy are not.
        heads.set(id, structuredClone(head));
      }
      others.push(...done.content.findings.filter(({ file }) => idOfReport(file) !== undefined));
      onReport?.(from + turn.length, stale.length);
    }
    inspected += stale.length;
  };
  const asked = content.reports.filter(only);
  lookAt(asked);
  // A page names the report that took its place.
  const named = new Set([...heads.values()].flatMap(({ report }) => report.disclosure.ended?.by ?? []));
  lookAt([...named].filter((id) => !only(id) && io.exists(`reports/${id}.mdx`)));
  const inOrder = content.reports.flatMap((id) => heads.get(id) ?? []);
  const left: Index = {
    heads: inOrder,
    departments: base.departments,
    frameworks: [...base.frameworks],
    others: others.sort(byPlace),
    counts: sumOfCounts([base.counts, ...inOrder.filter(({ report }) => isPublic(report)).map(countsOf)]),
    allCounts: sumOfCounts([base.counts, ...inOrder.map(countsOf)]),
    ...{ reports: asked.length, inspected, asOf: histories.asOf },
  };
  shelf.setIndex(left);
  return surveyOf(left);
}

interface Base extends Pick<Index, 'departments' | 'counts'> {
  findings: Finding[];
  frameworks: ReadonlyMap<string, Framework>;
}

/** Reads everything but reports; a department that has not changed since it was read is not parsed again. */
function readBase(
  files: readonly string[],
  { io, keys, index }: { io: ContentIo; keys: Keys; index: Index | undefined },
): Base {
  const known = new Map(index?.departments.map(([id, each]) => [`departments/${id}.yaml`, each]));
  const isKnown = (file: string): boolean => known.has(file) && known.get(file)?.hash === keys.ofFile(file);
  const asked = files.filter((file) => idOfReport(file) === undefined && !isKnown(file));
  const { content, counts, findings } = inspectContent(io, allowList, { files: asked });
  const faulty = new Set(findings.map(({ file }) => file));
  const departments: Index['departments'] = [];
  for (const file of files.filter((each) => each.startsWith('departments/'))) {
    const id = file.slice('departments/'.length, -'.yaml'.length);
    const department = isKnown(file) ? known.get(file)?.department : content.departments.get(id);
    if (department !== undefined) {
      // What has faults is read again each time, so that they are found again.
      departments.push([id, { hash: faulty.has(file) ? '' : keys.ofFile(file), department }]);
    }
  }
  return { departments, frameworks: content.frameworks, counts, findings };
}
