/** What is missing in a report: sections that its framework requires, and tables that were published empty. */
import type { Finding } from '../check/finding.ts';
import type { ArchiveEntry } from './archive.ts';
import { findingAnchors } from './findings.ts';
import { reportUrl } from './urls.ts';

/** Something that the report should hold and does not. */
export interface Gap {
  text: string;
  href: string | null;
}

export interface Gaps {
  /** Required sections that are missing; null where no framework prescribes any. */
  sections: Gap[] | null;
  /** Tables that were published without a single row. */
  emptyTables: Gap[];
}

export function gapsOf(entry: ArchiveEntry): Gaps {
  return { sections: missingSections(entry), emptyTables: emptyTables(entry) };
}

function missingSections({ id, view, findings }: ArchiveEntry): Gap[] | null {
  if (view.framework === null || view.framework.sections.every(({ required }) => !required)) return null;
  const anchors = findingAnchors(findings);
  return findings.flatMap((finding: Finding, index) => {
    if (finding.check !== 'required-sections' || finding.expected === null) return [];
    return [{ text: finding.expected, href: `${reportUrl(id)}#${anchors[index] ?? 'findings'}` }];
  });
}

function emptyTables({ view }: ArchiveEntry): Gap[] {
  return view.report.tables.filter(({ empty }) => empty).map(({ title }) => ({ text: title, href: null }));
}
