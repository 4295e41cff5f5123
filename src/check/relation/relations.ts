/** The relations of a report by kind, and how they soften what does not hold. */
import type { Relation } from '../../report/relation.ts';
import { type ReportView, resolvePath } from '../../score/view.ts';
import { type FigureDatum, isFigureDatum, isLoose } from '../figure/quantity.ts';

export type RelationOf<Kind extends Relation['kind']> = Extract<Relation, { kind: Kind }>;

export function relationsOf<Kind extends Relation['kind']>({ report }: ReportView, kind: Kind): RelationOf<Kind>[] {
  return report.relations.filter((relation): relation is RelationOf<Kind> => relation.kind === kind);
}

/** The figure at a path; undefined where there is none (a missing path has its own finding). */
export function figureAt(view: ReportView, path: string | undefined): FigureDatum | undefined {
  const datum = path === undefined ? undefined : resolvePath(view, path);
  return isFigureDatum(datum) ? datum : undefined;
}

/** A relation whose scope may differ, or one of whose figures is only approximate, cannot fail. */
export function isSoft(relation: Relation, figures: readonly (FigureDatum | undefined)[]): boolean {
  return relation.scope === 'may-differ' || figures.some((figure) => figure !== undefined && isLoose(figure));
}
