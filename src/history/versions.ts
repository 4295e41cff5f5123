/** The versions of a report since its publication, and what moved from each to the next. */
import type { Change, History, Version } from '../check/history.ts';
import { readData } from '../read/data-file.ts';
import { divide } from '../read/frontmatter.ts';
import { publishedData } from '../report/published.ts';
import { type Report, report as reportSchema } from '../report/report.ts';
import type { ReportView } from '../score/view.ts';
import { declaredBy } from './declared.ts';
import { type Data, movesBetween } from './moves.ts';
import { publicationOf, publishedAt } from './publication.ts';

/** A state of the report's file. */
export interface Snapshot {
  /** Null for what is not committed yet. */
  commit: string | null;
  /** In China. */
  day: string;
  text: string;
}

/**
 * The history of one report.
 *
 * @param snapshots  oldest first; the last one is what `view` was made of.
 * @param asOf       today in China.
 */
export function historyOf(snapshots: readonly Snapshot[], view: ReportView, asOf: string): History {
  const nothing: History = { published: null, versions: [], isWhole: true, asOf };
  const dated = snapshots.map(({ commit, day, text }) => ({
    day,
    publication: commit === null ? view.report.disclosure : publicationOf(text),
  }));
  const start = publishedAt(dated, view.report.disclosure.entered);
  if (start < 0) return nothing;
  const later = snapshots.slice(start + 1);
  // What is written on the day of entry is not yet public, and no change of something public.
  const first = snapshots.slice(0, start + 1).findLast(({ commit }) => commit !== null);
  if (first?.commit == null || publicationOf(first.text)?.status === 'draft') return nothing;
  const published = { commit: first.commit, date: first.day };
  if (later.length === 0) return { ...nothing, published };
  return { ...nothing, published, ...versionsSince(first, later, view) };
}

interface State {
  report: Report;
  data: Data;
}

/** A version that cannot be read any more has no changes of its own; the next is compared with the last readable one. */
function versionsSince(
  first: Snapshot,
  later: readonly Snapshot[],
  view: ReportView,
): Pick<History, 'versions' | 'isWhole'> {
  const stateOf = stateReader(later.at(-1), view);
  let before = stateOf(first);
  let isWhole = before !== undefined;
  const versions = later.map((snapshot): Version => {
    const { commit, day } = snapshot;
    const after = stateOf(snapshot);
    isWhole &&= after !== undefined;
    const changes = before === undefined || after === undefined ? [] : changesBetween(before, after, day, view.report);
    before = after ?? before;
    return { commit, date: day, changes };
  });
  return { versions, isWhole };
}

function changesBetween(before: State, after: State, day: string, { revisions }: Report): Change[] {
  if (before === after) return [];
  return movesBetween(before.data, after.data).map((move) => ({
    ...move,
    revision: declaredBy({ path: move.path, day, before: before.report.revisions }, revisions),
  }));
}

/** Reads each frontmatter once: most edits change only the text below it. The newest is already read, in the view. */
function stateReader(newest: Snapshot | undefined, view: ReportView): (snapshot: Snapshot) => State | undefined {
  const now: State = { report: view.report, data: view.published };
  const known = new Map<string, State | undefined>();
  const ofNewest = newest === undefined ? undefined : divide(newest.text, '').frontmatter;
  if (ofNewest !== undefined) known.set(ofNewest, now);
  return (snapshot) => {
    if (snapshot === newest) return now;
    const { frontmatter, frontmatterLine } = divide(snapshot.text, '');
    if (frontmatter === undefined) return undefined;
    if (!known.has(frontmatter)) known.set(frontmatter, readState(frontmatter, frontmatterLine, view));
    return known.get(frontmatter);
  };
}

/** The data of an old text; names are those of today's framework. */
function readState(frontmatter: string, firstLine: number, { framework }: ReportView): State | undefined {
  const { value } = readData(frontmatter, { file: '', firstLine, model: 'report', schema: reportSchema });
  return value === undefined ? undefined : { report: value, data: publishedData(value, framework) };
}
