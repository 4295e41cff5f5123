/** Builds the two sites that most tests look at, once for all of them: the real content, and the rich archive over it. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ARCHIVE_TODAY, archiveFiles } from '../fixtures/archive.ts';
import { siteFrom } from './built-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built folder of the real content. */
    realSite: string;
    /** The built folder of the archive of `fixtures/archive.ts`. */
    archiveSite: string;
  }
}

/** Called by Vitest before the first test of the project; what it returns is called after the last one. */
export default function setup(project: TestProject): () => void {
  process.env['MINGZHANG_DATE'] = ARCHIVE_TODAY;
  const sites = { realSite: siteFrom({}, { real: true }), archiveSite: siteFrom(archiveFiles(), { real: true }) };
  for (const { build } of Object.values(sites)) {
    const { status, output } = build();
    if (status !== 0) throw new Error(output);
  }
  project.provide('realSite', sites.realSite.dist);
  project.provide('archiveSite', sites.archiveSite.dist);
  return () => {
    for (const { content } of Object.values(sites)) rmSync(dirname(content), { recursive: true, force: true });
  };
}
