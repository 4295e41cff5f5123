/** Replaces a site by a new one only when that is whole and sound. */
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AuditFault, faultText } from '../audit/fault.ts';
import { swapInto } from './swap.ts';

/** What every build must hold before it may replace the last one. */
const REQUIRED = ['index.html', '404.html', 'data/reports.json', 'data/reports.csv', 'data/indicators.csv'];

/** Where a site is made before it takes the place of the last one. */
export const unfinishedOf = (target: string): string => `${target}.next`;

/** The build is not fit to be published; the message says why, in Chinese, to whoever builds. */
export class BuildRefused extends Error {
  override name = 'BuildRefused';
}

/**
 * Puts a new site in the place of the last one.
 *
 * @param target  the folder to replace; the unfinished build lies beside it.
 * @param render  writes the whole site into a folder that does not exist yet.
 * @param audit   says what is wrong with a built folder.
 * @param spare   where the last site is kept; without it nothing is kept.
 * @throws BuildRefused when the build is not whole or the audit finds a fault, and whatever `render` throws; `target`
 *   is then as it was.
 */
export async function buildSite(
  target: string,
  render: (folder: string) => Promise<void>,
  audit: (folder: string) => readonly AuditFault[] | Promise<readonly AuditFault[]>,
  spare?: string,
): Promise<void> {
  // Astro empties its output folder before it renders anything, so it must not be the one that is served.
  const unfinished = unfinishedOf(target);
  rmSync(unfinished, { recursive: true, force: true });
  try {
    await render(unfinished);
    const missing = REQUIRED.filter((file) => !existsSync(resolve(unfinished, file)));
    if (missing.length > 0) throw new BuildRefused(`网站没有生成：缺少 ${missing.join('、')}。`);
    const faults = await audit(unfinished);
    if (faults.length > 0) throw new BuildRefused(faultText(faults));
    await swapInto(target, unfinished, { spare });
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
