/** Which commits changed which report file, asked of git once for all of them. */
import { idOfReport } from '../read/content.ts';
import { dayInChina } from '../report/day-in-china.ts';
import { entriesOf, git } from './git.ts';

/** A state of one file that a commit brought. */
export interface Committed {
  commit: string;
  /** In China. */
  day: string;
  /** The hash of the text. */
  blob: string;
}

/** What git knows of report files, by their path below the content folder. */
export interface CommittedFiles {
  /** Oldest first. */
  versions: ReadonlyMap<string, readonly Committed[]>;
  /** Files whose text on disk is not the one committed last. */
  edited: ReadonlySet<string>;
}

/** More paths than this on a command line are no longer quicker than all reports. */
const PATHS_MAX = 50;

/**
 * Reads the log of the report files.
 *
 * Only the branch's own line counts (first parents): what a merge brings is dated by the day of the merge, which is
 * when the site showed it. Renames are not followed: a report that moved has a new address and a new history.
 *
 * @param root   the content folder.
 * @param files  only these, when they are few.
 * @returns undefined where git knows nothing, or only some of the past: the dates of a shallow clone are wrong.
 */
export function committedFiles(root: string, files: readonly string[] = []): CommittedFiles | undefined {
  const facts = git(root, ['rev-parse', '--is-shallow-repository', '--show-prefix']);
  const [isShallow, prefix = ''] = (facts ?? 'true').split('\n');
  if (isShallow !== 'false') return undefined;
  const paths = ['--', ...(files.length > 0 && files.length <= PATHS_MAX ? files : ['reports'])];
  // One line a commit, then one a file; the user's own git settings must not change this form.
  const form = [
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--no-relative',
    '--no-show-signature',
    '--format=%H %ct',
  ];
  const log = git(root, ['-c', 'log.showRoot=true', 'log', '--first-parent', '-m', ...form, 'HEAD', ...paths]);
  if (log === undefined) return undefined;
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-relative', 'HEAD'];
  const edited = git(root, ['--no-optional-locks', ...diff, ...paths]);
  if (edited === undefined) return undefined;
  const below = (path: string): string => (path.startsWith(prefix) ? path.slice(prefix.length) : '');
  return { versions: versionsOf(entriesOf(log), below), edited: new Set(entriesOf(edited).map(below)) };
}

/** Reads `<commit> <seconds>`, then in turn `:<modes> <old> <new> <letter>` and the path, newest commit first. */
function versionsOf(entries: readonly string[], below: (path: string) => string): Map<string, Committed[]> {
  const versions = new Map<string, Committed[]>();
  let at: { commit: string; day: string } | undefined;
  let blob = '';
  for (const entry of entries) {
    const commit = /^([0-9a-f]{40,64}) (\d+)$/.exec(entry);
    const change = /^\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])$/.exec(entry);
    if (commit !== null) at = { commit: commit[1] ?? '', day: dayInChina(Number.parseInt(commit[2] ?? '', 10)) };
    else if (change !== null) blob = change[2] === 'D' ? '' : (change[1] ?? '');
    else if (at !== undefined && blob !== '' && idOfReport(below(entry)) !== undefined) {
      const list = versions.get(below(entry));
      if (list === undefined) versions.set(below(entry), [{ ...at, blob }]);
      else list.push({ ...at, blob });
    }
  }
  for (const list of versions.values()) list.reverse();
  return versions;
}
