/**
 * A build from top to bottom: scan and check the content, render what the page cache lacks, make the search index, audit
 * the whole, and only then let it replace the last site. What did not change is taken from the cache at every step.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadArchive } from '../archive/archive.ts';
import { contentRoot } from '../archive/content-root.ts';
import { allFindings, leaveOut, showInBuild } from '../archive/inspection.ts';
import { keptFolders, pageKeys, reportFolders } from '../archive/page-keys.ts';
import { readPortal } from '../archive/portal.ts';
import { openReportCache, type ReportCache } from '../archive/report-cache/report-cache.ts';
import { type OpenContent, openContent, scanContent, staleReports } from '../archive/report-cache/scan.ts';
import { isInShard, manifestName, type Shard } from '../archive/shard.ts';
import { siteKey } from '../archive/site-key.ts';
import { setBase } from '../archive/urls.ts';
import { auditSite } from '../audit/audit-site.ts';
import type { AuditFault } from '../audit/fault.ts';
import { keptFacts } from '../audit/kept-facts.ts';
import type { PageFacts, Place } from '../audit/page-facts.ts';
import { cacheFolder, pageCacheFolder, reportCacheFolder, searchFolder, spareFolder } from '../cache/cache-folder.ts';
import { FolderCache } from '../cache/folder-cache.ts';
import { sealedFile } from '../cache/sealed-file.ts';
import { wholeFolders } from '../cache/whole-folders.ts';
import { paintFor } from '../print/paint.ts';
import { findingsFromHere } from '../print/paths-from-here.ts';
import { tally } from '../print/results.ts';
import { printText, summaryOf } from '../print/text.ts';
import { keyedGroups } from '../search/index/group-cache.ts';
import { planGroups } from '../search/index/groups.ts';
import { makeGroups, SiteIndex } from '../search/index/site-index.ts';
import { BuildRefused, buildSite } from './build-site.ts';
import type { Command } from './command.ts';
import { extractsFor, indexedIn, pageFactsIn } from './page-extracts.ts';
import { stagesTo } from './progress.ts';
import { renderMissing, renderSite } from './render.ts';
import { processesFor, runShards } from './run-shards.ts';

/** The program that is run for a shard. */
const PROGRAM = join(import.meta.dirname, 'build.js');

const stages = stagesTo((line) => console.log(line));

/** Builds the whole site and lets it replace the last one. */
export async function buildWhole(target: string, command: Command): Promise<void> {
  const content = openContent(contentRoot(), { knownFolder: cacheFolder() });
  if (command.join !== undefined) requireShards(command.join);

  // Every byte of the page cache is looked at, by another thread while this one scans.
  const looked = wholeFolders(pageCacheFolder());
  looked.catch(() => undefined);

  // Much to inspect, or to render, is shared out to processes, which leave what they make in the cache.
  let reportCache = openReportCache(reportCacheFolder());
  const isShared = await shareOut(staleReports(content, reportCache).length, content, command);
  // What other processes have added meanwhile is seen only when a cache is opened again.
  if (isShared) reportCache = openReportCache(reportCacheFolder());
  await check(content, { reportCache }, command);
  const gap = content.reports.length === 0 ? undefined : content.histories.gap();
  if (gap !== undefined) console.log(gap);
  content.save();

  const archive = loadArchive();
  const keys = pageKeys(archive);
  const whole = await looked;
  let pageCache = new FolderCache(pageCacheFolder(), whole);
  const missing = keys.size - finishedIn(pageCache, reportFolders(keys)).size;
  if (!isShared && (await shareOut(missing, content, command))) pageCache = new FolderCache(pageCacheFolder(), whole);

  const folders = keptFolders(keys);
  leaveOut(finishedIn(pageCache, folders));
  const spare = spareFolder();
  const index = new SiteIndex({ ids: content.reports, reports: indexedIn(pageCache, keys) });
  const render = async (folder: string): Promise<void> => {
    await stages.run('页面', (onMade) =>
      renderSite(folder, {
        ...{ pageCache, keys: folders, extract: extractsFor(archive, siteAddress()), spare, onMade },
        // The index is made by a thread of its own: from here on it works beside the rest of the pages.
        onCached: () => index.begin(),
      }),
    );
    await stages.run('检索', (onGroup) => index.placeIn(folder, { spare, onGroup }));
  };
  await buildSite(target, render, (folder) => audit(folder, pageFactsIn(pageCache, keys)), spare);
  pageCache.forgetAllBut(new Set(folders.values()));
}

/** Makes what a shard's reports need and leaves it in the cache, for a whole build to join. */
export async function buildShard(shard: Shard, command: Command): Promise<void> {
  const isOwn = (id: string): boolean => isInShard(id, shard);
  const content = openContent(contentRoot());
  const reportCache = openReportCache(reportCacheFolder(), manifestName(shard));
  await check(content, { reportCache, only: isOwn }, command);

  const archive = loadArchive();
  const pageCache = new FolderCache(pageCacheFolder());
  const keys = new Map([...pageKeys(archive)].filter(([id]) => isOwn(id)));
  const folders = reportFolders(keys);
  const finished = finishedIn(pageCache, folders);
  leaveOut(finished);
  if (finished.size < folders.size)
    await stages.run('页面', (onMade) =>
      renderMissing({ pageCache, keys: folders, extract: extractsFor(archive, siteAddress()), onMade }),
    );

  const groups = planGroups(content.reports).filter(({ ids }) => ids.every(isOwn));
  await stages.run('检索', (onGroup) =>
    makeGroups(keyedGroups(groups, indexedIn(pageCache, keys)), new FolderCache(searchFolder()), onGroup),
  );
}

interface Checking {
  reportCache: ReportCache;
  /** The reports to look at, those of a shard; all of them if not given. */
  only?: (id: string) => boolean;
}

/**
 * Scans and checks the content, and says what `npm run check` would say: every finding where something is to be mended,
 * else one line.
 *
 * @throws BuildRefused when something in it must be mended first.
 */
async function check(content: OpenContent, { reportCache, only }: Checking, command: Command): Promise<void> {
  const scanned = await stages.run('核对', (onReport) =>
    scanContent(content, reportCache, { ...(only && { only }), onReport }),
  );
  // Writers read of everything, drafts included.
  const { reports, allCounts: counts, summaries, others } = scanned;
  const sum = tally(others);
  for (const summary of summaries.values()) {
    for (const key of ['error', 'warning', 'info', 'acknowledged'] as const) sum[key] += summary.tally[key];
  }
  if (sum.error === 0) {
    process.stdout.write(`${summaryOf({ reports, counts, tally: sum })}\n`);
  } else {
    const findings = findingsFromHere(contentRoot(), allFindings({ scanned, reportCache }));
    process.stdout.write(printText({ reports, findings, counts }, paintFor(process.stdout)));
  }
  // Without its settings nothing can be built; Astro would wrap what is wrong with them in its own words and a stack.
  setBase(readPortal().base);
  if (sum.error > 0 && !command.despiteErrors) throw new BuildRefused('内容里还有没有处理的错误，网站没有生成。');
  showInBuild(scanned, reportCache, only !== undefined);
}

/** The folders of the site that are in the page cache. */
function finishedIn(pageCache: FolderCache, folders: ReadonlyMap<string, string>): Set<string> {
  return new Set([...folders].flatMap(([folder, key]) => (pageCache.has(key) ? [folder] : [])));
}

/** Where the site will be. */
function siteAddress(): Place {
  const { address, base, identifierCode } = readPortal();
  return { site: address, base, identifierCode };
}

/** Audits a built folder; of reports by the facts that were taken when they were made, of other pages what changed. */
async function audit(folder: string, known: (file: string) => PageFacts | undefined): Promise<AuditFault[]> {
  const kept = keptFacts(sealedFile(join(cacheFolder(), 'audit.json')), siteKey());
  const faults = await stages.run('审查', () => auditSite(folder, { ...siteAddress(), known, kept }));
  kept.save();
  return faults;
}

/** Has a process for each shard make what is missing, where it is much; returns whether it did. */
async function shareOut(
  reports: number,
  content: OpenContent,
  { processes, join: joined, despiteErrors }: Command,
): Promise<boolean> {
  const count = processes ?? (joined === undefined ? processesFor(reports) : 1);
  if (count === 1 || reports === 0) return false;
  readPortal();
  const program = [PROGRAM, ...(despiteErrors ? ['--despite-errors'] : [])];
  await stages.run('分片', () =>
    runShards({ of: count, reports: content.reports.length }, program, ({ number, of }, line) =>
      console.log(`${number}/${of} ${line}`),
    ),
  );
  return true;
}

/** @throws BuildRefused when a shard that was built elsewhere has not been put into the cache. */
function requireShards(of: number): void {
  const missing = Array.from({ length: of }, (_, index) => ({ number: index + 1, of })).filter(
    (shard) => !existsSync(join(reportCacheFolder(), manifestName(shard))),
  );
  if (missing.length === 0) return;
  const names = missing.map(({ number }) => `${number}/${of}`).join('、');
  throw new BuildRefused(
    `缺少 ${names} 的结果。先运行 npm run build -- --shard ${missing[0]?.number ?? 1}/${of}，再把各份的缓存文件夹合在一起。`,
  );
}
