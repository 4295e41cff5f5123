/** 得分表: the official score table with its totals as formulas, and beside every row how its score was recomputed. */
import { decimalsOf } from '../../number/exact.ts';
import { boundsWords } from '../../report/adjustment.ts';
import { type Scorer, scorerSide, SCORERS } from '../../report/scorer.ts';
import { METHOD_NAMES } from '../../score/method-words.ts';
import { allRows, type LeafScore, leavesOf } from '../../score/scorecard.ts';
import { ownScaleWords } from '../../score/scale-words.ts';
import type { ReportView } from '../../score/view.ts';
import type { Form } from './form.ts';
import { type ExtraColumn, formWorksheet, placesOf, type RowPlace } from './form-worksheet.ts';
import { gives, number, reference, resultOf, sumOf, type Term } from './formula.ts';
import { layOut, type PlacedCell } from './layout.ts';
import { scoreFormula, scoreRules } from './score-formula.ts';
import { addressOf, type Content, formulaContent, type Worksheet, textCell } from './worksheet.ts';

export const SCORES = '得分表';

type ScoreField = 'weight' | 'stated' | Scorer | 'recomputed';

/** The worksheet; a report without scores says so. */
export function scoreWorksheet(
  view: ReportView,
  form: Form | undefined,
  at: (path: string) => Term | undefined,
): Worksheet {
  return form === undefined ? silentWorksheet(view) : scoreForm(SCORES, form, { view, at });
}

/**
 * A score table with its formulas.
 *
 * @param at    looks a published figure up.
 * @param from  the row of the caption, from 0, where the form is not alone in its worksheet.
 */
export function scoreForm(
  name: string,
  form: Form,
  { view, at, from = 0 }: { view: ReportView; at: (path: string) => Term | undefined; from?: number },
): Worksheet {
  const scores = new Map(allRows(view.scorecard).map((leaf) => [leaf.id, leaf]));
  const cells = scoreCells(form, from);
  const rules = scoreRules(view);
  const columnSum = (ids: readonly string[], field: ScoreField): Term | undefined => {
    const found = ids.flatMap((id) => cells.get(id)?.[field] ?? []);
    return found.length < ids.length || ids.length === 0 ? undefined : sumOf(found);
  };
  const leaves = leavesOf(view.scorecard.tree).map(({ id }) => id);
  // An item that adds nothing has no figure in its cell; none has a weight.
  const adding = (field: ScoreField): string[] =>
    view.scorecard.adjustments.flatMap(({ id }) => (cells.get(id)?.[field] === undefined ? [] : [id]));

  const leafTerm = (leaf: LeafScore, field: ScoreField): Term | undefined => {
    const own = cells.get(leaf.id);
    const parts = leaf.parts.map(({ id }) => id);
    if (field === 'weight') return undefined;
    if (field !== 'recomputed') {
      return view.report.scores[leaf.id]?.[field] === undefined ? columnSum(parts, field) : undefined;
    }
    if (own === undefined) return undefined;
    const weight = leaf.bounds === null ? own.weight && referenceTo(own.weight) : number('0');
    if (weight === undefined) return undefined;
    return scoreFormula(leaf, rules, {
      weight,
      bounds: leaf.bounds,
      stated: own.stated === undefined ? undefined : referenceTo(own.stated),
      parts: columnSum(parts, 'recomputed'),
      at,
    });
  };

  const replace = ({ content, source, column }: PlacedCell, { placed }: RowPlace): Content | undefined => {
    if (content.kind !== 'figure') return undefined;
    const leaf = scores.get(placed.row.indicator ?? '');
    if (leaf !== undefined && source.field !== undefined) return formulaFor(leafTerm(leaf, source.field), content);
    if (placed.row.anchor !== 'stated.total') return undefined;
    const field = fieldOfColumn(cells, column);
    return field === undefined ? undefined : formulaFor(columnSum([...leaves, ...adding(field)], field), content);
  };

  const extras: ExtraColumn[] = [
    { title: '复算依据', look: 'text', content: (place) => textFor(place, scores, basisText) },
    { title: '算式', look: 'text', content: (place) => textFor(place, scores, workingText) },
  ];
  return formWorksheet(name, form, { from, extras, replace });
}

interface ScorePlace {
  column: string;
  /** From 1. */
  row: number;
  index: number;
  figure: string;
}

type ScorePlaces = ReadonlyMap<string, Partial<Record<ScoreField, ScorePlace>>>;

/** Where the weight, the stated and the recomputed score of every row stand. */
function scoreCells(form: Form, from: number): ScorePlaces {
  const rows = placesOf(layOut(form), from).flatMap(({ row, placed }) => {
    const fields = placed.cells.flatMap(({ source, content, column }) => {
      if (source.field === undefined || content.kind !== 'figure') return [];
      const letters = addressOf(row, column).replace(/\d+$/, '');
      return [[source.field, { column: letters, row: row + 1, index: column, figure: content.figure }] as const];
    });
    return placed.row.indicator === undefined ? [] : [[placed.row.indicator, Object.fromEntries(fields)] as const];
  });
  return new Map(rows);
}

function fieldOfColumn(cells: ScorePlaces, column: number): ScoreField | undefined {
  for (const places of cells.values()) {
    const field = (['weight', 'stated', ...SCORERS, 'recomputed'] as const).find(
      (each) => places[each]?.index === column,
    );
    if (field !== undefined) return field;
  }
  return undefined;
}

function referenceTo({ column, row, figure }: ScorePlace): Term {
  return reference(`${column}${row}`, figure);
}

/** A formula in place of a figure, only where it gives exactly that figure. */
function formulaFor(term: Term | undefined, { figure }: { figure: string }): Content | undefined {
  return gives(term, figure) ? formulaContent(term.text, resultOf(term, decimalsOf(figure))) : undefined;
}

function textFor(
  { placed }: RowPlace,
  scores: ReadonlyMap<string, LeafScore>,
  text: (leaf: LeafScore) => string,
): Content {
  const leaf = scores.get(placed.row.indicator ?? '');
  return { kind: 'text', text: leaf === undefined ? '' : text(leaf) };
}

function basisText({ basis, method, outcome, bounds }: LeafScore): string {
  if (basis === 'computed') return `按规则复算：${METHOD_NAMES[method]}`;
  const why = outcome.kind === 'unverified' ? `（${outcome.reason}）` : '';
  if (basis === 'stated') return `采用自评得分，限于${bounds === null ? ' 0 至分值' : boundsWords(bounds)}${why}`;
  return bounds === null ? `无法复算${why}` : '没有加分、扣分';
}

function workingText({ outcome }: LeafScore): string {
  return outcome.working
    .map(({ formula, substituted, result }) => `${formula}：\n${substituted} → ${result}`)
    .join('\n');
}

/** What a report says that publishes no scores. */
function silentWorksheet({ scorecard: { stated }, report }: ReportView): Worksheet {
  const lines = [
    '未公开各项指标得分',
    ...(stated.total === null ? [] : [`自评总分：${stated.total}`]),
    ...(stated.grade === null ? [] : [`自评等级：${stated.grade}`]),
    ...SCORERS.flatMap((scorer) => resultLines(report, scorer)),
    ...[ownScaleWords(report) ?? []].flat(),
  ];
  return { name: SCORES, rows: lines.map((line) => [textCell(line, 'note')]), headRows: 0 };
}

function resultLines(report: ReportView['report'], scorer: Scorer): string[] {
  const side = scorerSide(report, scorer);
  const { total, grade } = report[scorer] ?? {};
  return [
    ...(total === undefined ? [] : [`${side}总分：${total}`]),
    ...(grade === undefined ? [] : [`${side}等级：${grade}`]),
  ];
}
