/** `npm run build`: checks the content, builds the site beside the last one, audits it and swaps it in when nothing is wrong. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { auditSite } from '../audit/audit-site.ts';
import { type AuditFault, faultText } from '../audit/fault.ts';
import { checkContent } from './check-content.ts';
import { contentRoot } from './content-root.ts';
import { folderShelf } from './digest/shelf.ts';
import { DIGESTS } from './inspection.ts';
import { PortalFault, readPortal } from './portal.ts';
import { stagesTo } from './progress.ts';
import { beginReuse } from './reuse.ts';
import { indexSite } from './search/index-site.ts';
import { swapInto } from './swap.ts';

/** What every build must hold before it may replace the last one. */
const REQUIRED = ['index.html', '404.html', 'data/reports.json', 'data/reports.csv', 'data/indicators.csv'];

/** Writes the whole site into a folder. */
type Render = (folder: string) => Promise<void>;

/** Says what is wrong with a built folder. */
type Audit = (folder: string) => readonly AuditFault[] | Promise<readonly AuditFault[]>;

/** The build is not fit to be published; the message says why, in Chinese, to whoever builds. */
export class BuildRefused extends Error {
  override name = 'BuildRefused';
}

/** Vite takes these from the environment as its own settings: a stray DEV would print hints for writers on public pages. */
const VITE_SETTINGS = ['DEV', 'PROD', 'MODE', 'BASE_URL', 'SSR', 'SITE'];

/** Where Astro keeps what it may reuse, see astro.config.mjs. */
function cacheFolder(): string {
  return resolve(process.env['MINGZHANG_CACHE'] ?? '.cache/astro');
}

const stages = stagesTo((line) => console.log(line));

const renderWithAstro: Render = async (folder) => {
  for (const name of VITE_SETTINGS) delete process.env[name];
  const finished = beginReuse(cacheFolder());
  const experimental = { incrementalBuild: true };
  await stages.run('页面', () => build({ outDir: folder, logLevel: 'warn', experimental }));
  finished();
  await stages.run('检索', (step) => indexSite(folder, { onShard: (_shard, { done, of }) => step(done, of) }));
};

const auditBuilt: Audit = (folder) => {
  const { address, base, identifierCode } = readPortal();
  return stages.run('审查', () => auditSite(folder, { site: address, base, identifierCode }));
};

/**
 * Builds the site.
 *
 * @param target  the folder to replace; the unfinished build lies beside it.
 * @throws BuildRefused when the build is not whole or the audit finds a fault, and whatever `render` throws; `target`
 *   is then as it was.
 */
export async function buildSite(
  target: string,
  render: Render = renderWithAstro,
  audit: Audit = auditBuilt,
): Promise<void> {
  // Astro empties its output folder before it renders anything, so it must not be the one that is served.
  const unfinished = `${target}.next`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    await render(unfinished);
    const missing = REQUIRED.filter((file) => !existsSync(resolve(unfinished, file)));
    if (missing.length > 0) throw new BuildRefused(`网站没有生成：缺少 ${missing.join('、')}。`);
    const faults = await audit(unfinished);
    if (faults.length > 0) throw new BuildRefused(faultText(faults));
    swapInto(target, unfinished);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** For tests of what becomes of content that should never get so far. */
const DESPITE_ERRORS = '--despite-errors';

/** Checks the content and leaves what it found for the pages; they read nothing else. */
async function prepare(): Promise<void> {
  const digests = join(cacheFolder(), 'reports');
  const { text, isFit } = await stages.run('核对', (step) => checkContent(contentRoot(), folderShelf(digests), step));
  process.stdout.write(text);
  // Without its settings nothing can be built; Astro would wrap what is wrong with them in its own words and a stack.
  readPortal();
  if (!isFit && !process.argv.includes(DESPITE_ERRORS))
    throw new BuildRefused('内容里还有没有处理的错误，网站没有生成。');
  process.env[DIGESTS] = digests;
}

if (import.meta.main) {
  const target = resolve(process.env['MINGZHANG_DIST'] ?? 'dist');
  try {
    await prepare();
    await buildSite(target);
    console.log(`网站已生成：${target}`);
  } catch (error) {
    if (!(error instanceof BuildRefused || error instanceof PortalFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
