/** Makes the full-text index of a built site with Pagefind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndex, close } from 'pagefind';

/** Pagefind's own interface and playground, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/**
 * Writes `pagefind/` into the folder of a built site. Only pages that mark their text with `data-pagefind-body` are found.
 *
 * @returns how many pages can be found.
 * @throws Error when Pagefind refuses the site.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
  try {
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    const made = await index.getFiles();
    const faults = [...added.errors, ...made.errors];
    if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
    for (const { path, content } of made.files.filter((file) => !UNUSED.test(file.path))) {
      const target = join(folder, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return added.page_count;
  } finally {
    await close();
  }
}
