/** The addresses of the files that every report has. */
import { loadArchive } from '../../../../archive/archive.ts';

/** One path for every report, with its entry. */
export function reportPaths() {
  const { entries } = loadArchive();
  return entries.map((entry) => {
    const { department, year } = entry.summary.report;
    return { params: { department, year: String(year) }, props: { entry } };
  });
}
