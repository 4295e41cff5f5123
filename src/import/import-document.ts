/** From a document to the draft of a report: what is certain is placed, what is not is asked, and no number is lost. */
import { joinContinued } from '../document/continued.ts';
import type { Note, OfficeDocument, Paragraph, Place, Table } from '../document/document.ts';
import { assignDecided } from './assign-decided.ts';
import { type BodyText, bodyText } from './body-text.ts';
import { labelledYear, titleOf, yearIn } from './document-title.ts';
import { isForProjects } from './choose-framework.ts';
import { type Decisions, isSettled, settled } from './decisions.ts';
import type { Fields, Placed, Question } from './draft.ts';
import { formBody } from './form-body.ts';
import { formPlaces, isCaption } from './form-places.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import { type NumberFound, numbersOf } from './ledger.ts';
import { numberWords } from './number-words.ts';
import { personalKind, personalPlaces, personalWords } from './personal-places.ts';
import { type FormOptions, placeForm, type PlacedForm } from './place-form.ts';
import { projectOf, sheetOf } from './project-sheet.ts';
import { countedWords, keyWord, questionKey } from './question-keys.ts';
import { type TableView, viewTable } from './table-view.ts';

export interface Draft extends Placed {
  /** The id of a framework; null where none fits, or only projects were scored. */
  framework: string | null;
  /** The year that the document names; undefined where it names none, or several. */
  year: number | undefined;
  title: string | undefined;
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
  const { forms, placed } = placedOf({ views, paragraphs }, options);
  const isTitle = ({ place }: Paragraph): boolean => place === title?.place;
  const decisions = options.decisions ?? new Map<string, string>();
  const lines = personalLines(paragraphs, decisions);
  const persons = lines.flatMap(({ paragraph, question }) => (question.chosen === KEEP ? [] : [paragraph]));
  const questions = [...placed.questions, ...lines.map(({ question }) => question)];
  const body = bodyText(paragraphs, (each) => isTitle(each) || isCaption(each.text) || persons.includes(each));
  const captions = paragraphs.filter((each) => isTitle(each) || isCaption(each.text));
  const personal = new Set([...personalPlaces(views), ...persons.map(({ place }) => place)]);
  const known = {
    prose: placesOf(body),
    form: new Set([
      ...formPlaces(views, forms),
      ...[...captions, ...(yearCell === undefined ? [] : [yearCell])].map(({ place }) => place),
    ]),
    dismissed: new Set(forms.flatMap((form) => form.dismissed).flatMap(placesOfRow)),
    asked: new Set(forms.flatMap((form) => form.lost).flatMap(placesOfRow)),
    words: new Map(forms.flatMap((form) => numberWords(form, personal))),
    ...{ personal, decisions },
  };
  const { fields, placements, numbers, framework } = assignDecided(
    { ...placed, framework: forms[0]?.framework ?? null },
    {
      ...{ frameworks: options.frameworks, decisions },
      cellAt: (place) => views.flatMap(({ table }) => table.cells).find((cell) => cell.place === place),
      numbersOf: (found) => numbersOf(document, { ...known, placements: found }),
    },
  );
  return {
    ...{ framework, year: options.year, title: title?.text },
    body: body.text === '' ? formBody(options.frameworks.get(framework ?? ''), fields) : body.text,
    ...{ fields, placements, numbers, notes: [...read.notes, ...joined.notes] },
    questions: questions.filter((question) => !isSettled(question, decisions)),
    decided: questions.filter((question) => isSettled(question, decisions)),
  };
}

function placesOfRow({ fields }: IndicatorRow): Place[] {
  return Object.values(fields).map(({ place }) => place);
}

const KEEP = 'keep';

/** Lines that are of a person: left out as a whole, though they may hold something else too. */
function personalLines(
  paragraphs: readonly Paragraph[],
  decisions: Decisions,
): { paragraph: Paragraph; question: Question }[] {
  const count = countedWords();
  return paragraphs.flatMap((paragraph) => {
    const { text, place } = paragraph;
    const kind = personalKind(text);
    if (kind === undefined) return [];
    const question = {
      ...{ key: count(questionKey('personal', personalWords(text))), place, chosen: 'leave' },
      text: `这一段里有个人信息（${kind}），整段没有带进来；要留别的内容，请自己写进正文。`,
      options: [
        { value: 'leave', name: '整段不带进来' },
        { value: KEEP, name: '照原文留在正文里' },
      ],
    };
    return [{ paragraph, question: settled(question, decisions) }];
  });
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
  const own = placeForm(
    { views: rest, beside: paragraphs, isOfProject: false, scope: [] },
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
      questions: [...own.questions, ...sheets.flatMap(({ form }) => form.questions)],
    },
  };
}

function placesOf({ paragraphs }: BodyText): Set<string> {
  return new Set(paragraphs.map(({ place }) => place));
}

function viewsIn(table: Table): TableView[] {
  return [viewTable(table), ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(viewsIn))];
}
