/**
 * Builds the sites that several tests look at, once for all of them and side by side: the rich archive and the portal
 * over real content, and the small content, from whose cache builds of small contents begin.
 */
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { ARCHIVE_TODAY, archiveFiles } from '../fixtures/archive.ts';
import { smallContent } from '../fixtures/content.ts';
import { portalFiles } from '../fixtures/portal-site.ts';
import { siteFrom } from './built-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built folder of the archive of `fixtures/archive.ts`. */
    archiveSite: string;
    /** The folder of content, cache and site of `fixtures/portal-site.ts`. */
    portalSite: string;
    /** The folder of content, cache and site of the small content. */
    smallSite: string;
  }
}

/** Called by Vitest before the first test of the project; what it returns is called after the last one. */
export default async function setup(project: TestProject): Promise<() => void> {
  process.env['MINGZHANG_DATE'] = ARCHIVE_TODAY;
  const sites = {
    archive: siteFrom(archiveFiles(), { real: true }),
    portal: siteFrom(portalFiles(), { real: true }),
    small: siteFrom(smallContent(), { real: false }),
  };
  const built = await Promise.all(Object.values(sites).map(({ begin }) => begin()));
  for (const { status, output } of built) if (status !== 0) throw new Error(output);
  project.provide('archiveSite', sites.archive.dist);
  project.provide('portalSite', sites.portal.folder);
  project.provide('smallSite', sites.small.folder);
  return () => {
    for (const { folder } of Object.values(sites)) rmSync(folder, { recursive: true, force: true });
  };
}
