/** A sheet as a report of its own, so that whatever works on a report works on a sheet. */
import type { Report } from './report.ts';
import type { Sheet } from './sheet.ts';

/** The report with nothing but what the sheet says. */
export function sheetReport(
  { framework, budget: funds, goals: aims, scores: points, targets: rows, ...own }: Sheet,
  { department, year, disclosure }: Pick<Report, 'department' | 'year' | 'disclosure'>,
): Report {
  return {
    ...{ department, year, disclosure, framework },
    ...{ budget: funds, goals: aims, scores: points, targets: rows },
    ...{ stated: own.stated, reviewed: own.reviewed, thirdParty: own.thirdParty },
    ...{ sheets: [], tables: [], facts: [], relations: [], acknowledgements: [], revisions: [] },
  };
}
