/** Runs in a build: makes the file of {@link ImportContent}. */
import type { Department } from '../report/department.ts';
import type { Report } from '../report/report.ts';
import type { ContentIo } from '../read/io.ts';
import type { ImportContent, ListedDepartment } from './content.ts';

export function publishedContent(
  io: Pick<ContentIo, 'list' | 'read'>,
  departments: ReadonlyMap<string, Department>,
  reports: Iterable<Pick<Report, 'department' | 'year'>> = [],
): ImportContent {
  const years: Record<string, number[]> = {};
  for (const { department, year } of reports) (years[department] ??= []).push(year);
  const frameworks = io.list('frameworks').filter((name) => name.endsWith('.yaml'));
  const files = ['site.yaml', ...frameworks.map((name) => `frameworks/${name}`)];
  return {
    files: Object.fromEntries(files.map((file) => [file, io.read(file) ?? ''])),
    departments: Object.fromEntries([...departments].map(([id, department]) => [id, listed(department)])),
    years,
  };
}

/** Without lists that are empty, which is what a file that leaves them out means. */
function listed(department: Department): ListedDepartment {
  const { name, shortName, regions, ...rest } = department;
  const said = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return { name, shortName, regions, ...Object.fromEntries(said) };
}
