/** Archive entries made from a content root in memory, as the loader would make them, for tests without Astro. */
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { entryFrom } from '../fixtures/entry.ts';

/** The reports of the small content root with some files changed, by id. */
export function entriesOf(changes: Record<string, string | undefined> = {}): Map<string, ArchiveEntry> {
  const { reports } = inspectContent(memoryIo(smallContent(changes)), allowList);
  return new Map([...reports].map(([id, each]) => [id, entryFrom(each, `${each.view.department.name}报告`)]));
}

/** The only report of the small content root, with some texts of its frontmatter replaced. */
export function oneEntry(
  replacements: readonly (readonly [string, string])[] = [],
  files: Record<string, string> = {},
  body?: string,
): ArchiveEntry {
  const lines = REPORT_LINES.map((line) => replacements.reduce((text, [from, to]) => text.replace(from, to), line));
  const entry = entriesOf({ ...files, 'reports/some-bureau/2023.mdx': reportText(lines, body) }).get(
    'some-bureau/2023',
  );
  if (entry === undefined) throw new Error('The report could not be read.');
  return entry;
}
