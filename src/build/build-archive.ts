/** Builds an archive: all of it, or a part for others to join. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { auditSite } from '../audit/audit-site.ts';
import type { AuditFault } from '../audit/fault.ts';
import { keptFacts } from '../audit/kept-facts.ts';
import type { PageFacts, Place } from '../audit/page-facts.ts';
import type { Portal } from '../report/portal.ts';
import { loadArchive } from '../archive/archive.ts';
import { BuildRefused, buildSite } from './build-site.ts';
import { sealedFile } from '../cache/sealed-file.ts';
import { cacheFolder, digestFolder, searchFolder, spareFolder, stockFolder } from '../cache/cache-folder.ts';
import { checkContent } from './check-content.ts';
import type { Command } from './command.ts';
import { contentRoot } from '../archive/content-root.ts';
import { folderShelf, type Shelf, WHOLE } from '../archive/report-cache/shelf.ts';
import { type OpenContent, openContent, staleReports, type SurveyOptions } from '../archive/report-cache/survey.ts';
import { DIGESTS } from '../archive/inspection.ts';
import { indexName, isInPart, type Part } from '../archive/part.ts';
import { processesFor, runParts } from './run-parts.ts';
import { readPortal } from '../archive/portal.ts';
import { stagesTo } from './progress.ts';
import { renderMissing, renderSite } from './render.ts';
import { keyedGroups } from '../search/index/group-cache.ts';
import { planGroups } from '../search/index/groups.ts';
import { makeGroups, SiteIndex } from '../search/index/site-index.ts';
import { siteKey } from '../archive/site-key.ts';
import { deriveFor, indexedIn, pageFactsIn } from './derived.ts';
import { keptFolders, pageKeys, reportFolders } from '../archive/page-keys.ts';
import { folderStock } from '../cache/page-cache.ts';
import { setBase } from '../archive/urls.ts';

/** The program that is run for a part. */
const PROGRAM = join(import.meta.dirname, 'build.ts');

const stages = stagesTo((line) => console.log(line));

/** Where the site will be. */
function placeOf({ address, base, identifierCode }: Portal): Place {
  return { site: address, base, identifierCode };
}

/** Audits a built folder; of reports in stock what was told when they were made, of other pages what changed. */
async function auditBuilt(folder: string, known: (file: string) => PageFacts | undefined): Promise<AuditFault[]> {
  const kept = keptFacts(sealedFile(join(cacheFolder(), 'audit.json')), siteKey());
  const faults = await stages.run('审查', () => auditSite(folder, { ...placeOf(readPortal()), known, kept }));
  kept.save();
  return faults;
}

/** Checks content and leaves what it found for the pages; they read nothing else. */
async function check(
  content: OpenContent,
  { index, shelf, only }: SurveyOptions & { index: string; shelf: Shelf },
  command: Command,
): Promise<void> {
  const { text, isFit } = await stages.run('核对', (step) =>
    checkContent(content, shelf, { ...(only && { only }), onReport: step }),
  );
  process.stdout.write(text);
  // Without its settings nothing can be built; Astro would wrap what is wrong with them in its own words and a stack.
  setBase(readPortal().base);
  if (!isFit && !command.despiteErrors) throw new BuildRefused('内容里还有没有处理的错误，网站没有生成。');
  process.env[DIGESTS] = join(digestFolder(), index);
}

/** Makes the files of a part's reports and leaves them in the cache, for a whole build to join. */
export async function buildPart(part: Part, command: Command): Promise<void> {
  const isOwn = (id: string): boolean => isInPart(id, part);
  const content = openContent(contentRoot());
  const index = indexName(part);
  await check(content, { index, shelf: folderShelf(digestFolder(), index), only: isOwn }, command);
  const archive = await loadArchive();
  const stock = folderStock(stockFolder());
  const keys = new Map([...pageKeys(archive)].filter(([id]) => isOwn(id)));
  const derive = deriveFor(archive, placeOf(readPortal()));
  if ([...keys.values()].some((key) => !stock.has(key)))
    await stages.run('页面', (step) => renderMissing({ stock, keys: reportFolders(keys), derive, onMade: step }));
  const groups = planGroups(content.reports).filter(({ ids }) => ids.every(isOwn));
  await stages.run('检索', (step) =>
    makeGroups(keyedGroups(groups, indexedIn(stock, keys)), { cache: searchFolder(), onGroup: step }),
  );
}

/** Builds the whole site in the place of the last one. */
export async function buildWhole(target: string, command: Command): Promise<void> {
  const content = openContent(contentRoot(), { namesFile: join(cacheFolder(), 'names.json') });
  if (command.join !== undefined) requireParts(command.join);
  const shelf = folderShelf(digestFolder());
  const stale = staleReports(content, shelf).length;
  const isFilledEarly = await fillStock(stale, content, command);
  await check(content, { index: WHOLE, shelf }, command);
  const gap = content.reports.length === 0 ? undefined : content.histories.gap();
  if (gap !== undefined) console.log(gap);
  content.names.save();
  const archive = await loadArchive();
  const keys = pageKeys(archive);
  const before = folderStock(stockFolder());
  const missing = [...keys.values()].filter((key) => !before.has(key)).length;
  const isFilled = !isFilledEarly && (await fillStock(missing, content, command));
  // What other processes have put into it meanwhile is seen only when it is opened again.
  const stock = isFilled ? folderStock(stockFolder()) : before;
  const derive = deriveFor(archive, placeOf(readPortal()));
  const folders = keptFolders(keys);
  const index = new SiteIndex({ ids: content.reports, reports: indexedIn(stock, keys) });
  const spare = spareFolder();
  const render = async (folder: string): Promise<void> => {
    const pages = { stock, keys: folders, derive, spare, onStocked: () => index.begin() };
    await stages.run('页面', (step) => renderSite(folder, { ...pages, onMade: step }));
    await stages.run('检索', (step) => index.placeIn(folder, { spare, onGroup: step }));
  };
  await buildSite(target, render, (folder) => auditBuilt(folder, pageFactsIn(stock, keys)), spare);
  stock.forgetAllBut(new Set(folders.values()));
}

/** Has several processes make what is missing, where it is much; returns whether it did. */
async function fillStock(
  reports: number,
  content: OpenContent,
  { processes, join: joined, despiteErrors }: Command,
): Promise<boolean> {
  const count = processes ?? (joined === undefined ? processesFor(reports) : 1);
  if (count === 1 || reports === 0) return false;
  readPortal();
  const program = [PROGRAM, ...(despiteErrors ? ['--despite-errors'] : [])];
  await stages.run('分片', () =>
    runParts({ of: count, reports: content.reports.length }, program, ({ number, of }, line) =>
      console.log(`${number}/${of} ${line}`),
    ),
  );
  return true;
}

/** @throws BuildRefused when a part that was built elsewhere has not been put into the cache. */
function requireParts(of: number): void {
  const missing = Array.from({ length: of }, (_, index) => ({ number: index + 1, of })).filter(
    (part) => !existsSync(join(digestFolder(), indexName(part))),
  );
  if (missing.length === 0) return;
  const names = missing.map(({ number }) => `${number}/${of}`).join('、');
  throw new BuildRefused(
    `缺少 ${names} 的结果。先运行 npm run build -- --shard ${missing[0]?.number ?? 1}/${of}，再把各份的缓存文件夹合在一起。`,
  );
}
