/** Finished pieces of the index, each in a folder named by all that it follows from. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FolderStore } from '../../cache/folder-store.ts';
import { hashOf } from '../../cache/hash.ts';
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
  readonly #store: FolderStore;

  constructor(folder: string) {
    this.#store = new FolderStore(folder);
  }

  /** Where the files of a key lie, or would lie. */
  folder(key: string): string {
    return this.#store.folderOf(key);
  }

  has(key: string): boolean {
    return this.#store.has(key);
  }

  /** Writes files in one step: a build that is stopped leaves no half of a piece. */
  store(key: string, files: readonly ShardFile[]): void {
    this.#store.put(key, (folder) => {
      mkdirSync(folder, { recursive: true });
      for (const { path, content } of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    });
  }

  /** Deletes what is not in use, except what was made last. */
  forget(used: ReadonlySet<string>): void {
    const spare = this.#store
      .names()
      .filter((key) => !used.has(key))
      .map((key) => ({ key, madeMs: statSync(this.folder(key)).mtimeMs }))
      .sort((a, b) => b.madeMs - a.madeMs);
    for (const { key } of spare.slice(SPARE_MOST)) this.#store.forget(key);
  }
}
