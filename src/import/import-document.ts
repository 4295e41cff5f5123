/** From a document to the draft of a report: what is certain is placed, what is not is asked, and no number is lost. */
import { joinContinued } from '../document/continued.ts';
import type { Note, OfficeDocument, Paragraph, Place, Table } from '../document/document.ts';
import { assignDecided } from './assign-decided.ts';
import { bodyText, escaped, headingOf } from './body-text.ts';
import { labelledYear, titleOf, yearIn } from './document-title.ts';
import { isForProjects } from './choose-framework.ts';
import { isSettled } from './decisions.ts';
import { type Fields, type Placed, type Question, together } from './draft.ts';
import { formBody } from './form-body.ts';
import { formParts } from './form-parts.ts';
import { formPlaces, isCaption } from './form-places.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import { type NumberFound, numbersOf } from './ledger.ts';
import { numberWords } from './number-words.ts';
import { ownForms } from './own-forms.ts';
import { personalLines } from './personal-lines.ts';
import { personalPlaces } from './personal-places.ts';
import { type FormOptions, placeForm, type PlacedForm } from './place-form.ts';
import type { ProposedFramework } from './propose-framework.ts';
import { projectOf, sheetOf } from './project-sheet.ts';
import { placeProse } from './prose/place-prose.ts';
import { countedWords, keyWord } from './question-keys.ts';
import { visibleTable } from './table-parts.ts';
import { type TableView, viewTable } from './table-view.ts';
import { freeTables } from './tables/free-tables.ts';
import { rowsLeft } from './tables/rows-left.ts';

export interface Draft extends Placed {
  /** The id of a framework; null where none fits, or only projects were scored. */
  framework: string | null;
  /** The year that the document names; undefined where it names none, or several. */
  year: number | undefined;
  title: string | undefined;
  /** What the form prescribes where no framework is known that does. */
  proposed: ProposedFramework | undefined;
  body: string;
  /** What is in the file and does not show, and which tables were joined. */
  notes: readonly Note[];
  /** Every number of the document and what became of it. */
  numbers: readonly NumberFound[];
  /** The questions that are decided, each with what was chosen; `questions` are those that are open. */
  decided: readonly Question[];
}

export function importDocument(read: OfficeDocument, given: FormOptions): Draft {
  const joined = joinContinued(read.blocks);
  const document = { ...read, blocks: joined.blocks };
  const views = document.blocks.flatMap((block) => (block.kind === 'table' ? viewsIn(block) : []));
  const paragraphs = document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const title = titleOf(document);
  const yearCell = labelledYear(document);
  const options = { ...given, year: given.year ?? yearIn(title?.text) ?? yearCell?.year };
  const { frameworks, year, decisions = new Map<string, string>() } = options;
  const { forms, placed } = placedOf({ views, paragraphs }, options);
  const isTitle = ({ place }: Paragraph): boolean => place === title?.place;
  const persons = personalLines(paragraphs, decisions);
  const free = freeTables(document.blocks, { isFree: rowsLeft(forms, placed), isTitle, decisions });
  const isFormText = (each: Paragraph): boolean =>
    isTitle(each) || isCaption(each.text) || free.captions.has(each.place);
  const text = paragraphs.filter((each) => !isFormText(each) && !persons.left.has(each));
  const personal = new Set([...personalPlaces(views), ...placesOf([...persons.left])]);
  const known = {
    prose: new Set(placesOf(text)),
    form: new Set([
      ...[...formPlaces(views, forms), ...free.form, ...placesOf(paragraphs.filter(isFormText))],
      ...(yearCell === undefined ? [] : [yearCell.place]),
    ]),
    dismissed: new Set(forms.flatMap((form) => form.dismissed).flatMap(placesOfRow)),
    asked: new Set(forms.flatMap((form) => form.lost).flatMap(placesOfRow)),
    words: new Map(forms.flatMap((form) => numberWords(form, personal))),
    ...{ personal, decisions },
  };
  const tables = together([placed, free.placed]);
  // What a text says stays in the text, whether or not it is a fact: numbers know the placements of tables alone.
  const { fields, placements, numbers, framework } = assignDecided(
    { ...tables, framework: forms[0]?.framework ?? null },
    {
      ...{ frameworks, decisions },
      cellAt: (place) => views.flatMap(({ table }) => table.cells).find((cell) => cell.place === place),
      numbersOf: (found) => numbersOf(document, { ...known, placements: found }),
    },
  );
  const prose = placeProse(
    text.filter((each) => headingOf(each) === undefined),
    { fields, year, framework, frameworks, decisions },
  );
  const body = bodyText(document.blocks, {
    isLeftOut: ({ place }) => !known.prose.has(place),
    components: free.components,
    wording: (each) => prose.wording.get(each.place) ?? escaped(each.text),
  });
  const questions = [...tables.questions, ...prose.questions, ...persons.questions];
  return {
    ...{ framework, year, title: title?.text, numbers, notes: [...read.notes, ...joined.notes] },
    proposed: forms.find((form) => form.proposed !== undefined)?.proposed,
    body: body === '' ? formBody(frameworks.get(framework ?? ''), fields) : body,
    fields: { ...fields, ...prose.fields },
    placements: [...placements, ...prose.placements],
    questions: questions.filter((question) => !isSettled(question, decisions)),
    decided: questions.filter((question) => isSettled(question, decisions)),
  };
}

function placesOf(paragraphs: readonly Paragraph[]): Place[] {
  return paragraphs.map(({ place }) => place);
}

function placesOfRow({ fields }: IndicatorRow): Place[] {
  return Object.values(fields).map(({ place }) => place);
}

interface Source {
  views: readonly TableView[];
  paragraphs: readonly Paragraph[];
}

/** The department's own form, in all tables that name no project, and a sheet for each that does. */
function placedOf({ views, paragraphs }: Source, options: FormOptions): { forms: PlacedForm[]; placed: Placed } {
  const { framework } = options;
  const asked = options.frameworks.get(framework ?? '');
  const isOfProjects = asked !== undefined && isForProjects(asked);
  const projects = views.flatMap((view) => projectOf(view) ?? []);
  const rest = views.filter((view) => projects.every((project) => project.view !== view));
  const ours = ownForms(rest, options.department, options.decisions ?? new Map<string, string>());
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
    placed: {
      fields: { ...own.fields, ...entries },
      placements: [...own.placements, ...sheets.flatMap(({ placements }) => placements)],
      questions: [...ours.questions, ...own.questions, ...sheets.flatMap(({ form }) => form.questions)],
    },
  };
}

function viewsIn(table: Table): TableView[] {
  return [
    ...formParts(viewTable(visibleTable(table))),
    ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(viewsIn)),
  ];
}
