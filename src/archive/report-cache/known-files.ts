/**
 * What files are made of, known by what the system says of them, as git's index does it: a file of the same size, times
 * and number is the one that was read, and is not read again.
 */
import type { BigIntStats } from 'node:fs';
import { hashOf } from '../../cache/hash.ts';
import { sealedFile } from '../../cache/sealed-file.ts';

export interface KnownFiles {
  /**
   * The hash of the bytes of a file.
   *
   * @param file  its path, by which it is known again.
   * @param stat  what the system says of it, asked before it is read.
   * @param read  reads it, where that must be.
   */
  hashOf(file: string, stat: BigIntStats, read: () => Buffer): string;
  /** Writes down the files that were asked for, and forgets all others. */
  save(): void;
}

interface Known {
  stamp: string;
  hash: string;
}

/**
 * A file that was written so shortly before we looked may be written again within the same tick of its clock, and
 * nothing would show it. Clocks of old file systems tick every two seconds.
 */
const TICK_MS = 2000n;

/**
 * Opens what is known; a file that cannot be read is as good as none.
 *
 * @param path  of the file; without it everything is forgotten with the process.
 * @param now   in milliseconds; tests give their own.
 */
export function knownFiles(path?: string, now: () => number = Date.now): KnownFiles {
  const kept = path === undefined ? undefined : sealedFile(path);
  const old = new Map(kept?.read() as [string, Known][] | undefined);
  const asked = new Map<string, Known>();
  return {
    hashOf: (file, stat, read) => {
      const stamp = [stat.size, stat.mtimeNs, stat.ctimeNs, stat.ino].join(' ');
      const known = old.get(file);
      const isSettled = (time: bigint): boolean => time + TICK_MS < BigInt(now());
      const { hash } = known?.stamp === stamp ? known : { hash: hashOf(read()) };
      if (isSettled(stat.mtimeMs) && isSettled(stat.ctimeMs)) asked.set(file, { stamp, hash });
      return hash;
    },
    save: () => kept?.write([...asked]),
  };
}
