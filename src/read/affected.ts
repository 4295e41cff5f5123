/** Which content files a change concerns: the changed ones and their neighbours. */
import { contentFiles, idOfReport, neighbourOf } from './content.ts';
import type { ContentIo } from './io.ts';
import { reportOfSource, sourceFileOf } from './stray-files.ts';

/**
 * The existing content files whose scores or findings may change when some files change, in the order of the content:
 * the files themselves, next year's report of the same department, all reports of a changed framework or department, and
 * the report whose places changed.
 *
 * @param changed  paths from the content root; they may no longer exist.
 */
export function affectedFiles(changed: readonly string[], io: ContentIo): string[] {
  const files = new Set(changed);
  const departments = new Set([...idsIn(changed, 'departments'), ...foldersWithPictures(changed)]);
  const frameworks = idsIn(changed, 'frameworks');
  // A search in the text is enough: reading every report of a large archive as YAML takes minutes.
  const use = new RegExp(`(?<![a-z-])framework["']?\\s*:\\s*["']?(?:${frameworks.join('|')})["']?\\s*(?:[,}#]|$)`, 'm');
  const isConcerned = (id: string, file: string): boolean =>
    files.has(sourceFileOf(file)) ||
    files.has(`reports/${neighbourOf(id, -1)}.mdx`) ||
    departments.has(id.split('/')[0] ?? '') ||
    (frameworks.length > 0 && use.test(io.read(file) ?? ''));
  return contentFiles(io).filter((file) => {
    const id = idOfReport(file);
    return files.has(file) || (id !== undefined && isConcerned(id, file));
  });
}

function idsIn(files: readonly string[], folder: string): string[] {
  return files.flatMap((file) => new RegExp(`^${folder}/([a-z0-9-]+)\\.yaml$`).exec(file)?.[1] ?? []);
}

/** Any report of its folder may need a picture. */
function foldersWithPictures(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    idOfReport(file) === undefined && reportOfSource(file) === undefined
      ? (/^reports\/([a-z0-9-]+)\//.exec(file)?.[1] ?? [])
      : [],
  );
}
