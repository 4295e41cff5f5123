/** The addresses of the files that every report has. */
import { loadArchive } from '../../../../archive/archive.ts';
import { isToRender } from '../../../../archive/inspection.ts';
import { reportFolder } from '../../../../archive/page-keys.ts';

/** One path for every report that is to be rendered, with its entry. */
export function reportPaths() {
  const { entries } = loadArchive();
  return entries
    .filter(({ id }) => isToRender(reportFolder(id)))
    .map((entry) => {
      const { department, year } = entry.summary.report;
      return { params: { department, year: String(year) }, props: { entry } };
    });
}
