/** How to cite a report, after GB/T 7714 (electronic report). */
import type { ArchiveEntry } from '../../archive/archive.ts';

/**
 * The reference as text.
 *
 * @param address  the page's full address.
 */
export function citationOf({ title, view }: Pick<ArchiveEntry, 'title' | 'view'>, address: string): string {
  const { disclosure } = view.report;
  const author = disclosure.source.publisher ?? view.department.name;
  return `${author}. ${title}[R/OL]. (${disclosure.published ?? disclosure.entered})[引用日期]. ${address}`;
}
