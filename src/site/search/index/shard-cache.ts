/** Finished pieces of the index, each in a folder named by all that it follows from. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../../digest/hash.ts';
import type { Hashes } from './documents.ts';
import type { ShardFile } from './index-units.ts';
import { TOKENS_VERSION } from '../tokens.ts';

/** Changes whenever the same reports would give other files. */
const INDEX_VERSION = `11.${TOKENS_VERSION}`;

/** How many pieces may lie in the cache beside those in use, for switching between branches. */
const SPARE_MOST = 20;

/** Read beside its entry, which is all that the package shows to others. */
export const pagefindVersion = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8')) as { version: string }
).version;

/** A name for what follows from these texts and from this code. */
export function keyOf(parts: readonly string[]): string {
  return hashOf(INDEX_VERSION, pagefindVersion, ...parts);
}

/** The key of the engine, which is the same for all archives. */
export const ENGINE_KEY = keyOf(['engine']);

/** What a unit is kept under; undefined where none of its reports can be found. */
export function unitKey(ids: readonly string[], documents: Hashes): string | undefined {
  const parts = ids.flatMap((id) => {
    const hash = documents.hash(id);
    return hash === undefined ? [] : [id, hash];
  });
  return parts.length === 0 ? undefined : keyOf(['unit', ...parts]);
}

/** What a shard of units is kept under. */
export function shardKey(name: string, units: readonly string[]): string {
  return keyOf(['shard', name, ...units]);
}

export class ShardCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the files of a key lie, or would lie. */
  folder(key: string): string {
    return join(this.#folder, key);
  }

  has(key: string): boolean {
    return existsSync(this.folder(key));
  }

  /** Writes files in one step: a build that is stopped leaves no half of a piece. */
  store(key: string, files: readonly ShardFile[]): void {
    const unfinished = `${this.folder(key)}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    for (const { path, content } of files) {
      mkdirSync(dirname(join(unfinished, path)), { recursive: true });
      writeFileSync(join(unfinished, path), content);
    }
    renameSync(unfinished, this.folder(key));
  }

  /** Deletes what is not in use, except what was made last. */
  forget(used: ReadonlySet<string>): void {
    const spare = readdirSync(this.#folder)
      .filter((key) => !used.has(key))
      .map((key) => ({ key, madeMs: statSync(this.folder(key)).mtimeMs }))
      .sort((a, b) => b.madeMs - a.madeMs);
    for (const { key } of spare.slice(SPARE_MOST)) rmSync(this.folder(key), { recursive: true, force: true });
  }
}
