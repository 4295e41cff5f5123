/** The content as it is now: scanned once for a build, which leaves a manifest for its pages; anew for every page while writing. */
import { basename, dirname } from 'node:path';
import type { Finding } from '../check/finding.ts';
import { byPlace } from '../read/inspect.ts';
import { contentRoot } from './content-root.ts';
import { loaderOf, type LoadReport } from './report-cache/loader.ts';
import { memoryReportCache, openReportCache, type ReportCache, WHOLE } from './report-cache/report-cache.ts';
import { openContent, scanContent, type ScannedContent, scannedFrom } from './report-cache/scan.ts';

export interface Inspection {
  scanned: ScannedContent;
  reportCache: ReportCache;
  load: LoadReport;
}

const own = memoryReportCache();
let made: Inspection | undefined;

/** Everything that is known of the content as it is now. */
export function inspection(): Inspection {
  const isWriting = import.meta.env?.DEV === true;
  if (made === undefined || isWriting) made = isWriting ? scannedNow() : (leftByBuild() ?? scannedNow());
  return made;
}

/** Whether a build has left its scan for these pages. */
export function isInBuild(): boolean {
  return process.env['MINGZHANG_MANIFEST'] !== undefined;
}

/** Whether these pages belong to a shard, which renders nothing but its reports. */
export function isShardOnly(): boolean {
  const path = process.env['MINGZHANG_MANIFEST'];
  return path !== undefined && basename(path) !== WHOLE;
}

/**
 * Leaves the manifest of a scan for the pages that this process is going to render: Astro bundles them, so that they
 * share no module with the build, only its environment.
 */
export function leaveForPages(manifest: string): void {
  process.env['MINGZHANG_MANIFEST'] = manifest;
}

/** What is known of content, with a loader of its own. */
export function inspectionOf(scanned: ScannedContent, reportCache: ReportCache): Inspection {
  return { scanned, reportCache, load: loaderOf(reportCache) };
}

function scannedNow(): Inspection {
  return inspectionOf(scanContent(openContent(contentRoot()), own), own);
}

/** What the build of these pages has left for them. */
function leftByBuild(): Inspection | undefined {
  const path = process.env['MINGZHANG_MANIFEST'];
  if (path === undefined) return undefined;
  const reportCache = openReportCache(dirname(path), basename(path));
  const manifest = reportCache.manifest();
  return manifest === undefined ? undefined : inspectionOf(scannedFrom(manifest), reportCache);
}

/** Every finding, in the order of files and lines. */
export function allFindings({ scanned, reportCache }: Pick<Inspection, 'scanned' | 'reportCache'>): Finding[] {
  const inReports = [...scanned.summaries.values()].flatMap(({ key }) => reportCache.read(key).findings);
  return [...scanned.others, ...inReports].sort(byPlace);
}
