/** One form, in one table or several: its panels placed by the framework that it is of. */
import type { Framework } from '../report/framework.ts';
import { NO_FRAMEWORK } from '../report/no-framework.ts';
import { type Asking, type Decisions, settled } from './decisions.ts';
import { NOTHING, type Placed, type Question, together } from './draft.ts';
import { candidates, chooseFramework, type Chosen, notInForce } from './framework/choose-framework.ts';
import { type ProposedFramework, proposeFramework } from './framework/propose-framework.ts';
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts';
import { labelledGoals } from './labelled-goals.ts';
import { moneyMatrix } from './money-matrix.ts';
import { isList, moneyRows } from './money-rows.ts';
import { type Panel, type PanelKind, panelsOf } from './panels.ts';
import { placeGoals } from './place-goals.ts';
import { placeLabels } from './place-labels.ts';
import { placeMatrix } from './place-matrix.ts';
import { placeMoney } from './place-money.ts';
import { placeGrade, placeTotal } from './place-result.ts';
import { type PlacedScores, placeScores } from './place-scores.ts';
import { placeTargets } from './place-targets.ts';
import { type PrescribedWeight, prescribedWeights, weightsBeside } from './prescribed-weights.ts';
import { questionKey, rowKeys } from './question-keys.ts';
import type { Printed, TableView } from './table-view.ts';

export interface Form {
  views: readonly TableView[];
  /** Paragraphs that may say something of it, such as the grade. */
  beside: readonly Printed[];
  isOfProject: boolean;
  /** What stands before the words of its keys: the name of its project. */
  scope: readonly string[];
}

export interface FormOptions {
  frameworks: ReadonlyMap<string, Framework>;
  /** The id of the framework, where the office says it, or that none fits; otherwise the one that fits is chosen. */
  framework?: string | undefined;
  year?: number | undefined;
  /** The name of the file, which may name the year where the document does not. */
  fileName?: string | undefined;
  /** The name of the department, where it is known: a file may hold the forms of several. */
  department?: string | undefined;
  /** The codes of the department's regions, where it is known. */
  regions?: readonly string[] | undefined;
  /** By the key of a question or number, the value of what was decided: it is applied and not asked again. */
  decisions?: Decisions | undefined;
}

/** With what is decided, be it nothing. */
export type SettledOptions = FormOptions & { decisions: Decisions };

export interface PlacedForm extends Placed {
  framework: string | null;
  /** The framework whose form it is, where none was taken because that one is not in force in the year. */
  lapsed: string | undefined;
  views: readonly TableView[];
  scope: readonly string[];
  panels: readonly Panel[];
  rows: readonly IndicatorRow[];
  /** Those of the rows whose points the framework prescribes. */
  prescribed: readonly IndicatorRow[];
  /** Those that a person said are no data. */
  dismissed: readonly IndicatorRow[];
  /** Those of which nothing is placed until a person says what they are. */
  lost: readonly IndicatorRow[];
  /** Where the points stand that the framework prescribes. */
  weights: readonly PrescribedWeight[];
  /** Where none fits: what the form itself prescribes. */
  proposed: ProposedFramework | undefined;
}

export function placeForm({ views, beside, isOfProject, scope }: Form, options: SettledOptions): PlacedForm {
  const panels = views.flatMap(panelsOf);
  const rows = panels.filter(({ kind }) => kind === 'indicators').flatMap(indicatorRows);
  const asking = { scope, rowKey: rowKeys(rows, scope), decisions: options.decisions };
  const { chosen, lapsed, questions } = frameworkFor(rows, options, { isOfProject, asking });
  const scores = chosen && placeScores(rows, chosen.framework, asking);
  const framework = chosen?.framework;
  const texts = [...beside, ...views.flatMap(({ table }) => table.cells.filter(({ text }) => text !== ''))];
  const placed = together([
    ...panels
      .filter(({ kind }) => kind === 'indicators')
      .slice(-1)
      .map(placeTotal),
    placeGrade({ texts, views }, framework),
    moneyOf({ views, panels }, framework, asking),
    goalsOf({ views, panels }),
    placeLabels(views),
    placeTargets(scores?.rest ?? rows, framework, asking),
    ...(scores === undefined ? [] : [scores]),
  ]);
  return {
    ...placed,
    ...{ framework: chosen?.id ?? null, lapsed, views, scope, panels, rows },
    prescribed: prescribedBy(scores, rows),
    ...{ dismissed: scores?.dismissed ?? [], lost: scores?.lost ?? [] },
    weights: [
      ...(framework === undefined ? [] : prescribedWeights(rows, scores?.matches ?? [], framework)),
      ...panels.filter(({ kind }) => kind === 'money').flatMap((panel) => weightsBeside(panel, placed.placements)),
    ],
    proposed:
      chosen === undefined
        ? proposeFramework(
            rows,
            panels,
            texts.map(({ text }) => text),
          )
        : undefined,
    questions: [...questions, ...placed.questions, ...sharedQuestion(rows, asking)],
  };
}

/** Of several panels of a kind the first one is the form's. */
function firstOf(panels: readonly Panel[], kind: PanelKind): Panel[] {
  return panels.filter((panel) => panel.kind === kind).slice(0, 1);
}

/** Goals below a header, or else beside their titles. */
function goalsOf({ views, panels }: { views: readonly TableView[]; panels: readonly Panel[] }): Placed {
  const [panel] = firstOf(panels, 'goals');
  return panel === undefined ? (labelledGoals(views, panels) ?? NOTHING) : placeGoals(panel);
}

/** Amounts by phase, or else amounts across a table. */
function moneyOf(
  { views, panels }: { views: readonly TableView[]; panels: readonly Panel[] },
  framework: Framework | undefined,
  asking: Asking,
): Placed {
  const money = panels.filter(({ kind }) => kind === 'money').map((panel) => moneyRows(panel));
  const own = money.find((each) => each.rows.length > 0 && !isList(each));
  if (own !== undefined) return placeMoney(own, framework, asking);
  const matrix = views.map((view) => moneyMatrix(view, panels)).find((found) => found !== undefined);
  return matrix === undefined ? NOTHING : placeMatrix(matrix, asking);
}

function prescribedBy(scores: PlacedScores | undefined, rows: readonly IndicatorRow[]): IndicatorRow[] {
  const other = new Set([...(scores?.rest ?? rows), ...(scores?.dismissed ?? [])]);
  return rows.filter((row) => !other.has(row));
}

/** As many names of the first level as tell a form from others. */
const NAMES_MOST = 6;

interface FrameworkAnswer {
  chosen: Chosen | undefined;
  lapsed?: string | undefined;
  questions: readonly Question[];
}

/** A figure of several rows stands with the first of them. */
function sharedQuestion(rows: readonly IndicatorRow[], { scope, decisions }: Asking): Question[] {
  const shared = rows.flatMap(({ fields, name }) =>
    Object.values(fields).flatMap(({ isShared, text, place }) => (isShared === true ? [{ text, place, name }] : [])),
  );
  const [first] = shared;
  if (first === undefined) return [];
  const words = shared.map(({ text, name }) => `${name.name} ${text}`).join('、');
  const question = {
    key: questionKey('shared', [...scope, first.name.name]),
    place: first.place,
    text: `有 ${shared.length} 个数由几行合用一格，暂放在第一行，请看一眼：${words}。`,
    options: [{ value: 'first', name: '放在第一行' }],
    chosen: 'first',
  };
  return [settled(question, decisions)];
}

/** As the office says it, or as it is decided, or the one that fits. */
function frameworkFor(
  rows: readonly IndicatorRow[],
  { frameworks, framework: asked, regions, year }: FormOptions,
  { isOfProject, asking: { scope, decisions } }: { isOfProject: boolean; asking: Asking },
): FrameworkAnswer {
  const own = asked === undefined ? undefined : frameworks.get(asked);
  if (asked !== undefined && own !== undefined)
    return { chosen: { id: asked, framework: own, isCertain: true }, questions: [] };
  if (asked === NO_FRAMEWORK) return { chosen: undefined, questions: [] };
  const named = { year, isOfProject, regions };
  const found = chooseFramework(rows, frameworks, named);
  const [first] = rows;
  if (first === undefined) return { chosen: found, questions: [] };
  const names = new Set(rows.map(({ levels, name }) => (levels[0] ?? name).name));
  const key = questionKey('framework', [...scope, ...[...names].slice(0, NAMES_MOST)]);
  if (found?.isCertain === true && !decisions.has(key)) return { chosen: found, questions: [] };
  const lapsed = found === undefined ? chooseFramework(rows, frameworks, { ...named, year: undefined }) : undefined;
  const options = [
    ...candidates(frameworks, named),
    ...(lapsed === undefined ? [] : [[lapsed.id, lapsed.framework] as const]),
  ].map(([id, { name }]) => ({ value: id, name }));
  const text = lapsed === undefined || year === undefined ? frameworkText(found) : lapsedText(lapsed, year);
  const question = settled(
    {
      ...{ key, place: first.name.place, text, chosen: found?.id ?? NO_FRAMEWORK },
      options: [...options, { value: NO_FRAMEWORK, name: '都不相符' }],
    },
    decisions,
  );
  const id = question.chosen ?? '';
  const framework = frameworks.get(id);
  const chosen = framework && { id, framework, isCertain: true };
  return { chosen, lapsed: chosen === undefined ? lapsed?.id : undefined, questions: [question] };
}

/** Not taken by itself: the year may be wrong, or the form of another year. */
function lapsedText(lapsed: Chosen, year: number): string {
  return `这张表与一个指标体系相符，但${notInForce(lapsed.framework, year)}，暂不采用：年度写错的，先改年度；确是这张表的，选它。`;
}

function frameworkText(found: Chosen | undefined): string {
  return found === undefined
    ? '没有一个已有的指标体系与这张表相符，各行按部门自设的指标填。'
    : `指标体系暂按 ${found.id}（${found.framework.name}）填，另有相近的，请看一眼。`;
}
