/** One report as the search knows it: what is said of it, and its visible text. */
import type { Block } from './page-text.ts';

export interface Named {
  id: string;
  name: string;
}

/** A total with the grade that belongs to it, both as published or computed; empty where there is none. */
export interface Result {
  total: string;
  grade: string;
}

export interface SearchDocument {
  /** `<department>/<year>`. */
  id: string;
  title: string;
  year: number;
  department: Named;
  /** From large to small, ids are region codes. */
  regions: readonly Named[];
  framework: Named | null;
  /** What the department published. */
  stated: Result;
  recomputed: Result;
  /** Which grade the stated one is, by which reports are counted; empty where there is none. */
  gradeMeant: string;
  hasFindings: boolean;
  /** Names under which the department is looked for although the page does not show them. */
  names: readonly string[];
  blocks: readonly Block[];
}

/** A report as filters and orders see it: what the browser knows before it has read the text. */
export type Row = Omit<SearchDocument, 'blocks' | 'names'> & {
  /** How many places its visible text takes in the index: what comes behind is not on the page. */
  visible: number;
};

/** What `report.json` holds that is needed here. */
export interface ReportFacts {
  id: string;
  title: string;
  year: number;
  department: { id: string; name: string };
  framework: string | null;
  disclosure: { status: string };
  stated: { total: string | null; grade: string | null };
  recomputed: { total: string | null; grade: string | null };
  gradeMeant: { stated: string | null };
  findings: readonly { outcome: string }[];
}

/** What others call things: names of the report's department and framework. */
export interface Names {
  shortName: string | undefined;
  formerNames: readonly string[];
  /** Those of the department, from large to small; ids are region codes. */
  regions: readonly Named[];
  framework: string | undefined;
}

interface Sources {
  report: ReportFacts;
  /** Of its page. */
  blocks: readonly Block[];
  names: Names;
}

/** A report's document; undefined where it cannot be found: a withdrawn one shows no figures. */
export function searchDocument({ report, blocks: all, names }: Sources): SearchDocument | undefined {
  const blocks = distinct(all);
  if (report.disclosure.status === 'withdrawn' || report.disclosure.status === 'draft' || blocks.length === 0)
    return undefined;
  const { id, title, year, framework } = report;
  return {
    ...{ id, title, year, blocks },
    department: { id: report.department.id, name: report.department.name },
    regions: names.regions,
    framework: framework === null ? null : { id: framework, name: names.framework ?? framework },
    stated: resultOf(report.stated),
    recomputed: resultOf(report.recomputed),
    gradeMeant: report.gradeMeant.stated ?? '',
    hasFindings: report.findings.some(({ outcome }) => outcome !== 'unchecked'),
    names: [...new Set([report.department.name, names.shortName ?? [], names.formerNames].flat())],
  };
}

function resultOf({ total, grade }: ReportFacts['stated']): Result {
  return { total: total ?? '', grade: grade ?? '' };
}

/** A block that says the same as an earlier one adds nothing to what can be found. */
function distinct(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => !seen.has(text) && seen.add(text) !== undefined);
}
