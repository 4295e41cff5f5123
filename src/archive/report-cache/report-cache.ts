/** What is kept of all reports between builds: a file for each, named by its key, and a manifest with all summaries. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from '../../check/engine.ts';
import type { Finding } from '../../check/finding.ts';
import type { Department } from '../../report/department.ts';
import type { Framework } from '../../report/framework.ts';
import { type SealedFile, sealedFile } from '../../cache/sealed-file.ts';
import type { CachedReport, ReportSummary } from './cached-report.ts';

/** What a scan leaves: the next one takes over what is still fresh. */
export interface Manifest {
  summaries: ReportSummary[];
  /** Departments by id, each with the hash of its text. */
  departments: [string, { hash: string; department: Department }][];
  frameworks: [string, Framework][];
  /** Findings that belong to none of the reports above: files that cannot be used, frameworks. */
  others: Finding[];
  /** The comparisons of all checks together, on what is public. */
  counts: Counts;
  /** The same, those on drafts and withdrawn reports included: for writers only. */
  allCounts: Counts;
  /** How many report files there are, and how many of them had to be inspected. */
  reports: number;
  inspected: number;
  /** The day in China on which histories were looked up. */
  asOf: string;
}

export interface ReportCache {
  manifest(): Manifest | undefined;
  /** Replaces the manifest. A whole one forgets every report that it does not name, and the manifests of shards. */
  writeManifest(manifest: Manifest): void;
  /** Whether there is a report under this key, and as it was written. */
  has(key: string): boolean;
  /** @throws Error when there is none under this key, or a damaged one. */
  read(key: string): CachedReport;
  write(report: CachedReport): void;
}

/** The manifest of a whole archive; beside it lie those of its shards, `manifest.2-of-4`, until a whole build joins them. */
export const WHOLE = 'manifest';

/**
 * A report cache that lasts: what is half written when a build is killed, or damaged since, is never read.
 *
 * @param name  of the manifest that is written. Several shards may use one folder at the same time, each with its own.
 */
export function openReportCache(folder: string, name: string = WHOLE): ReportCache {
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string): SealedFile => sealedFile(join(folder, `${key}.json`));
  const shards = (): string[] =>
    readdirSync(folder)
      .filter((file) => file.startsWith(`${WHOLE}.`) && !file.endsWith('.new'))
      .sort();
  /** Of a large archive it takes a second to read. What other processes write is seen when the cache is opened again. */
  let known: { manifest: Manifest | undefined } | undefined;
  const knownManifests = (): Manifest[] =>
    [WHOLE, ...(name === WHOLE ? shards() : [name])].flatMap((file) => readManifest(join(folder, file)));
  /** Reports that were looked at and found whole: each is read once for that. */
  const whole = new Set<string>();
  return {
    manifest: () => (known ??= { manifest: joined(knownManifests()) }).manifest,
    writeManifest: (manifest) => {
      known = undefined;
      sealedFile(join(folder, name)).write(manifest);
      if (name !== WHOLE) return;
      const kept = new Set(manifest.summaries.map(({ key }) => `${key}.json`));
      for (const file of readdirSync(folder)) {
        if (!file.endsWith('.json') || kept.has(file)) continue;
        rmSync(join(folder, file), { force: true });
        whole.delete(file.slice(0, -'.json'.length));
      }
      for (const shard of shards()) rmSync(join(folder, shard), { force: true });
    },
    has: (key) => {
      if (!whole.has(key) && fileOf(key).isWhole()) whole.add(key);
      return whole.has(key);
    },
    read: (key) => {
      const report = fileOf(key).read();
      if (report === undefined) throw new Error(`There is no cached report ${key}, or it is damaged.`);
      return report as CachedReport;
    },
    write: (report) => {
      fileOf(report.key).write(report);
      whole.add(report.key);
    },
  };
}

/** A manifest that cannot be read is as good as none. */
function readManifest(path: string): Manifest[] {
  const manifest = sealedFile(path).read() as Manifest | undefined;
  return manifest === undefined ? [] : [manifest];
}

/** What several manifests know together; of two summaries of a report the later one: its key says whether it is fresh. */
function joined(manifests: readonly Manifest[]): Manifest | undefined {
  const last = manifests.at(-1);
  if (last === undefined || manifests.length === 1) return last;
  const summaries = new Map(manifests.flatMap((each) => each.summaries).map((summary) => [summary.id, summary]));
  const departments = new Map(manifests.flatMap((each) => each.departments));
  return { ...last, summaries: [...summaries.values()], departments: [...departments] };
}

/** A report cache for one process: for writing and for tests. Reports are kept as text, so that both kinds give the same. */
export function memoryReportCache(): ReportCache {
  const texts = new Map<string, string>();
  let kept: string | undefined;
  return {
    manifest: () => (kept === undefined ? undefined : (JSON.parse(kept) as Manifest)),
    writeManifest: (manifest) => {
      kept = JSON.stringify(manifest);
      const keys = new Set(manifest.summaries.map(({ key }) => key));
      for (const key of texts.keys()) if (!keys.has(key)) texts.delete(key);
    },
    has: (key) => texts.has(key),
    read: (key) => {
      const text = texts.get(key);
      if (text === undefined) throw new Error(`There is no cached report ${key}.`);
      return JSON.parse(text) as CachedReport;
    },
    write: (report) => void texts.set(report.key, JSON.stringify(report)),
  };
}
