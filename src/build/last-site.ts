/** The site before an interrupted swap: it is put back before anything else is done. */
import { existsSync, lstatSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { siteFolder } from './site-folder.ts';

/** Where a site lies for a moment while it is replaced by two renames; see swap.ts. */
export const asideOf = (target: string): string => `${target}.previous`;

/** Only what a build has made is ever touched. */
const OF_A_SITE = 'data/reports.json';

/**
 * Puts the last site back where a build was killed between its two renames, and says so on the standard error output.
 * Every command calls this first: until somebody does, nothing is published at all.
 */
export function putBackLastSite(target: string = siteFolder()): void {
  const aside = asideOf(target);
  if (isThere(target) || !existsSync(join(aside, OF_A_SITE))) return;
  const [name, asideName] = [basename(target), basename(aside)];
  try {
    renameSync(aside, target);
    console.error(`上次生成网站时中途断了，原来的网站已经从 ${asideName} 放回 ${name}。`);
  } catch {
    // Another command that was started at the same time may have done it.
    if (!isThere(target))
      console.error(`原来的网站在 ${asideName}，没能放回 ${name}，请把 ${asideName} 改名为 ${name}。`);
  }
}

/** Also a link that leads nowhere; whatever else is wrong with the path is told by who needs it. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
