/** The pictures that readers may see: those which the text of a report shows, and only of a report that shows its data. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isPicture } from '../../read/report-body.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import { isPublic } from '../../archive/status.ts';

/** The names of the pictures that a parsed body shows. */
export function picturesOf(tree: Root): string[] {
  const names: string[] = [];
  visit(tree, 'element', ({ tagName, properties: { src } }) => {
    if (tagName === 'img' && typeof src === 'string') names.push(decodeURI(src));
  });
  return names;
}

/**
 * The pictures of every department by its id, without those that lie beside the texts unused, or for a draft.
 *
 * @param list    the files in a folder of the content root.
 * @param bodyOf  parses the text of a report; asked only where the department has pictures at all.
 */
export function publishedPictures(
  entries: readonly ArchiveEntry[],
  { list, bodyOf }: { list: (folder: string) => readonly string[]; bodyOf: (id: string) => { tree: Root } },
): Map<string, string[]> {
  const open = entries.filter(({ view }) => isPublic(view.report));
  const departments = Map.groupBy(open, ({ view }) => view.report.department);
  const pictures = new Map<string, string[]>();
  for (const [department, reports] of departments) {
    const files = list(`reports/${department}`).filter(isPicture);
    if (files.length === 0) continue;
    const shown = new Set(reports.flatMap(({ id }) => picturesOf(bodyOf(id).tree)));
    const published = files.filter((file) => shown.has(file));
    if (published.length > 0) pictures.set(department, published);
  }
  return pictures;
}
