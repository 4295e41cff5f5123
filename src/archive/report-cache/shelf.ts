/** Where digests lie between two builds: one file each, named by what it follows from, and an index of all heads. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from '../../check/engine.ts';
import type { Finding } from '../../check/finding.ts';
import type { Department } from '../../report/department.ts';
import type { Framework } from '../../report/framework.ts';
import { type SealedFile, sealedFile } from '../../cache/sealed-file.ts';
import type { Digest, Head } from './digest.ts';

/** What a survey leaves: pages are made from it, and the next survey takes over what still holds. */
export interface Index {
  heads: Head[];
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

export interface Shelf {
  index(): Index | undefined;
  /** Replaces the index. A whole one forgets every digest that it does not name, and the indexes of parts. */
  setIndex(index: Index): void;
  /** Whether there is a digest, and as it was written. */
  has(key: string): boolean;
  /** @throws Error when there is none of this name, or a damaged one. */
  read(key: string): Digest;
  write(digest: Digest): void;
}

/** The index of a whole archive; beside it lie those of its parts, `index.2-of-4`, until a whole build has joined them. */
export const WHOLE = 'index';

/**
 * A shelf that lasts: what is half written when a build is killed, or damaged since, is never read.
 *
 * @param name  of the index that is written. Several parts may use one folder at the same time, each with its own.
 */
export function folderShelf(folder: string, name: string = WHOLE): Shelf {
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string): SealedFile => sealedFile(join(folder, `${key}.json`));
  const parts = (): string[] =>
    readdirSync(folder)
      .filter((file) => file.startsWith(`${WHOLE}.`) && !file.endsWith('.new'))
      .sort();
  /** Digests that were looked at and found whole: each is read once for that. */
  const whole = new Set<string>();
  return {
    index: () =>
      joined([WHOLE, ...(name === WHOLE ? parts() : [name])].flatMap((file) => readIndex(join(folder, file)))),
    setIndex: (index) => {
      sealedFile(join(folder, name)).write(index);
      if (name !== WHOLE) return;
      const kept = new Set(index.heads.map(({ key }) => `${key}.json`));
      for (const file of readdirSync(folder)) {
        if (!file.endsWith('.json') || kept.has(file)) continue;
        rmSync(join(folder, file), { force: true });
        whole.delete(file.slice(0, -'.json'.length));
      }
      for (const part of parts()) rmSync(join(folder, part), { force: true });
    },
    has: (key) => {
      if (!whole.has(key) && fileOf(key).isWhole()) whole.add(key);
      return whole.has(key);
    },
    read: (key) => {
      const digest = fileOf(key).read();
      if (digest === undefined) throw new Error(`There is no digest ${key}, or it is damaged.`);
      return digest as Digest;
    },
    write: (digest) => {
      fileOf(digest.key).write(digest);
      whole.add(digest.key);
    },
  };
}

/** An index that cannot be read is as good as none. */
function readIndex(path: string): Index[] {
  const index = sealedFile(path).read() as Index | undefined;
  return index === undefined ? [] : [index];
}

/** What several indexes know together; of two heads of a report the later one, whose key tells whether it still holds. */
function joined(indexes: readonly Index[]): Index | undefined {
  const last = indexes.at(-1);
  if (last === undefined || indexes.length === 1) return last;
  const heads = new Map(indexes.flatMap((index) => index.heads).map((head) => [head.id, head]));
  const departments = new Map(indexes.flatMap((index) => index.departments));
  return { ...last, heads: [...heads.values()], departments: [...departments] };
}

/** A shelf for one process: for writing and for tests. Digests are kept as text, so that both shelves give the same. */
export function memoryShelf(): Shelf {
  const texts = new Map<string, string>();
  let kept: string | undefined;
  return {
    index: () => (kept === undefined ? undefined : (JSON.parse(kept) as Index)),
    setIndex: (index) => {
      kept = JSON.stringify(index);
      const keys = new Set(index.heads.map(({ key }) => key));
      for (const key of texts.keys()) if (!keys.has(key)) texts.delete(key);
    },
    has: (key) => texts.has(key),
    read: (key) => {
      const text = texts.get(key);
      if (text === undefined) throw new Error(`There is no digest ${key}.`);
      return JSON.parse(text) as Digest;
    },
    write: (digest) => void texts.set(digest.key, JSON.stringify(digest)),
  };
}
