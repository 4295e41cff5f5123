/** Fingerprints of the code: of what cached reports depend on, and of what pages depend on. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../disk/files-in.ts';
import { hashOf } from './hash.ts';

const OF_REPORTS = [
  ...['src/number', 'src/report', 'src/score', 'src/check', 'src/read', 'src/history'],
  ...['src/archive', 'components'],
];
const OF_PAGES = ['src', 'components', 'public', 'astro.config.mjs'];

/** For people only. */
const MAP = 'src/README.md';

/**
 * Changes with every module that reads, scores, checks or divides a report, and with every package.
 *
 * @param project  the project's folder; pages run from bundled code, so it is where the command was started.
 */
export function codeFingerprint(project = '.'): string {
  return fingerprint(project, OF_REPORTS, (name) => name.endsWith('.ts'));
}

/** Changes with every file from which a page could be made. */
export function siteFingerprint(project = '.'): string {
  return fingerprint(project, OF_PAGES, (name) => name !== MAP);
}

function fingerprint(project: string, places: readonly string[], isWanted: (name: string) => boolean): string {
  const texts = [process.version];
  const add = (file: string): void => void texts.push(file, readFileSync(join(project, file), 'latin1'));
  places
    .flatMap((place) => filesOf(project, place))
    .filter(isWanted)
    .forEach(add);
  add('package-lock.json');
  return hashOf(...texts);
}

/** The files of a place, or the place itself where it is one; paths with forward slashes. */
function filesOf(project: string, place: string): string[] {
  const path = join(project, place);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [place];
  return filesIn(path).map((file) => `${place}/${file}`);
}
