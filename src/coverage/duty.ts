/** One department in one year: whether its report was due, when it came, and what is missing in it. */
import { daysBetween } from '../check/wording/days.ts';
import type { Department } from '../report/department.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import type { AsOf } from './as-of.ts';
import type { Gaps } from '../archive/gaps.ts';
import { reportUrl } from '../archive/urls.ts';

/**
 * - `on-time` published by the due date; `late` after it; `published` where that is unknown: without a due date,
 *   or without a known day of publication and entered here only after the due date;
 * - `overdue` not published though due; `pending` not published and not due yet; `open` not published, no due date;
 * - `withdrawn` published once and taken back.
 */
export type DutyState = 'on-time' | 'late' | 'published' | 'overdue' | 'pending' | 'open' | 'withdrawn';

export interface DutyRow {
  department: string;
  name: string;
  regions: Department['regions'];
  year: number;
  /** False for a report that no roster asks for (名单外). */
  listed: boolean;
  due: string | null;
  state: DutyState;
  /** Days after the due date; null where there is nothing to count. */
  days: number | null;
  /** The report that is there, with its day; `entered` says that the day of publication is unknown. */
  report: { id: string; date: string; entered: boolean; superseded: boolean } | null;
  /** Required sections that are missing; null where no framework prescribes any, or there is no report. */
  sections: { title: string; href: string }[] | null;
  /** Titles of tables that were published without a single row. */
  emptyTables: Gaps['emptyTables'];
}

export interface DutySource {
  id: string;
  department: Department;
  name: string;
  year: number;
  roster: { due?: string | undefined } | undefined;
  entry: ArchiveEntry | undefined;
}

/** Judges one department's duty in one year as of a day. */
export function dutyRow(source: DutySource, asOf: AsOf): DutyRow {
  const { id, department, name, year, roster, entry } = source;
  const due = roster?.due ?? null;
  const common = { department: id, name, regions: department.regions, year, listed: roster !== undefined, due };
  const report = entry === undefined ? null : publishedReport(entry);
  // What came after a day that is asked about had not come yet.
  if (entry === undefined || report === null || (asOf.isGiven && report.date > asOf.date)) {
    const days = due === null ? 0 : daysBetween({ from: due, to: asOf.date });
    const state = due === null ? 'open' : days > 0 ? 'overdue' : 'pending';
    return { ...common, state, days: days > 0 ? days : null, report: null, sections: null, emptyTables: [] };
  }
  if (entry.summary.report.disclosure.status === 'withdrawn') {
    return { ...common, state: 'withdrawn', days: null, report, sections: null, emptyTables: [] };
  }
  const days = due === null ? 0 : daysBetween({ from: due, to: report.date });
  // Whoever entered the report here late does not make the department late; the check of the due date says so too.
  const state = due === null || (days > 0 && report.entered) ? 'published' : days > 0 ? 'late' : 'on-time';
  return { ...common, state, days: state === 'late' ? days : null, report, ...gapsIn(entry) };
}

function gapsIn({ id, summary: { gaps } }: ArchiveEntry): Pick<DutyRow, 'sections' | 'emptyTables'> {
  const sections = gaps.sections?.map(({ title, anchor }) => ({ title, href: `${reportUrl(id)}#${anchor}` })) ?? null;
  return { sections, emptyTables: gaps.emptyTables };
}

/** True where a report can be read today; a replaced one was published all the same. */
export function isPublished({ state }: DutyRow): boolean {
  return state === 'on-time' || state === 'late' || state === 'published';
}

/** A draft is not published, whoever may see its file. */
function publishedReport({ id, summary }: ArchiveEntry): DutyRow['report'] {
  const { status, published, entered } = summary.report.disclosure;
  if (status === 'draft') return null;
  return { id, date: published ?? entered, entered: published === undefined, superseded: status === 'superseded' };
}
