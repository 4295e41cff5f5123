/** The grade that a score falls in, and the scale by which a report is graded. */
import { type Exact, exact } from '../number/exact.ts';
import type { Framework } from '../report/framework.ts';
import type { GradeBand } from '../report/grade-band.ts';
import type { Report } from '../report/report.ts';

/** The grade whose band holds a score, in the words of the scale; null when there are no bands or none holds it. */
export function gradeOf(score: Exact, bands: readonly GradeBand[]): string | null {
  const band = bands.find(
    ({ atLeast, above, atMost, below }) =>
      (atLeast === undefined || score.gte(exact(atLeast))) &&
      (above === undefined || score.gt(exact(above))) &&
      (atMost === undefined || score.lte(exact(atMost))) &&
      (below === undefined || score.lt(exact(below))),
  );
  return band?.grade ?? null;
}

/** The scale of a report: that of its framework, else the one that its own form prints; empty where there is none. */
export function gradeScale({
  report,
  framework,
}: {
  report: Pick<Report, 'stated'>;
  framework: Pick<Framework, 'bands'> | null;
}): readonly GradeBand[] {
  const prescribed = framework?.bands ?? [];
  return prescribed.length > 0 ? prescribed : (report.stated.bands ?? []);
}
