/** Runs in the browser: which of the chosen reports can be compared, and what is wrong with the others. */
import { type Choice, REPORTS_MAX } from './address.ts';
import type { ComparedReport } from './model.ts';

export interface SortedOut {
  /** The framework under which reports are compared or can be chosen. */
  framework: string | undefined;
  reports: ComparedReport[];
  /** Sentences for the reader: what cannot be compared, and what to do. */
  problems: string[];
}

/**
 * Sorts the chosen reports.
 *
 * @param found  what was fetched; a report that does not exist, or is not published any more, is not in it.
 */
export function sortOut(choice: Choice, found: ReadonlyMap<string, ComparedReport>): SortedOut {
  const problems = choice.faulty.map((text) => `网址里的“${text}”不是报告或指标体系的编号，请在下面重新选择。`);
  const known: ComparedReport[] = [];
  for (const id of choice.reports.slice(0, REPORTS_MAX)) {
    const report = found.get(id);
    if (report !== undefined) known.push(report);
    else problems.push(`没有找到报告 ${id}，它可能不存在或已撤回，请在下面重新选择。`);
  }
  const framework = choice.framework ?? known.find((report) => report.framework !== null)?.framework ?? undefined;
  const reports = known.filter((report) => {
    if (report.framework === framework) return true;
    const why =
      report.framework === null ? '没有公开得分' : `使用另一个指标体系“${report.frameworkName ?? report.framework}”`;
    problems.push(`《${report.title}》${why}，不能放在一起比较，已略去。`);
    return false;
  });
  if (choice.reports.length > REPORTS_MAX) problems.push(`一次最多比较 ${REPORTS_MAX} 份报告，后面的已略去。`);
  return { framework, reports, problems };
}
