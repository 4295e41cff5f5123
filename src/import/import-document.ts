/** From a document to the draft of a report: what is certain is placed, what is not is asked, and no number is lost. */
import type { Cell, OfficeDocument, Paragraph, Place, Table } from '../document/document.ts';
import type { Framework } from '../report/framework.ts';
import { bodyText } from './body-text.ts';
import { chooseFramework, type Named } from './choose-framework.ts';
import { type Placed, type Question, together } from './draft.ts';
import { meaningOf } from './header-words.ts';
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts';
import { type NumberFound, numbersOf } from './ledger.ts';
import { moneyRows } from './money-rows.ts';
import { placeGoals } from './place-goals.ts';
import { placeMoney } from './place-money.ts';
import { gradeBeside, gradeIn, placeTotal } from './place-result.ts';
import { placeScores } from './place-scores.ts';
import { placeTargets } from './place-targets.ts';
import { type Region, regionsOf } from './regions.ts';
import { squeezed, type TableView, viewTable } from './table-view.ts';

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
  /** Every number of the document and what became of it. */
  numbers: readonly NumberFound[];
}

export function importDocument(document: OfficeDocument, options: ImportOptions): Draft {
  const views = document.blocks.flatMap((block) => (block.kind === 'table' ? viewsIn(block) : []));
  const regions = views.flatMap(regionsOf);
  const of = (kind: Region['kind']): Region[] => regions.filter((region) => region.kind === kind);
  const rows = of('indicators').flatMap(indicatorRows);
  const title = titleOf(document);
  const year = options.year ?? yearIn(title?.text);

  const questions: Question[] = [];
  const chosen = frameworkFor(rows, options, { year, title: title?.text });
  if (chosen === undefined && rows.length > 0)
    questions.push({
      place: rows[0]?.name.place ?? '',
      text: '没有一个已有的指标体系与这张表相符，各行按部门自设的指标填。',
    });
  if (chosen?.isCertain === false)
    questions.push({
      place: rows[0]?.name.place ?? '',
      text: `指标体系暂按 ${chosen.id}（${chosen.framework.name}）填，另有相近的，请看一眼。`,
    });

  const framework = chosen?.framework;
  const scores = framework === undefined ? undefined : placeScores(rows, framework);
  const placed = together([
    ...of('indicators').slice(-1).map(placeTotal),
    gradePlaced(document, views, framework),
    ...of('money')
      .slice(0, 1)
      .map((region) => placeMoney(moneyRows(region), framework)),
    ...of('goals').slice(0, 1).map(placeGoals),
    placeTargets(scores?.rest ?? rows, framework),
    ...(scores === undefined ? [] : [scores]),
  ]);

  const paragraphs = document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const body = bodyText(paragraphs, ({ place, text }) => place === title?.place || isCaption(text));
  const prose = new Set(body.paragraphs.map(({ place }) => place));
  const form = new Set([
    ...formPlaces(views, regions, rows),
    ...paragraphs.filter((each) => isCaption(each.text)).map(({ place }) => place),
    title?.place ?? '',
  ]);
  return {
    ...{ framework: chosen?.id ?? null, year, title: title?.text, body: body.text },
    fields: placed.fields,
    placements: placed.placements,
    questions: [...questions, ...placed.questions],
    numbers: numbersOf(document, { placements: placed.placements, prose, form }),
  };
}

function viewsIn(table: Table): TableView[] {
  return [viewTable(table), ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(viewsIn))];
}

function frameworkFor(
  rows: readonly IndicatorRow[],
  { frameworks, framework: asked, regions }: ImportOptions,
  named: Pick<Named, 'year' | 'title'>,
): ReturnType<typeof chooseFramework> {
  const own = asked === undefined ? undefined : frameworks.get(asked);
  if (asked !== undefined && own !== undefined) return { id: asked, framework: own, isCertain: true };
  return chooseFramework(rows, frameworks, { ...named, regions });
}

function gradePlaced(document: OfficeDocument, views: readonly TableView[], framework: Framework | undefined): Placed {
  const grades =
    framework === undefined || framework.bands.length === 0
      ? ['优', '良', '中', '差']
      : framework.bands.map(({ grade }) => grade);
  const found =
    gradeIn(document, grades) ?? views.map((view) => gradeBeside(view, grades)).find((each) => each !== undefined);
  if (found === undefined) return { fields: {}, placements: [], questions: [] };
  return {
    fields: { stated: { grade: found.text } },
    placements: [{ path: 'stated.grade', ...found, isCertain: true }],
    questions: [],
  };
}

/** The first paragraph or cell that names a year and a self-evaluation. */
function titleOf({ blocks }: OfficeDocument): { text: string; place: Place } | undefined {
  const texts = blocks.flatMap((block): { text: string; place: Place }[] =>
    block.kind === 'paragraph' ? [block] : block.cells.filter(({ row }) => row < TITLE_ROWS),
  );
  const found = texts.find(
    ({ text }) =>
      /自评|绩效/.test(text) && /(?:报告|自评表|情况表|评分表)$/.test(squeezed(text).replace(/\(.*\)$/, '')),
  );
  return found === undefined ? undefined : { text: squeezed(found.text), place: found.place };
}

const TITLE_ROWS = 3;

function yearIn(title: string | undefined): number | undefined {
  const years = new Set([...(title ?? '').matchAll(/(20\d\d)年/g)].map(([, year]) => year));
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number.parseInt(year, 10) : undefined;
}

/** 附件2, 单位：万元, 表1: said of a table, which becomes data. */
function isCaption(text: string): boolean {
  const line = squeezed(text);
  return /^附[件表]?\d*:?$/.test(line) || /^(?:金额)?单位:/.test(line) || /^(?:续?表)\d*(?:[-—]\d+)?$/.test(line);
}

/** Headers, rules and names of a form say the same in every report. */
function formPlaces(views: readonly TableView[], regions: readonly Region[], rows: readonly IndicatorRow[]): Place[] {
  const headers = regions.flatMap(({ view, header, columns }) =>
    view.table.cells.filter((cell) => isHeader(cell, header) || isRule(cell, header, columns)),
  );
  const names = rows.flatMap(({ name, levels, fields }) => [
    name,
    ...levels,
    ...(fields.weight === undefined ? [] : [fields.weight]),
  ]);
  const titles = views.flatMap(({ table }) =>
    table.cells.filter((cell) => meaningOf(cell.text) !== undefined || isCaption(cell.text)),
  );
  return [...headers, ...names, ...titles].map(({ place }) => place);
}

function isHeader({ row }: Cell, { from, to }: Region['header']): boolean {
  return row >= from && row < to;
}

function isRule({ row, column }: Cell, { to }: Region['header'], columns: Region['columns']): boolean {
  const kind = columns.get(column)?.kind;
  return row >= to && (kind === 'explanation' || kind === 'standard' || kind === 'number');
}
