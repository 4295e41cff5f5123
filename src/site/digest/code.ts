/** Fingerprints of the code: of what digests follow from, and of what pages follow from. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash.ts';

const OF_DIGESTS = [
  ...['src/number', 'src/report', 'src/score', 'src/check', 'src/read', 'src/history'],
  ...['src/site/digest', 'src/site/report', 'components'],
];
const OF_PAGES = ['src', 'components', 'public', 'astro.config.mjs'];

/** Changes with every module that reads, scores, checks or divides a report, and with every package. */
export function codeFingerprint(): string {
  return fingerprint(OF_DIGESTS, (name) => name.endsWith('.ts'));
}

/** Changes with every file from which a page could be made. */
export function siteFingerprint(): string {
  return fingerprint(OF_PAGES, () => true);
}

function fingerprint(places: readonly string[], isPart: (name: string) => boolean): string {
  const parts = [process.version];
  for (const file of places.flatMap(filesIn).filter(isPart)) parts.push(file, readFileSync(file, 'latin1'));
  return hashOf(...parts, readFileSync('package-lock.json', 'latin1'));
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
