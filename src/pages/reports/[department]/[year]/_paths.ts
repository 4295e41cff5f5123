/** The addresses of the files that every report has. */
import { loadArchive } from '../../../../archive/archive.ts';

/** One path for every report, with its entry. */
export async function reportPaths() {
  const { entries } = await loadArchive();
  return entries.map((entry) => {
    const { department, year } = entry.view.report;
    return { params: { department, year: String(year) }, props: { entry } };
  });
}
