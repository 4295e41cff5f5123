/** Shares kept between two builds: one small file a report, named by everything that it follows from. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveEntry } from '../archive.ts';
import { type Share, shareOf, type ShareOf } from './share.ts';

export interface KeptShares {
  /** The share of a report, made where it is not kept; what is half written when a build is killed is never read. */
  of: ShareOf;
  /** Forgets the shares of all other reports. */
  keepOnly: (entries: readonly ArchiveEntry[]) => void;
}

/** @param keyOf  names everything that a report's share follows from. */
export function keptShares(folder: string, keyOf: (entry: ArchiveEntry) => string): KeptShares {
  mkdirSync(folder, { recursive: true });
  const nameOf = (entry: ArchiveEntry): string => `${keyOf(entry)}.json`;
  return {
    of: (entry) => {
      const path = join(folder, nameOf(entry));
      if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Share;
      const share = shareOf(entry);
      // As in the survey: what has open errors is looked at again each time.
      if (share.findings.some(({ severity, acknowledged }) => severity === 'error' && acknowledged === null))
        return share;
      writeFileSync(`${path}.new`, JSON.stringify(share));
      renameSync(`${path}.new`, path);
      return share;
    },
    keepOnly: (entries) => {
      const kept = new Set(entries.map(nameOf));
      for (const name of readdirSync(folder)) {
        if (!kept.has(name)) rmSync(join(folder, name));
      }
    },
  };
}
