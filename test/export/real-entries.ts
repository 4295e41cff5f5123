/** The published reports of the content root, as pages take them, without Astro. */
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import type { ExportSource } from '../../src/export/archive-files.ts';
import { memoryOutput } from '../../src/export/output.ts';
import { shareOf } from '../../src/export/share.ts';
import { readPortal } from '../../src/archive/portal.ts';
import { entryFrom } from '../fixtures/entry.ts';

const { reports, counts } = inspectContent(folderIo('content'), allowList);

export const entries: readonly ArchiveEntry[] = [...reports.values()].map((each) => {
  const { report, department } = each.view;
  return entryFrom(each, report.title ?? `${department.name}${report.year}年度部门整体支出绩效自评报告`);
});

export const source: ExportSource = { entries, counts, portal: readPortal(), shareOf, output: memoryOutput };

export function entryOf(id: string): ArchiveEntry {
  const entry = entries.find((each) => each.id === id);
  if (entry === undefined) throw new Error(`There is no report ${id}.`);
  return entry;
}
