/** From a document to the draft of a report: what is certain is placed, what is not is asked, and no number is lost. */
import { joinContinued } from '../document/continued.ts';
import type { Note, OfficeDocument, Paragraph, Table } from '../document/document.ts';
import type { Framework } from '../report/framework.ts';
import { type BodyText, bodyText } from './body-text.ts';
import { chooseFramework, type Chosen } from './choose-framework.ts';
import { titleOf, yearIn } from './document-title.ts';
import { NOTHING, type Placed, type Question, together } from './draft.ts';
import { formPlaces, isCaption } from './form-places.ts';
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts';
import { type NumberFound, numbersOf } from './ledger.ts';
import { moneyMatrix } from './money-matrix.ts';
import { moneyRows } from './money-rows.ts';
import { isPersonalLine, personalPlaces } from './personal-places.ts';
import { placeGoals } from './place-goals.ts';
import { placeMoney } from './place-money.ts';
import { placeMatrix } from './place-matrix.ts';
import { placeGrade, placeTotal } from './place-result.ts';
import { type PlacedScores, placeScores } from './place-scores.ts';
import { placeTargets } from './place-targets.ts';
import { type Panel, type PanelKind, panelsOf } from './panels.ts';
import { type TableView, viewTable } from './table-view.ts';

export interface ImportOptions {
  frameworks: ReadonlyMap<string, Framework>;
  /** The id of the framework, where the office says it; otherwise the one that fits is chosen. */
  framework?: string | undefined;
  year?: number | undefined;
  /** The codes of the department's regions, where it is known. */
  regions?: readonly string[] | undefined;
}

export interface Draft extends Placed {
  /** The id of a framework; null where none fits. */
  framework: string | null;
  /** The year that the document names; undefined where it names none, or several. */
  year: number | undefined;
  title: string | undefined;
  body: string;
  /** What is in the file and does not show, and which tables were joined. */
  notes: readonly Note[];
  /** Every number of the document and what became of it. */
  numbers: readonly NumberFound[];
}

export function importDocument(read: OfficeDocument, options: ImportOptions): Draft {
  const joined = joinContinued(read.blocks);
  const document = { ...read, blocks: joined.blocks };
  const views = document.blocks.flatMap((block) => (block.kind === 'table' ? viewsIn(block) : []));
  const panels = views.flatMap(panelsOf);
  const rows = panels.filter(({ kind }) => kind === 'indicators').flatMap(indicatorRows);
  const title = titleOf(document);
  const year = options.year ?? yearIn(title?.text);
  const chosen = frameworkFor(rows, options, { year, title: title?.text });
  const scores = chosen && placeScores(rows, chosen.framework);
  const placed = placedOf({ document, views, panels, rows, scores, framework: chosen?.framework });
  const paragraphs = document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const isElsewhere = ({ place, text }: Paragraph): boolean =>
    place === title?.place || isCaption(text) || isPersonalLine(text);
  const body = bodyText(paragraphs, isElsewhere);
  const prescribed = rows.filter((row) => scores !== undefined && !scores.rest.includes(row));
  const captions = paragraphs.filter(({ place, text }) => place === title?.place || isCaption(text));
  const persons = paragraphs.filter(({ text }) => isPersonalLine(text));
  return {
    ...{ framework: chosen?.id ?? null, year, title: title?.text, body: body.text },
    ...{ fields: placed.fields, placements: placed.placements },
    notes: [...read.notes, ...joined.notes],
    questions: [...frameworkQuestions(rows, chosen), ...placed.questions],
    numbers: numbersOf(document, {
      placements: placed.placements,
      prose: placesOf(body),
      form: new Set([...formPlaces({ views, panels, rows, prescribed }), ...captions.map(({ place }) => place)]),
      personal: new Set([...personalPlaces(views), ...persons.map(({ place }) => place)]),
    }),
  };
}

interface Read {
  document: OfficeDocument;
  views: readonly TableView[];
  panels: readonly Panel[];
  rows: readonly IndicatorRow[];
  scores: PlacedScores | undefined;
  framework: Framework | undefined;
}

/** Of several panels of money or goals the first one is the form's; the total stands below the last rows. */
function placedOf({ document, views, panels, rows, scores, framework }: Read): Placed {
  const first = (kind: PanelKind): Panel[] => panels.filter((panel) => panel.kind === kind).slice(0, 1);
  const lastRows = panels.filter(({ kind }) => kind === 'indicators').slice(-1);
  return together([
    ...lastRows.map(placeTotal),
    placeGrade(document, views, framework),
    moneyOf({ views, panels, framework }),
    ...first('goals').map(placeGoals),
    placeTargets(scores?.rest ?? rows, framework),
    ...(scores === undefined ? [] : [scores]),
  ]);
}

/** Amounts by phase, or else amounts across a table. */
function moneyOf({ views, panels, framework }: Pick<Read, 'views' | 'panels' | 'framework'>): Placed {
  const panel = panels.find(({ kind }) => kind === 'money');
  if (panel !== undefined) return placeMoney(moneyRows(panel), framework);
  const matrix = views.map((view) => moneyMatrix(view, panels)).find((found) => found !== undefined);
  return matrix === undefined ? NOTHING : placeMatrix(matrix);
}

function placesOf({ paragraphs }: BodyText): Set<string> {
  return new Set(paragraphs.map(({ place }) => place));
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

function viewsIn(table: Table): TableView[] {
  return [viewTable(table), ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(viewsIn))];
}

function frameworkFor(
  rows: readonly IndicatorRow[],
  { frameworks, framework: asked, regions }: ImportOptions,
  named: { year: number | undefined; title: string | undefined },
): Chosen | undefined {
  const own = asked === undefined ? undefined : frameworks.get(asked);
  if (asked !== undefined && own !== undefined) return { id: asked, framework: own, isCertain: true };
  return chooseFramework(rows, frameworks, { ...named, regions });
}
