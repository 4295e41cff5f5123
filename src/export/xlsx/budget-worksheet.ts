/** 收支: the budget as published; phases computed from others and the execution rate are formulas. */
import { decimalsOf } from '../../number/exact.ts';
import { grouped } from '../../number/format.ts';
import type { Form } from './form.ts';
import { type ExtraColumn, figurePlaces, type FigurePlace, formWorksheet, type RowPlace } from './form-worksheet.ts';
import { gives, minus, number, over, plus, reference, resultOf, round, type Term, times } from './formula.ts';
import type { PlacedCell } from './layout.ts';
import { type Content, formulaContent, type Worksheet } from './worksheet.ts';

const RATE_PLACES = 2;

/** @param from  the row of the caption, from 0, where the form is not alone in its worksheet. */
export function budgetWorksheet(name: string, form: Form, from = 0): Worksheet {
  const hasRates = [...figurePlaces(form).keys()].some((path) => path.endsWith('.executed'));
  const extras: ExtraColumn[] = hasRates
    ? [{ title: '预算执行率（执行数÷全年预算数，%）', look: 'figure', content: (place) => rateContent(place) }]
    : [];
  return formWorksheet(name, form, { from, extras, replace: derivedContent });
}

/** A phase that the report does not print, from the two that it does: 年初预算数 + 调整数 = 全年预算数. */
function derivedContent({ content, source }: PlacedCell, place: RowPlace): Content | undefined {
  if (content.kind !== 'figure' || source.path?.startsWith('computed.') !== true) return undefined;
  const term = derivedTerm(source.path.slice(source.path.lastIndexOf('.') + 1), place);
  if (!gives(term, content.figure)) return undefined;
  return formulaContent(term.text, resultOf(term, decimalsOf(content.figure)));
}

function derivedTerm(phase: string, place: RowPlace): Term | undefined {
  const [approved, adjustment, adjusted] = ['approved', 'adjustment', 'adjusted'].map((each) => termAt(place, each));
  switch (phase) {
    case 'adjusted':
      return approved && adjustment && plus(approved, adjustment);
    case 'adjustment':
      return adjusted && approved && minus(adjusted, approved);
    case 'approved':
      return adjusted && adjustment && minus(adjusted, adjustment);
    default:
      return undefined;
  }
}

function rateContent(place: RowPlace): Content | undefined {
  const [executed, adjusted] = [termAt(place, 'executed'), termAt(place, 'adjusted')];
  const quotient = executed && adjusted && over(times(executed, number('100')), adjusted);
  if (quotient === undefined) return undefined;
  const term = round(quotient, RATE_PLACES);
  const figure = resultOf(term, RATE_PLACES);
  return gives(term, figure) ? formulaContent(term.text, figure) : { kind: 'figure', figure, shown: grouped(figure) };
}

/** A phase of the row's own line, published or derived; never one of the year before. */
function termAt({ placed, figures }: RowPlace, phase: string): Term | undefined {
  const path = `${placed.row.anchor ?? ''}.${phase}`;
  const place: FigurePlace | undefined = figures.get(path) ?? figures.get(`computed.${path}`);
  return place === undefined ? undefined : reference(place.address, place.figure);
}
