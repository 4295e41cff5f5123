/** One pass over a content root: what has not changed since the last pass is taken over, the rest is inspected. */
import { join } from 'node:path';
import { allowList } from '../../../components/allow-list.ts';
import type { Finding } from '../../check/finding.ts';
import { type Histories, reportHistories } from '../../history/report-history.ts';
import { contentFiles, idOfReport } from '../../read/content.ts';
import { inspectContent, sumOfCounts } from '../../read/inspect.ts';
import { byPlace } from '../../read/inspect-report.ts';
import { type ContentIo, folderIo } from '../../read/io.ts';
import { reportOfSource } from '../../read/stray-files.ts';
import type { Department } from '../../report/department.ts';
import type { Framework } from '../../report/framework.ts';
import { isPublic } from '../status.ts';
import { codeFingerprint } from '../../cache/code.ts';
import { countsOf, type ReportSummary, splitReport } from './cached-report.ts';
import { type Keys, keysOf } from './keys.ts';
import type { Manifest, ReportCache } from './report-cache.ts';
import { knownFiles } from './known-files.ts';
import { knownNames } from './text-names.ts';

/** What pages take of a scan. */
export interface ScannedContent extends Pick<
  Manifest,
  'others' | 'counts' | 'allCounts' | 'reports' | 'inspected' | 'asOf'
> {
  /** Every report that can be scored, by id, in the order of files. */
  summaries: ReadonlyMap<string, ReportSummary>;
  departments: ReadonlyMap<string, Department>;
  frameworks: ReadonlyMap<string, Framework>;
}

/** What the scan found that left a manifest. */
function scannedFrom({ summaries, departments, frameworks, ...rest }: Manifest): ScannedContent {
  return {
    summaries: new Map(summaries.map((summary) => [summary.id, summary])),
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
  /** A folder in which to keep what is known of files and texts. */
  knownFolder?: string;
}

/** A content folder as it is now: what a scan looks at, with the keys of its reports, which are made once. */
export interface OpenContent {
  io: ContentIo;
  files: readonly string[];
  /** The ids of all report files, whether they can be used or not. */
  reports: readonly string[];
  keys: Keys;
  histories: Histories;
  /** Writes down what is known of files and texts. */
  save: () => void;
}

/** Opens a content folder. */
export function openContent(root: string, options: ContentOptions = {}): OpenContent {
  const { code = codeFingerprint(), histories = reportHistories(root), knownFolder } = options;
  const io = folderIo(root);
  const files = contentFiles(io);
  const reports = files.flatMap((file) => idOfReport(file) ?? []);
  const known = knownFiles(knownFolder && join(knownFolder, 'files.json'));
  const names = knownNames(knownFolder && join(knownFolder, 'names.json'));
  const save = (): void => [known, names].forEach((each) => each.save());
  return { io, files, reports, keys: keysOf({ io, code, histories, known, names }), histories, save };
}

export interface ScanOptions {
  /** The reports to look at; without it all of them. What a report of these refers to is looked at too. */
  only?: (id: string) => boolean;
  /** Called as reports are inspected; those taken over are not counted. */
  onReport?: (done: number, total: number) => void;
}

/** How many reports are inspected at a time; their views are dropped after it. */
const TURN = 40;

/** The reports that must be inspected, because nothing fresh is kept of them. */
export function staleReports(
  { reports, keys }: Pick<OpenContent, 'reports' | 'keys'>,
  reportCache: ReportCache,
): string[] {
  const old = new Map(reportCache.manifest()?.summaries.map((summary) => [summary.id, summary]));
  return reports.filter((id) => !isFresh(old.get(id), keys, reportCache));
}

/** What has faults is read again each time: they may lie in what exists elsewhere, or in today's date. */
function isFresh(old: ReportSummary | undefined, keys: Keys, reportCache: ReportCache): old is ReportSummary {
  return old !== undefined && old.key === keys.ofReport(old.id) && old.tally.error === 0 && reportCache.has(old.key);
}

/** Scans a content folder and leaves its reports in the report cache. */
export function scanContent(content: OpenContent, reportCache: ReportCache, options: ScanOptions = {}): ScannedContent {
  const { only = () => true, onReport } = options;
  const { io, files, keys, histories } = content;
  const manifest = reportCache.manifest();
  const base = readBase(files, { io, keys, manifest });
  const others = [...base.findings];
  const summaries = new Map<string, ReportSummary>();
  const old = new Map(manifest?.summaries.map((summary) => [summary.id, summary]));
  let inspected = 0;
  const inspect = (reports: readonly string[]): void => {
    const stale = reports.filter((id) => {
      const summary = old.get(id);
      const isKept = isFresh(summary, keys, reportCache);
      if (isKept) summaries.set(id, summary);
      return !isKept;
    });
    for (let from = 0; from < stale.length; from += TURN) {
      const turn = stale.slice(from, from + TURN).map((id) => `reports/${id}.mdx`);
      const done = inspectContent(io, allowList, { files: turn, history: histories.of });
      for (const [id, each] of done.reports) {
        const { summary, cached } = splitReport(each, keys.ofReport(id));
        reportCache.write(cached);
        // Every word of it is a piece of the report's text and would keep all of that in memory; those of a copy are not.
        summaries.set(id, structuredClone(summary));
      }
      others.push(...done.content.findings.filter(({ file }) => isOfReport(file)));
      onReport?.(from + turn.length, stale.length);
    }
    inspected += stale.length;
  };
  const asked = content.reports.filter(only);
  inspect(asked);
  // A page names the report that took its place.
  const named = new Set([...summaries.values()].flatMap(({ report }) => report.disclosure.ended?.by ?? []));
  inspect([...named].filter((id) => !only(id) && io.exists(`reports/${id}.mdx`)));
  const inOrder = content.reports.flatMap((id) => summaries.get(id) ?? []);
  const isShown = ({ report }: ReportSummary): boolean => isPublic(report);
  const counts = sumOfCounts([base.counts, ...inOrder.filter(isShown).map(countsOf)]);
  const left: Manifest = {
    summaries: inOrder,
    departments: base.departments,
    frameworks: [...base.frameworks],
    others: others.sort(byPlace),
    counts,
    allCounts: sumOfCounts([counts, ...inOrder.filter((summary) => !isShown(summary)).map(countsOf)]),
    ...{ reports: asked.length, inspected, asOf: histories.asOf },
  };
  reportCache.writeManifest(left);
  return scannedFrom(left);
}

/** A report file, or the places beside it. */
function isOfReport(file: string): boolean {
  return idOfReport(reportOfSource(file) ?? file) !== undefined;
}

interface Base extends Pick<Manifest, 'departments' | 'counts'> {
  findings: Finding[];
  frameworks: ReadonlyMap<string, Framework>;
}

/** Reads everything but reports; a department that has not changed since it was read is not parsed again. */
function readBase(
  files: readonly string[],
  { io, keys, manifest }: { io: ContentIo; keys: Keys; manifest: Manifest | undefined },
): Base {
  const known = new Map(manifest?.departments.map(([id, each]) => [`departments/${id}.yaml`, each]));
  const isKnown = (file: string): boolean => known.has(file) && known.get(file)?.hash === keys.ofFile(file);
  const asked = files.filter((file) => idOfReport(file) === undefined && !isKnown(file));
  const { content, counts, findings } = inspectContent(io, allowList, { files: asked });
  const faulty = new Set(findings.map(({ file }) => file));
  const departments: Manifest['departments'] = [];
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
