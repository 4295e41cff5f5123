/**
 * Which files are reports and what their frontmatter may hold, as a collection of Astro's. Only the editor asks for it:
 * builds have another source folder and never load this file, and no page is made from it.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { report } from '../report/report.ts';
import { contentRoot } from '../archive/content-root.ts';

/** Paths from the project's folder. */
function reportFiles(): string[] {
  return readdirSync(contentRoot(), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^reports[\\/].+\.mdx$/.test(name))
    .map((name) => relative(process.cwd(), join(contentRoot(), name)).split(sep).join('/'));
}

export const collections = {
  reports: defineCollection({
    loader: {
      name: 'report-files',
      load: ({ store }) => {
        store.clear();
        for (const file of reportFiles()) store.set({ id: file, data: {}, filePath: file });
        return Promise.resolve();
      },
    },
    // Lazy, because Astro adds a field $schema to plain objects, which the reader refuses.
    schema: z.lazy(() => report),
  }),
};
