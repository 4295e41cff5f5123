/** `mingzhang check`: examines content and prints what is wrong with it. */
import { allowList } from '../../components/allow-list.ts';
import { CHECKS } from '../check/checks/index.ts';
import { reportHistories } from '../history/report-history.ts';
import { printGithub } from '../print/github.ts';
import { printJson } from '../print/json.ts';
import { type Results, tally } from '../print/results.ts';
import { printStats } from '../print/stats.ts';
import { printText } from '../print/text.ts';
import { idOfReport } from '../read/content.ts';
import { examineFiles } from '../read/examine.ts';
import { type ContentIo, folderIo } from '../read/io.ts';
import { filesChangedSince } from './changed-files.ts';
import { contentFolder } from './content-folder.ts';
import { findingsFromHere } from '../print/paths-from-here.ts';
import { filesOf } from './content-paths.ts';
import type { CheckFormat } from './formats.ts';
import { paintFor } from '../print/paint.ts';
import { progressOn } from './progress.ts';

export interface CheckOptions {
  content: string;
  format: CheckFormat;
  /** Examine only what changed against this ref, with its neighbours. */
  changed?: string;
  stats?: boolean;
}

/** Where the command writes: what it found, and what keeps it from finding more. */
export interface Output {
  write: (text: string) => void;
  complain: (text: string) => void;
}

/**
 * Runs the command.
 *
 * @param paths  files, folders or ids; everything when empty.
 * @returns the exit code: 0 when no error is left unexplained, else 1.
 */
export function check(paths: readonly string[], options: CheckOptions, { write, complain }: Output): number {
  const root = contentFolder(options.content);
  const io = folderIo(root);
  const progress = progressOn();
  const files = filesFor(paths, options.changed, root, io);
  const histories = reportHistories(root, { files: files?.filter((file) => idOfReport(file) !== undefined) });
  const examination = examineFiles(io, allowList, {
    files,
    history: histories.of,
    onReport: progress.step,
  });
  progress.end();
  const results = {
    ...examination,
    findings: findingsFromHere(root, examination.findings),
    historyGap: examination.reports === 0 ? undefined : histories.gap(),
  };
  // Apart from the findings, which may be piped elsewhere; the other forms have a place for it.
  if (options.format === 'text' && results.historyGap !== undefined) complain(`${results.historyGap}\n`);
  write(print(results, options.format));
  if (options.stats === true && options.format === 'text') write(`\n${printStats(results.counts)}`);
  return tally(results.findings).error === 0 ? 0 : 1;
}

function filesFor(
  paths: readonly string[],
  changed: string | undefined,
  root: string,
  io: ContentIo,
): string[] | undefined {
  const named = paths.length === 0 ? undefined : filesOf(paths, root, io);
  if (changed === undefined) return named;
  const touched = filesChangedSince(changed, root, io);
  return named === undefined ? touched : named.filter((file) => touched.includes(file));
}

function print(results: Results, format: CheckFormat): string {
  if (format === 'json') return printJson(results);
  if (format === 'github') return printGithub(results, new Map(CHECKS.map(({ id, title }) => [id, title])));
  return printText(results, paintFor(process.stdout));
}
