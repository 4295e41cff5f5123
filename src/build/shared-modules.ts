/** Lets the pages of a build use the very modules that the build has loaded: only what Node cannot read is bundled. */
import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/** The environment in which Astro bundles what makes static pages. */
const PAGES = 'prerender';

/** What imports components of Astro, or is an entry of its bundle. */
const BUNDLED = [`src${sep}pages${sep}`, join('components', 'index.ts')];

/**
 * A plugin for one build.
 *
 * Bundled, every module would be there twice: read, compiled and warmed up twice, and two would know of the content.
 *
 * @param project  the project's folder.
 */
export function sharedModules(project = process.cwd()): Plugin {
  const isBundled = (path: string): boolean => BUNDLED.some((place) => path.startsWith(join(project, place)));
  return {
    name: 'mingzhang-shared-modules',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === PAGES,
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.') || !source.endsWith('.ts')) return null;
      const path = resolve(dirname(importer), source);
      return isBundled(path) ? null : { id: pathToFileURL(path).href, external: true };
    },
  };
}
