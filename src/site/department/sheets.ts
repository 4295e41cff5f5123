/** The project sheets of a department over the years, the newest first. */
import { grouped } from '../../number/format.ts';
import { pathOfSheet } from '../../report/sheet-path.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import { moneyOf } from '../../archive/money.ts';
import { reportUrl } from '../../archive/urls.ts';

export interface ListedSheet {
  name: string;
  href: string;
  year: number;
  stated: string | null;
  grade: string | null;
  recomputed: string | null;
  /** With its unit. */
  executed: string | null;
  rate: string | null;
}

/** @param entries  reports whose figures stand. */
export function listedSheets(entries: readonly ArchiveEntry[]): ListedSheet[] {
  const newest = entries
    .filter(({ hasSheets }) => hasSheets)
    .sort((a, b) => b.summary.report.year - a.summary.report.year);
  return newest.flatMap(({ id, summary: { report }, load }) =>
    load().view.sheets.map((sheet): ListedSheet => {
      const { stated, recomputed } = sheet.view.scorecard;
      const money = moneyOf(sheet.view.report);
      return {
        name: sheet.name,
        href: `${reportUrl(id)}#${pathOfSheet(sheet)}`,
        year: report.year,
        stated: stated.total,
        grade: stated.grade,
        recomputed: recomputed.total,
        executed: money?.executed == null ? null : `${grouped(money.executed)}${money.unit}`,
        rate: money?.rate ?? null,
      };
    }),
  );
}
