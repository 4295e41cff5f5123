/** The grade that a total falls in. */
import { type Exact, exact } from '../number/exact.ts';
import type { GradeBand } from '../report/framework.ts';
import { type Grade, gradeMeant } from '../report/grade.ts';

/** The grade whose band holds a total; null when there are no bands or none holds it. */
export function gradeOf(total: Exact, bands: readonly GradeBand[]): Grade | null {
  const band = bands.find(
    ({ atLeast, above, atMost, below }) =>
      (atLeast === undefined || total.gte(exact(atLeast))) &&
      (above === undefined || total.gt(exact(above))) &&
      (atMost === undefined || total.lte(exact(atMost))) &&
      (below === undefined || total.lt(exact(below))),
  );
  return band === undefined ? null : gradeMeant(band.grade);
}
