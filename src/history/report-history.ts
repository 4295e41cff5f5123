/** The history of any report of a content folder, from what git keeps. */
import type { History } from '../check/history.ts';
import { dayInChina } from '../report/day-in-china.ts';
import type { ReportView } from '../score/view.ts';
import { readBlobs } from './blobs.ts';
import { type Committed, committedFiles, type CommittedFiles } from './commits.ts';
import { gapOf } from './gap.ts';
import { HistoryError } from './history-error.ts';
import { historyOf, type Snapshot } from './versions.ts';

/** Gives a report's history, or null where it is not known. */
export type ReportHistory = (id: string, view: ReportView) => History | null;

/** The histories of a folder, and the key of what each of them depends on besides the report itself. */
export interface Histories {
  of: ReportHistory;
  /** Changes whenever the history of this report may; costs no more than the log. */
  keyOf: (id: string) => string;
  /** Says in one Chinese line why no history is known; undefined where it is. */
  gap: () => string | undefined;
  /** The day in China on which all this was looked up. */
  asOf: string;
}

export interface HistoryOptions {
  /** The only files that will be asked for. */
  files?: readonly string[] | undefined;
  /** Seconds since 1970; now, when left out. */
  seconds?: number;
}

/** How many reports have their old texts read together: one run of git for each is slow, all at once take much memory. */
const TOGETHER = 100;

/**
 * The histories of a content folder's reports; git is asked when the first one is.
 *
 * A report without a version after its day of entry costs only its line in the log.
 */
export function reportHistories(root: string, options: HistoryOptions = {}): Histories {
  const asOf = dayInChina(options.seconds ?? Date.now() / 1000);
  let asked: Source | null | undefined;
  const known = (): Source | null => {
    // Null means that nothing is known; asking again for every report would start git thousands of times.
    if (asked === undefined) asked = sourceOf(root, options.files ?? []);
    return asked;
  };
  const of: ReportHistory = (id, view) => {
    const source = known();
    if (source === null) return null;
    const file = `reports/${id}.mdx`;
    const versions = source.files.versions.get(file) ?? [];
    const isEdited = source.files.edited.has(file);
    const quick = isEdited ? undefined : unchangedSinceEntry(versions, view);
    if (quick !== undefined) return { ...quick, asOf };
    const texts = source.texts(file);
    const committed = versions.map(({ commit, day, blob }): Snapshot => ({ commit, day, text: texts.get(blob) ?? '' }));
    return historyOf(isEdited ? [...committed, { commit: null, day: asOf, text: '' }] : committed, view, asOf);
  };
  const keyOf = (id: string): string => {
    const source = known();
    const file = `reports/${id}.mdx`;
    const versions = source?.files.versions.get(file) ?? [];
    const edited = source?.files.edited.has(file) === true ? asOf : '';
    return [source === null, edited, ...versions.map(({ commit, day, blob }) => `${commit} ${day} ${blob}`)].join();
  };
  return { of, keyOf, gap: () => (known() === null ? gapOf(root) : undefined), asOf };
}

/** The history that is known from dates alone. */
function unchangedSinceEntry(
  versions: readonly Committed[],
  { report }: ReportView,
): Omit<History, 'asOf'> | undefined {
  const [first, last] = [versions[0], versions.at(-1)];
  const { status, entered } = report.disclosure;
  const nothing = { versions: [], isWhole: true };
  if (first === undefined || last === undefined) return { ...nothing, published: null };
  const isOne = versions.length === 1;
  const isOfOneDay = versions.every(({ day }) => day === entered);
  if (!isOne && !isOfOneDay) return undefined;
  return { ...nothing, published: status === 'draft' ? null : { commit: last.commit, date: last.day } };
}

interface Source {
  files: CommittedFiles;
  texts: (file: string) => ReadonlyMap<string, string>;
}

function sourceOf(root: string, asked: readonly string[]): Source | null {
  const files = askGit(root, asked);
  if (files === undefined) return null;
  const hasPast = ([file, versions]: [string, readonly Committed[]]): boolean =>
    versions.length > 1 || files.edited.has(file);
  const order = [...files.versions].filter(hasPast).map(([file]) => file);
  const positions = new Map(order.sort().map((file, index) => [file, index]));
  let [from, texts]: [number, ReadonlyMap<string, string>] = [-1, new Map()];
  return {
    files,
    texts: (file) => {
      const turn = Math.floor((positions.get(file) ?? 0) / TOGETHER) * TOGETHER;
      if (turn !== from) {
        const together = order.slice(turn, turn + TOGETHER).flatMap((each) => files.versions.get(each) ?? []);
        const contents = readBlobs(root, [...new Set(together.map(({ blob }) => blob))]);
        texts = new Map([...contents].map(([blob, bytes]) => [blob, bytes.toString('utf8')]));
        from = turn;
      }
      return texts;
    },
  };
}

/** Without git the history is unknown, and everything else goes on. */
function askGit(root: string, files: readonly string[]): CommittedFiles | undefined {
  try {
    return committedFiles(root, files);
  } catch (error) {
    if (error instanceof HistoryError) return undefined;
    throw error;
  }
}
