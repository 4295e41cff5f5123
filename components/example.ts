/** Examples of components: small reports in plain data. They feed the tests and the gallery. */
import type { z } from 'zod';
import { framework as frameworkSchema } from '../src/report/framework.ts';
import { report as reportSchema } from '../src/report/report.ts';
import { type ReportView, viewReport } from '../src/score/view.ts';

type ReportInput = z.input<typeof reportSchema>;
export type FrameworkInput = z.input<typeof frameworkSchema>;

export interface Example<Props extends object = object> {
  view: ReportView;
  /** What the author writes. */
  props: Props;
  /** The author's wording between the tags. */
  wording?: string;
}

/** Every component has these; some have more. */
export type ExampleName = 'empty' | 'one' | 'many' | 'longest' | 'zero' | 'negative';

export type Examples<Props extends object = object> = Record<ExampleName, Example<Props>> &
  Record<string, Example<Props>>;

/** A report of an invented department; what is not given is left at its default. */
export function exampleView(report: Partial<ReportInput> = {}, framework: FrameworkInput | null = null): ReportView {
  return viewReport({
    report: reportSchema.parse({
      department: 'example-emergency',
      year: 2023,
      framework: framework === null ? null : 'example-2023',
      disclosure: { status: 'published', entered: '2026-11-20', source: { title: '示例报告' }, example: true },
      ...report,
    }),
    department: {
      name: '示例市应急管理局',
      shortName: '示例应急局',
      formerNames: [],
      predecessors: [],
      regions: [{ code: '440100', name: '示例市' }],
      level: '市',
      units: [],
      roster: [],
    },
    framework: framework === null ? null : frameworkSchema.parse(framework),
  });
}
