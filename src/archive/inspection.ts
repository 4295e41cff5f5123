/** The content as it is now: scanned once for a build; anew for every page while writing. */
import type { Finding } from '../check/finding.ts';
import { byPlace } from '../read/inspect-report.ts';
import { contentRoot } from './content-root.ts';
import { loaderOf, type LoadReport } from './report-cache/loader.ts';
import { memoryReportCache, type ReportCache } from './report-cache/report-cache.ts';
import { openContent, scanContent, type ScannedContent } from './report-cache/scan.ts';

export interface Inspection {
  scanned: ScannedContent;
  reportCache: ReportCache;
  load: LoadReport;
}

const own = memoryReportCache();
let made: Inspection | undefined;
let build: Build | undefined;

/** Everything that is known of the content as it is now. */
export function inspection(): Inspection {
  if (build !== undefined) return build;
  const isWriting = import.meta.env?.DEV === true;
  if (made === undefined || isWriting) made = scannedNow();
  return made;
}

interface Build extends Inspection {
  isShard: boolean;
  /** The folders of the site whose files exist already. */
  finished: ReadonlySet<string>;
}

/** Has all pages show this scan from now on: a build scans once. */
export function showInBuild(scanned: ScannedContent, reportCache: ReportCache, isShard: boolean): void {
  build = { ...inspectionOf(scanned, reportCache), isShard, finished: new Set() };
}

/**
 * Tells which folders of the site, of reports and the guide, need not be rendered: of a large archive Astro would take
 * seconds to arrange the paths of all their files.
 */
export function leaveOut(finished: ReadonlySet<string>): void {
  if (build !== undefined) build = { ...build, finished };
}

/** Whether the pages and files of a folder are to be made; all of them while writing. */
export function isToRender(folder: string): boolean {
  return build?.finished.has(folder) !== true;
}

/** Whether a build shows its scan. */
export function isInBuild(): boolean {
  return build !== undefined;
}

/** Whether these pages belong to a shard, which renders nothing but its reports. */
export function isShardOnly(): boolean {
  return build?.isShard === true;
}

/** What is known of content, with a loader of its own. */
export function inspectionOf(scanned: ScannedContent, reportCache: ReportCache): Inspection {
  return { scanned, reportCache, load: loaderOf(reportCache) };
}

function scannedNow(): Inspection {
  return inspectionOf(scanContent(openContent(contentRoot()), own), own);
}

/** Every finding, in the order of files and lines. */
export function allFindings({ scanned, reportCache }: Pick<Inspection, 'scanned' | 'reportCache'>): Finding[] {
  const inReports = [...scanned.summaries.values()].flatMap(({ key }) => reportCache.read(key).findings);
  return [...scanned.others, ...inReports].sort(byPlace);
}
