/** A department for tests to which it does not matter, and reports of it. */
import { department } from '../../src/report/department.ts';
import type { Framework } from '../../src/report/framework.ts';
import { report as reportSchema } from '../../src/report/report.ts';
import { type ReportView, viewReport } from '../../src/score/view.ts';

export const SOME_DEPARTMENT = department.parse({
  name: '某局',
  shortName: '某局',
  regions: [{ code: '440000', name: '广东省' }],
  level: '市',
});

/** The view of a published report of 2023 with some data, by a framework or none. */
export function someView(report: Record<string, unknown>, framework: Framework | null = null): ReportView {
  return viewReport({
    framework,
    department: SOME_DEPARTMENT,
    report: reportSchema.parse({
      department: 'some-bureau',
      year: 2023,
      framework: framework === null ? null : 'small-2020',
      disclosure: { status: 'published', entered: '2026-11-20', source: { title: '某报告' } },
      ...report,
    }),
  });
}
