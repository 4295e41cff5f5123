/** One form, in one table or several: its panels placed by the framework that it is of. */
import type { Framework } from '../report/framework.ts';
import { chooseFramework, type Chosen } from './choose-framework.ts';
import { NOTHING, type Placed, type Question, together } from './draft.ts';
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts';
import { moneyMatrix } from './money-matrix.ts';
import { moneyRows } from './money-rows.ts';
import { type Panel, type PanelKind, panelsOf } from './panels.ts';
import { placeGoals } from './place-goals.ts';
import { placeMatrix } from './place-matrix.ts';
import { placeMoney } from './place-money.ts';
import { placeGrade, placeTotal } from './place-result.ts';
import { type PlacedScores, placeScores } from './place-scores.ts';
import { placeTargets } from './place-targets.ts';
import type { Printed, TableView } from './table-view.ts';

export interface Form {
  views: readonly TableView[];
  /** Paragraphs that may say something of it, such as the grade. */
  beside: readonly Printed[];
  isOfProject: boolean;
}

export interface FormOptions {
  frameworks: ReadonlyMap<string, Framework>;
  /** The id of the framework, where the office says it; otherwise the one that fits is chosen. */
  framework?: string | undefined;
  year?: number | undefined;
  /** The codes of the department's regions, where it is known. */
  regions?: readonly string[] | undefined;
}

export interface PlacedForm extends Placed {
  framework: string | null;
  panels: readonly Panel[];
  rows: readonly IndicatorRow[];
  /** Those of the rows whose points the framework prescribes. */
  prescribed: readonly IndicatorRow[];
}

export function placeForm({ views, beside, isOfProject }: Form, options: FormOptions): PlacedForm {
  const panels = views.flatMap(panelsOf);
  const rows = panels.filter(({ kind }) => kind === 'indicators').flatMap(indicatorRows);
  const chosen = frameworkFor(rows, options, isOfProject);
  const scores = chosen && placeScores(rows, chosen.framework);
  const framework = chosen?.framework;
  const texts = [...beside, ...views.flatMap(({ table }) => table.cells.filter(({ text }) => text !== ''))];
  const placed = together([
    ...panels
      .filter(({ kind }) => kind === 'indicators')
      .slice(-1)
      .map(placeTotal),
    placeGrade({ texts, views }, framework),
    moneyOf({ views, panels }, framework),
    ...firstOf(panels, 'goals').map(placeGoals),
    placeTargets(scores?.rest ?? rows, framework),
    ...(scores === undefined ? [] : [scores]),
  ]);
  return {
    ...placed,
    ...{ framework: chosen?.id ?? null, panels, rows, prescribed: prescribedBy(scores, rows) },
    questions: [...frameworkQuestions(rows, chosen), ...placed.questions],
  };
}

/** Of several panels of a kind the first one is the form's. */
function firstOf(panels: readonly Panel[], kind: PanelKind): Panel[] {
  return panels.filter((panel) => panel.kind === kind).slice(0, 1);
}

/** Amounts by phase, or else amounts across a table. */
function moneyOf(
  { views, panels }: { views: readonly TableView[]; panels: readonly Panel[] },
  framework: Framework | undefined,
): Placed {
  const [panel] = firstOf(panels, 'money');
  if (panel !== undefined) return placeMoney(moneyRows(panel), framework);
  const matrix = views.map((view) => moneyMatrix(view, panels)).find((found) => found !== undefined);
  return matrix === undefined ? NOTHING : placeMatrix(matrix);
}

function prescribedBy(scores: PlacedScores | undefined, rows: readonly IndicatorRow[]): IndicatorRow[] {
  return scores === undefined ? [] : rows.filter((row) => !scores.rest.includes(row));
}

function frameworkQuestions(rows: readonly IndicatorRow[], chosen: Chosen | undefined): Question[] {
  const [first] = rows;
  if (first === undefined || chosen?.isCertain === true) return [];
  const text =
    chosen === undefined
      ? '没有一个已有的指标体系与这张表相符，各行按部门自设的指标填。'
      : `指标体系暂按 ${chosen.id}（${chosen.framework.name}）填，另有相近的，请看一眼。`;
  return [{ place: first.name.place, text }];
}

function frameworkFor(
  rows: readonly IndicatorRow[],
  { frameworks, framework: asked, regions, year }: FormOptions,
  isOfProject: boolean,
): Chosen | undefined {
  const own = asked === undefined ? undefined : frameworks.get(asked);
  if (asked !== undefined && own !== undefined) return { id: asked, framework: own, isCertain: true };
  return chooseFramework(rows, frameworks, { year, isOfProject, regions });
}
