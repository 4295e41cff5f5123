/** Adding up duties: how many were due, came, came late, or are missing. */
import { exact } from '../number/exact.ts';
import { percent } from '../number/format.ts';
import { type DutyRow, isPublished } from './duty.ts';

export interface CoverageCounts {
  /** 应公开: entries of the roster. */
  due: number;
  /** 已公开, of those on the roster. */
  published: number;
  /** Of the published: by the due date, after it. The others have no due date. */
  onTime: number;
  late: number;
  /** Of those not published: past the due date, before it, without one, taken back. */
  overdue: number;
  pending: number;
  open: number;
  withdrawn: number;
  /** 缺项: published reports, listed or not, that lack a required section or hold an empty table. */
  incomplete: number;
  /** 名单外: published without being on the roster. */
  unlisted: number;
}

/** Counts without anything counted. */
export function noCounts(): CoverageCounts {
  return {
    due: 0,
    published: 0,
    onTime: 0,
    late: 0,
    overdue: 0,
    pending: 0,
    open: 0,
    withdrawn: 0,
    incomplete: 0,
    unlisted: 0,
  };
}

/** Adds one duty. */
export function countDuty(counts: CoverageCounts, row: DutyRow): void {
  const published = isPublished(row);
  if (published && isIncomplete(row)) counts.incomplete += 1;
  if (!row.listed) {
    if (published) counts.unlisted += 1;
    return;
  }
  counts.due += 1;
  if (published) counts.published += 1;
  if (row.state === 'on-time') counts.onTime += 1;
  else if (row.state !== 'published') counts[row.state] += 1;
}

/** True where something is missing in a report. */
function isIncomplete({ sections, emptyTables }: DutyRow): boolean {
  return (sections?.length ?? 0) > 0 || emptyTables.length > 0;
}

/** 公开率: published ÷ due, with one decimal; a dash where nothing was due. */
export function coverageRate({ published, due }: Pick<CoverageCounts, 'published' | 'due'>): string {
  return due === 0 ? '—' : percent(exact(String(published)).div(exact(String(due))), 1);
}
