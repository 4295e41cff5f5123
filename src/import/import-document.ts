/** From a document to the draft of a report: what is certain is placed, what is not is asked, and no number is lost. */
import { joinContinued } from '../document/joined-tables.ts';
import type { Note, OfficeDocument, Paragraph, Place, Table } from '../document/document.ts';
import { assignDecided } from './assign-decided.ts';
import { bodyOf, escaped, headingOf, type Passage } from './body-text.ts';
import { costRelations } from './cost-relations.ts';
import { isSettled } from './decisions.ts';
import { labelledYear, titleOf, yearIn, yearInName } from './document-title.ts';
import { type Fields, type Placed, type Question, together } from './draft.ts';
import { itemsIn } from './fields.ts';
import { formBody } from './form-body.ts';
import { formParts } from './form-parts.ts';
import { formPlaces, isCaption } from './form-places.ts';
import { isForProjects } from './framework/choose-framework.ts';
import type { ProposedFramework } from './framework/propose-framework.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import { type KnownPlaces, type NumberFound, numbersOf } from './ledger.ts';
import { numberWords } from './number-words.ts';
import { ownForms } from './own-forms.ts';
import { personalLines } from './personal-lines.ts';
import { personalPlaces } from './personal-places.ts';
import { type FormOptions, placeForm, type PlacedForm, type SettledOptions } from './place-form.ts';
import { projectOf, sheetOf } from './project-sheet.ts';
import type { PrescribedWeight } from './prescribed-weights.ts';
import { placeProse } from './prose/place-prose.ts';
import { countedWords, keyWord } from './question-keys.ts';
import { visibleBlocks } from './table-parts.ts';
import { type TableView, viewTable } from './table-view.ts';
import { freeTables } from './tables/free-tables.ts';
import { rowsLeft } from './tables/rows-left.ts';

export interface Draft extends Placed {
  /** The id of a framework; null where none fits, or only projects were scored. */
  framework: string | null;
  /** The framework whose form it is, where none was taken because that one is not in force in the year. */
  lapsed: string | undefined;
  /** The year that the document or the name of its file names; undefined where they name none, or several. */
  year: number | undefined;
  /** The file is named after it, and the document does not say it. */
  isYearOfName: boolean;
  title: string | undefined;
  /** What the form prescribes where no framework is known that does. */
  proposed: ProposedFramework | undefined;
  body: string;
  /** The paragraphs of the document that the body holds, in their order. */
  passages: readonly Passage[];
  /** Where the document prints the points that frameworks prescribe. */
  weights: readonly PrescribedWeight[];
  /** What is in the file and does not show, and which tables were joined. */
  notes: readonly Note[];
  /** Every number of the document and what became of it. */
  numbers: readonly NumberFound[];
  /** The questions that are decided, each with what was chosen; `questions` are those that are open. */
  decided: readonly Question[];
  /** Figures that a person took from where they were placed, each with what was chosen instead. */
  corrected: readonly Question[];
  /** Every figure that nobody asks about, each with the path that it has as chosen: it may be corrected. */
  figures: readonly Question[];
}

export function importDocument(read: OfficeDocument, given: FormOptions): Draft {
  const joined = joinContinued(read.blocks);
  const document = { ...read, blocks: joined.blocks };
  const seen = { ...read, blocks: visibleBlocks(joined.blocks) };
  const title = titleOf(seen);
  const yearCell = labelledYear(seen);
  const { decisions = new Map<string, string>(), fileName } = given;
  const printed = given.year ?? yearIn(title?.text) ?? yearCell?.year;
  const year = printed ?? yearInName(fileName);
  const options = { ...given, decisions, year };
  const { frameworks } = options;
  const views = seen.blocks.flatMap((block) => (block.kind === 'table' ? viewsIn(block) : []));
  const paragraphs = seen.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const isTitle = ({ place }: Paragraph): boolean => place === title?.place;
  const { forms, placed, weights } = placedOf({ views, paragraphs }, options);
  const free = freeTables(seen.blocks, { isFree: rowsLeft(forms, placed), isTitle, decisions });
  const persons = personalLines(paragraphs, decisions);
  const [ofForm, others] = parted(
    paragraphs,
    (each) => isTitle(each) || isCaption(each.text) || free.captions.has(each.place),
  );
  const text = others.filter((each) => !persons.left.has(each));
  const personal = new Set([...personalPlaces([...views, ...tablesOf(document)]), ...placesOf([...persons.left])]);
  const known: KnownPlaces = {
    ...placesOfForms(forms, personal),
    prose: new Set(placesOf(text)),
    form: new Set([
      ...[...formPlaces(views, forms), ...free.form, ...placesOf(ofForm)],
      ...(yearCell === undefined ? [] : [yearCell.place]),
    ]),
    prescribed: new Set(weights.flatMap(({ place, isPrinted }) => (isPrinted ? [place] : []))),
    ...{ personal, decisions, year },
  };
  const tables = together([placed, free.placed]);
  // What a text says stays in the text, whether or not it is a fact: numbers know the placements of tables alone.
  const { fields, placements, numbers, framework, corrected, figures } = assignDecided(
    { ...tables, framework: forms[0]?.framework ?? null },
    {
      ...{ frameworks, decisions },
      cellAt: (place) => views.flatMap(({ table }) => table.cells).find((cell) => cell.place === place),
      numbersOf: (found, left) => numbersOf(document, found, known, left),
    },
  );
  const prose = placeProse(
    text.filter((each) => headingOf(each) === undefined),
    { fields, placements, year, framework, frameworks, decisions },
  );
  const relations = [...itemsIn(prose.fields['relations']), ...costRelations(fields)];
  const { body, passages } = bodyOf(seen.blocks, {
    isLeftOut: ({ place }) => !known.prose.has(place),
    components: free.components,
    wording: (each) => prose.wording.get(each.place) ?? escaped(each.text),
  });
  const questions = [...tables.questions, ...prose.questions, ...persons.questions];
  const [decided, open] = parted(questions, (question) => isSettled(question, decisions));
  return {
    ...{ framework, year, title: title?.text, numbers, notes: [...read.notes, ...joined.notes] },
    ...{ lapsed: forms[0]?.lapsed, isYearOfName: printed === undefined && year !== undefined },
    proposed: forms.find((form) => form.proposed !== undefined)?.proposed,
    body: body === '' ? formBody(frameworks.get(framework ?? ''), fields) : body,
    ...{ passages, weights },
    fields: { ...fields, ...prose.fields, ...(relations.length > 0 && { relations }) },
    placements: [...placements, ...prose.placements],
    ...{ questions: open, decided, corrected, figures: [...figures, ...prose.figures] },
  };
}

/** Those of which something is so, and the others. */
function parted<T>(all: readonly T[], isSo: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isSo), all.filter((each) => !isSo(each))];
}

/** What the rows of the forms say of the places of their numbers. */
function placesOfForms(
  forms: readonly PlacedForm[],
  personal: ReadonlySet<Place>,
): Pick<KnownPlaces, 'dismissed' | 'asked' | 'words'> {
  const placesOfRows = (rows: readonly IndicatorRow[]): Place[] =>
    rows.flatMap(({ fields }) => Object.values(fields).map(({ place }) => place));
  return {
    dismissed: new Set(forms.flatMap(({ dismissed }) => placesOfRows(dismissed))),
    asked: new Set(forms.flatMap(({ lost }) => placesOfRows(lost))),
    words: new Map(forms.flatMap((form) => numberWords(form, personal))),
  };
}

function placesOf(paragraphs: readonly Paragraph[]): Place[] {
  return paragraphs.map(({ place }) => place);
}

interface Source {
  views: readonly TableView[];
  paragraphs: readonly Paragraph[];
}

interface Placing {
  forms: PlacedForm[];
  placed: Placed;
  weights: PrescribedWeight[];
}

/** The department's own form, in all tables that name no project, and a sheet for each that does. */
function placedOf({ views, paragraphs }: Source, options: SettledOptions): Placing {
  const { framework } = options;
  const asked = options.frameworks.get(framework ?? '');
  const isOfProjects = asked !== undefined && isForProjects(asked);
  const projects = views.flatMap((view) => projectOf(view) ?? []);
  const rest = views.filter((view) => projects.every((project) => project.view !== view));
  const ours = ownForms(rest, options.department, options.decisions);
  const own = placeForm(
    { views: ours.views, beside: paragraphs, isOfProject: false, scope: [] },
    { ...options, framework: isOfProjects ? undefined : framework },
  );
  const taken = new Set<string>();
  const count = countedWords();
  const sheets = projects.map(({ view, project }) => {
    const form = placeForm(
      { views: [view], beside: [], isOfProject: true, scope: [count(keyWord(project.name))] },
      { ...options, framework: isOfProjects ? framework : undefined },
    );
    return { form, ...sheetOf(project, form, taken) };
  });
  const entries: Fields = sheets.length === 0 ? {} : { sheets: sheets.map(({ sheet }) => sheet) };
  return {
    forms: [own, ...sheets.map(({ form }) => form)],
    weights: [...own.weights, ...sheets.flatMap((sheet) => sheet.weights)],
    placed: {
      fields: { ...own.fields, ...entries },
      placements: [...own.placements, ...sheets.flatMap(({ placements }) => placements)],
      questions: [...ours.questions, ...own.questions, ...sheets.flatMap(({ form }) => form.questions)],
    },
  };
}

function viewsIn(table: Table): TableView[] {
  return [...formParts(viewTable(table)), ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(viewsIn))];
}

/** Every table as it is in the file, hidden cells included: nothing of a person that stands there may be said either. */
function tablesOf({ blocks }: OfficeDocument): TableView[] {
  const all = (table: Table): TableView[] => [
    viewTable(table),
    ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(all)),
  ];
  return blocks.flatMap((block) => (block.kind === 'table' ? all(block) : []));
}

/** A year that nothing printed confirms is to be looked at. */
export function yearDoubts({ year, isYearOfName }: Draft): string[] {
  return isYearOfName ? [`原件没有写明年度，${year ?? ''} 年度取自文件名，请核对。`] : [];
}
