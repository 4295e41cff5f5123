/** The duties of all departments by year, in the order of regions. */
import type { Department } from '../report/department.ts';
import { byText } from '../report/text-order.ts';
import { type ArchiveEntry, nameIn } from '../archive/archive.ts';
import type { AsOf } from './as-of.ts';
import { dutyRow, type DutyRow } from './duty.ts';

interface BoardSource {
  departments: ReadonlyMap<string, Department>;
  entries: readonly ArchiveEntry[];
  asOf: AsOf;
}

/** The rows of every year, newest first: each duty of the roster, and each report beside it. */
export function coverageByYear({ departments, entries, asOf }: BoardSource): Map<number, DutyRow[]> {
  const reports = Map.groupBy(entries, ({ summary }) => summary.report.department);
  const rows = [...departments].flatMap(([id, department]) => {
    const own = new Map((reports.get(id) ?? []).map((entry) => [entry.summary.report.year, entry]));
    // Where a year stands twice on the roster the first one counts, as in the check of the due date.
    const roster = new Map(department.roster.toReversed().map((duty) => [duty.year, duty]));
    return [...new Set([...roster.keys(), ...own.keys()])].flatMap((year) => {
      const source = { id, department, name: nameIn(department, year), year };
      const row = dutyRow({ ...source, roster: roster.get(year), entry: own.get(year) }, asOf);
      // A report that nobody asked for, and that was not out on that day, is nothing to speak of.
      return row.listed || row.report !== null ? [row] : [];
    });
  });
  const years = [...Map.groupBy(rows, ({ year }) => year)].sort(([a], [b]) => b - a);
  return new Map(years.map(([year, list]) => [year, list.sort(byPlace)]));
}

/** By region from large to small, then by department. */
function byPlace(a: DutyRow, b: DutyRow): number {
  return byText(codes(a), codes(b)) || byText(a.department, b.department);
}

function codes({ regions }: DutyRow): string {
  return regions.map(({ code }) => code).join(' ');
}
