/** From a document to the draft of a report: what is certain is placed, what is not is asked, and no number is lost. */
import { joinContinued } from '../document/continued.ts';
import type { Note, OfficeDocument, Paragraph, Table } from '../document/document.ts';
import { type BodyText, bodyText } from './body-text.ts';
import { titleOf, yearIn } from './document-title.ts';
import { type Fields, type Placed, together } from './draft.ts';
import { formPlaces, isCaption } from './form-places.ts';
import { type NumberFound, numbersOf } from './ledger.ts';
import { isPersonalLine, personalPlaces } from './personal-places.ts';
import { type FormOptions, placeForm, type PlacedForm } from './place-form.ts';
import { type Project, projectOf, sheetOf } from './project-sheet.ts';
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
}

export function importDocument(read: OfficeDocument, given: FormOptions): Draft {
  const joined = joinContinued(read.blocks);
  const document = { ...read, blocks: joined.blocks };
  const views = document.blocks.flatMap((block) => (block.kind === 'table' ? viewsIn(block) : []));
  const paragraphs = document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const title = titleOf(document);
  const options = { ...given, year: given.year ?? yearIn(title?.text) };
  const { forms, framework, placed } = placedOf({ views, paragraphs }, options);
  const isTitle = ({ place }: Paragraph): boolean => place === title?.place;
  const body = bodyText(paragraphs, (each) => isTitle(each) || isCaption(each.text) || isPersonalLine(each.text));
  const captions = paragraphs.filter((each) => isTitle(each) || isCaption(each.text));
  const persons = paragraphs.filter(({ text }) => isPersonalLine(text));
  return {
    ...{ framework, year: options.year, title: title?.text, body: body.text },
    ...{ fields: placed.fields, placements: placed.placements, questions: placed.questions },
    notes: [...read.notes, ...joined.notes],
    numbers: numbersOf(document, {
      placements: placed.placements,
      prose: placesOf(body),
      form: new Set([...formPlaces(views, forms), ...captions.map(({ place }) => place)]),
      personal: new Set([...personalPlaces(views), ...persons.map(({ place }) => place)]),
    }),
  };
}

interface Source {
  views: readonly TableView[];
  paragraphs: readonly Paragraph[];
}

/** The department's own form, in all tables that name no project, and a sheet for each that does. */
function placedOf(
  { views, paragraphs }: Source,
  options: FormOptions,
): { forms: PlacedForm[]; framework: string | null; placed: Placed } {
  const projects = views.flatMap((view): { view: TableView; project: Project }[] => {
    const project = projectOf(view);
    return project === undefined ? [] : [{ view, project }];
  });
  const ofProjects = new Set(projects.map(({ view }) => view));
  const rest = views.filter((view) => !ofProjects.has(view));
  const isForProjects = isOfProject(options);
  const ofOwn = { ...options, framework: isForProjects ? undefined : options.framework };
  const own = placeForm({ views: rest, beside: paragraphs, isOfProject: false }, ofOwn);
  const taken = new Set<string>();
  const sheets = projects.map(({ view, project }) => {
    const ofSheet = { ...options, framework: isForProjects ? options.framework : undefined };
    const form = placeForm({ views: [view], beside: [], isOfProject: true }, ofSheet);
    return { form, placed: sheetOf(project, form, taken) };
  });
  const placed = together([own, ...sheets.map((each) => ({ ...each.placed, fields: {} }))]);
  const entries = sheets.flatMap((each) => (each.placed.fields['sheets'] ?? []) as Fields[]);
  return {
    forms: [own, ...sheets.map(({ form }) => form)],
    framework: own.framework,
    placed: entries.length === 0 ? placed : { ...placed, fields: { ...placed.fields, sheets: entries } },
  };
}

/** A framework that was asked for is that of the projects where it is one for projects. */
function isOfProject({ framework, frameworks }: FormOptions): boolean {
  return frameworks.get(framework ?? '')?.name.includes('项目') === true;
}

function placesOf({ paragraphs }: BodyText): Set<string> {
  return new Set(paragraphs.map(({ place }) => place));
}

function viewsIn(table: Table): TableView[] {
  return [viewTable(table), ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(viewsIn))];
}
