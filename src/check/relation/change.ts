/** A declared increase or decrease with the figures that it names. */
import type { ReportView } from '../../score/view.ts';
import type { Quantity } from '../figure/compare.ts';
import { alike } from '../figure/alike.ts';
import { type FigureDatum, quantityIn } from '../figure/quantity.ts';
import { figureAt, isSoft, type RelationOf } from './relations.ts';

export interface GivenChange {
  direction: RelationOf<'change'>['direction'];
  to: FigureDatum;
  /** `to` as a number in its own unit. */
  current: Quantity;
  /** Undefined where the report does not publish the base. */
  from: FigureDatum | undefined;
  amount: FigureDatum | undefined;
  /** The amount with its own decimals; the others have the decimals that they share. */
  amountAsWritten: FigureDatum | undefined;
  percent: FigureDatum | undefined;
  /** If it does not hold, a person must judge. */
  isSoft: boolean;
  related: string[];
}

/** The figures of a change; undefined where a named one does not exist, which has its own finding. */
export function givenChange(relation: RelationOf<'change'>, view: ReportView): GivenChange | undefined {
  const amountAsWritten = figureAt(view, relation.amount);
  const [to, from, amount] = alike([figureAt(view, relation.to), figureAt(view, relation.from), amountAsWritten]);
  const percent = figureAt(view, relation.percent);
  const current = quantityIn(to, to?.content.unit ?? '');
  if (to === undefined || current === undefined || (relation.from !== undefined && from === undefined))
    return undefined;
  const figures = [to, from, amount, percent];
  const related = figures.flatMap((figure) => figure?.path ?? []);
  return {
    direction: relation.direction,
    to,
    current,
    from,
    amount,
    amountAsWritten,
    percent,
    isSoft: isSoft(relation, figures),
    related,
  };
}
