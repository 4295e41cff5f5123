/** Makes the search index of a built site: a shard a year, each made anew only when what it indexes has changed. */
import { createHash, type Hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '../../read/content.ts';
import { folderIo } from '../../read/io.ts';
import { contentRoot } from '../content-root.ts';
import { engineFiles, indexShard, type ShardFile } from './index-shard.ts';
import { articleOf } from './page-text.ts';
import { type ReportFacts, searchDocument, type SearchDocument } from './search-document.ts';
import { planShards, type Shard, type ShardEntry } from './shards.ts';
import { TOKENS_VERSION } from './tokens.ts';

/** Changes whenever the same reports would give other files. */
const INDEX_VERSION = `1.${TOKENS_VERSION}`;

/** How many shards may lie in the cache beside those in use, for switching between branches. */
const SPARE_SHARDS = 20;

export interface IndexOptions {
  /** Where departments and frameworks are described. */
  content?: string;
  /** Where finished shards are kept; inside it every shard has a folder named by what it indexes. */
  cache?: string;
  /** Told before each shard is made, and not for those that are reused. */
  onShard?: (shard: Shard, state: { done: number; of: number }) => void;
}

export interface IndexResult {
  /** How many reports can be found. */
  reports: number;
  shards: number;
  /** How many shards had to be made. */
  made: number;
}

/**
 * Writes `pagefind/` into the folder of a built site.
 *
 * @throws Error when Pagefind refuses a report.
 */
export async function indexSite(folder: string, options: IndexOptions = {}): Promise<IndexResult> {
  const { content = contentRoot(), cache = defaultCache(), onShard } = options;
  const target = join(folder, 'pagefind');
  rmSync(target, { recursive: true, force: true });
  const sources = new Sources(folder, content);
  const shards = planShards(listReports(folder));
  const entries: ShardEntry[] = [];
  const used: string[] = [];
  let made = 0;
  const keep = async (key: string, make: () => Promise<ShardFile[]>): Promise<string> => {
    const kept = join(cache, key);
    used.push(key);
    if (!existsSync(kept)) store(kept, await make());
    return kept;
  };

  const engine = await keep(
    keyOf((hash) => hash.update('engine')),
    engineFiles,
  );
  cpSync(engine, target, { recursive: true });
  for (const [done, shard] of shards.entries()) {
    const key = keyOf((hash) => sources.digest(shard, hash));
    const kept = await keep(key, () => {
      onShard?.(shard, { done, of: shards.length });
      made += 1;
      return indexShard(shard.year, sources.documents(shard));
    });
    const { ids } = JSON.parse(readFileSync(join(kept, 'reports.json'), 'utf8')) as { ids: string[] };
    if (ids.length === 0) continue;
    cpSync(kept, join(target, shard.path), { recursive: true });
    entries.push({ year: shard.year, path: shard.path, count: ids.length });
  }
  writeFileSync(join(target, 'shards.json'), JSON.stringify(entries));
  forget(cache, used);
  return { reports: entries.reduce((sum, { count }) => sum + count, 0), shards: entries.length, made };
}

function defaultCache(): string {
  return join(process.env['MINGZHANG_CACHE'] ?? './.cache/astro', 'search');
}

/** The ids of all built reports. */
function listReports(folder: string): string[] {
  const reports = join(folder, 'reports');
  if (!existsSync(reports)) return [];
  return readdirSync(reports).flatMap((department) =>
    readdirSync(join(reports, department))
      .filter((year) => /^\d{4}$/.test(year) && existsSync(join(reports, department, year, 'report.json')))
      .map((year) => `${department}/${year}`),
  );
}

/** Read beside its entry, which is all that the package shows to others. */
const pagefindVersion = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8')) as { version: string }
).version;

function keyOf(update: (hash: Hash) => void): string {
  const hash = createHash('sha256').update(`${INDEX_VERSION} ${pagefindVersion}\n`);
  update(hash);
  return hash.digest('hex').slice(0, 32);
}

/** Everything that documents are made from, read when it is asked for. */
class Sources {
  readonly #folder: string;
  readonly #io: ReturnType<typeof folderIo>;

  constructor(folder: string, content: string) {
    this.#folder = folder;
    this.#io = folderIo(content);
  }

  /** What a shard depends on, as it is written: pages change in other places without changing what can be found. */
  digest({ ids }: Shard, hash: Hash): void {
    for (const id of ids) {
      const part = (text: string): Hash => hash.update(`${text.length}\n`).update(text);
      part(id);
      part(articleOf(this.#read(id, 'index.html')));
      part(this.#read(id, 'report.json'));
      part(this.#io.read(departmentFile(id)) ?? '');
    }
    // A framework's name is all that is taken from it, and there are few.
    for (const file of this.#io.list('frameworks')) hash.update(this.#io.read(`frameworks/${file}`) ?? '');
  }

  documents({ ids }: Shard): SearchDocument[] {
    const frameworkFiles = this.#io.list('frameworks').map((file) => `frameworks/${file}`);
    const { departments, frameworks } = readContent(this.#io, [...ids.map(departmentFile), ...frameworkFiles]);
    return ids.flatMap((id) => {
      const report = JSON.parse(this.#read(id, 'report.json')) as ReportFacts;
      const frameworkName = report.framework === null ? undefined : frameworks.get(report.framework)?.name;
      const department = departments.get(report.department.id);
      return searchDocument({ report, department, frameworkName, html: this.#read(id, 'index.html') }) ?? [];
    });
  }

  #read(id: string, file: string): string {
    return readFileSync(join(this.#folder, 'reports', id, file), 'utf8');
  }
}

function departmentFile(id: string): string {
  return `departments/${id.split('/')[0] ?? ''}.yaml`;
}

/** Writes a shard in one step: a build that is stopped leaves no half of one. */
function store(folder: string, files: readonly ShardFile[]): void {
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(unfinished, path)), { recursive: true });
    writeFileSync(join(unfinished, path), content);
  }
  renameSync(unfinished, folder);
}

/** Deletes what has not been used for long. */
function forget(cache: string, used: readonly string[]): void {
  const isUsed = new Set(used);
  const spare = readdirSync(cache).filter((key) => !isUsed.has(key));
  for (const key of spare.slice(SPARE_SHARDS)) rmSync(join(cache, key), { recursive: true, force: true });
}
