/** Fingerprints of the code: of what digests follow from, and of what pages follow from. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hashOf } from './hash.ts';

const OF_DIGESTS = [
  ...['src/number', 'src/report', 'src/score', 'src/check', 'src/read', 'src/history'],
  ...['src/site/digest', 'src/site/report', 'components'],
];
const OF_PAGES = ['src', 'components', 'public', 'astro.config.mjs'];

/** For people only. */
const MAP = join('src', 'README.md');

/**
 * Changes with every module that reads, scores, checks or divides a report, and with every package.
 *
 * @param project  the project's folder; pages run from bundled code, so it is where the command was started.
 */
export function codeFingerprint(project = '.'): string {
  return fingerprint(project, OF_DIGESTS, (name) => name.endsWith('.ts'));
}

/** Changes with every file from which a page could be made. */
export function siteFingerprint(project = '.'): string {
  return fingerprint(project, OF_PAGES, (name) => name !== MAP);
}

function fingerprint(project: string, places: readonly string[], isPart: (name: string) => boolean): string {
  const parts = [process.version];
  const add = (file: string): void => void parts.push(file, readFileSync(join(project, file), 'latin1'));
  places
    .flatMap((place) => filesIn(project, place))
    .filter(isPart)
    .forEach(add);
  add('package-lock.json');
  return hashOf(...parts);
}

function filesIn(project: string, place: string): string[] {
  const path = join(project, place);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [place];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)))
    .sort();
}
