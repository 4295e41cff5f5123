/**
 * `npm run bench`: makes an archive of any size, builds it as `npm run build` would, edits one report and builds again,
 * searches it in a browser, and with `--baseline` builds the same text the plain way and with Hugo.
 *
 * Tables go to standard output and into bench/README.md, the summary is the last line. Everything is written into a
 * temporary folder.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { INDEX_FOLDER } from '../src/search/group.ts';
import { editReport, madeReports, readSeeds, type Seeds, writeArchive, YEAR_LAST } from './archive.ts';
import { measureSearch } from './browser.ts';
import { sizeOfFolder } from './folder.ts';
import { buildHugo, hugoVersion } from './hugo.ts';
import { CommandFailed, commandsOf, measure } from './measure.ts';
import { MEMORY_KIND } from './memory.ts';
import { buildPlain } from './plain-astro.ts';
import { type Query, QueryPicker } from './queries.ts';
import { type BuildMeasured, earlierRuns, type Results, summary, tables } from './table.ts';
import { parseWish, USAGE, type Wish } from './wish.ts';

const README = 'bench/README.md';
const RESULTS = '## Results, newest first\n';
const QUERIES = 30;
/** Added by the edit; its page must show it. */
const EDIT_SHOWS = '本次更正补充说明';

let wish: Wish;
try {
  wish = parseWish(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
process.once('exit', () => {
  if (wish.keep) console.error(`Kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
});
try {
  report(await bench(wish));
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  const log = join(folder, 'failed.log');
  writeFileSync(log, error.output);
  console.error(`${error.message}\nAll of it: ${log}`);
  wish.keep = true;
  process.exitCode = 1;
}

async function bench({ reports, years, baseline }: Wish): Promise<Results> {
  const seeds = readSeeds('content');
  say(`Writing ${reports} reports.`);
  const archive = writeArchive(folder, { reports, years }, seeds, { plain: baseline });
  say('Full build.');
  const full = await buildOurs(archive.content);
  const dist = join(folder, 'dist');
  const sizes = { dist: sizeOfFolder(dist), index: sizeOfFolder(join(dist, INDEX_FOLDER)) };
  // The newest year's reports of two departments in the middle.
  const middle = Math.floor(archive.ids.length / years / 2) * years;
  const edits: BuildMeasured[] = [];
  for (const id of [middle, middle + years].map((at) => archive.ids[at] ?? '')) {
    editReport(archive.content, id);
    say(`Build after an edit of ${id}.`);
    edits.push(await buildOurs(archive.content));
    const page = readFileSync(join(dist, 'reports', id, 'index.html'), 'utf8');
    if (!page.includes(EDIT_SHOWS)) throw new CommandFailed(`The build after the edit did not publish ${id}.`, '');
  }
  say('Search.');
  const site = { dist, base: baseOf(seeds), year: YEAR_LAST };
  const search = await measureSearch(site, madeQueries(reports, years, seeds));
  const others = archive.plain === undefined ? { plain: null, hugo: null } : await buildOthers(archive.plain, reports);
  return { reports, years, characters: archive.characters, full, edits, ...sizes, search, ...others };
}

/** Builds by the commands behind `npm run build`, each measured on its own. */
async function buildOurs(content: string): Promise<BuildMeasured> {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const env = {
    ...process.env,
    MINGZHANG_CONTENT: content,
    MINGZHANG_DIST: join(folder, 'dist'),
    MINGZHANG_CACHE: join(folder, 'cache'),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
  const steps: BuildMeasured['steps'] = [];
  for (const [program = '', ...args] of commandsOf(scripts, 'build')) {
    const command = program === 'node' ? process.execPath : program;
    const measured = await measure({ command, args, cwd: process.cwd(), env });
    steps.push({ name: basename(args.at(-1) ?? program, '.js'), measured });
  }
  return { steps };
}

async function buildOthers(
  { mdx, markdown }: { mdx: string; markdown: string },
  reports: number,
): Promise<Pick<Results, 'plain' | 'hugo'>> {
  say('Plain way.');
  const plainFolder = join(folder, 'plain');
  mkdirSync(plainFolder);
  const { astro, pagefind, dist } = await buildPlain(plainFolder, mdx, reports);
  const plain = { astro, pagefind, index: sizeOfFolder(join(dist, 'pagefind')) };
  if (hugoVersion() === null) {
    say('Hugo is not installed: left out.');
    return { plain, hugo: null };
  }
  say('Hugo.');
  const hugoFolder = join(folder, 'hugo');
  mkdirSync(hugoFolder);
  return { plain, hugo: await buildHugo(hugoFolder, markdown) };
}

/** Queries cut from reports spread over the archive, and over its newest year; made again, so that no text need be kept. */
function madeQueries(reports: number, years: number, seeds: Seeds): { all: Query[]; newest: Query[] } {
  const all = new QueryPicker({ of: reports, wanted: QUERIES });
  const newest = new QueryPicker({ of: Math.floor(reports / years), wanted: QUERIES });
  for (const { report: source } of madeReports({ reports, years }, seeds)) {
    all.offer(source);
    if (source.plain.year === YEAR_LAST) newest.offer(source);
  }
  return { all: all.queries, newest: newest.queries };
}

function baseOf({ files }: Seeds): string {
  return /^base:\s*(\S+)/m.exec(files['site.yaml'] ?? '')?.[1] ?? '/';
}

function report(results: Results): void {
  const before = readFileSync(README, 'utf8');
  const line = summary(results, earlierRuns(before));
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const hugo = results.hugo === null ? '' : `, Hugo ${hugoVersion()}`;
  const text = [
    `### ${new Date().toISOString().slice(0, 10)}: ${results.reports} reports of ${results.years} years`,
    `${machine}${hugo}. ${Math.round(results.characters / results.reports)} characters a body. Memory: ${MEMORY_KIND}.`,
    tables(results),
    `\`\`\`\n${line}\n\`\`\``,
  ].join('\n\n');
  writeFileSync(
    README,
    before.replace(RESULTS, () => `${RESULTS}\n${text}\n`),
  );
  console.log(`${text.slice(0, text.lastIndexOf('```\n' + line))}${line}`);
}

function say(text: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
}
