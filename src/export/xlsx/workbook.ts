/** `report.xlsx`: one report as a workbook in the layout of its official forms. */
import { reportUrl } from '../../archive/urls.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import { findingsTable } from '../findings-table.ts';
import { ABOUT, aboutSheet } from './about-sheet.ts';
import { budgetSheet } from './budget-sheet.ts';
import { dataSheet } from './data-sheet.ts';
import type { Form, ReportForms } from './form.ts';
import { figurePlaces, formSheet } from './form-sheet.ts';
import { reference, type Term } from './formula.ts';
import { projectSheet } from './project-sheet.ts';
import { SCORES, scoreSheet } from './score-sheet.ts';
import { addressIn, type Sheet } from './sheet.ts';
import { sheetNamer } from './sheet-names.ts';
import { writeWorkbook } from './write.ts';

const FINDINGS = '核对说明';

interface NamedForm {
  name: string;
  form: Form;
}

/** The sheets of a workbook, a form each: always scores, findings and notes; the others where the report has them. */
export function workbookSheets(entry: ArchiveEntry, forms: ReportForms, address: string): Sheet[] {
  const nameFor = sheetNamer([SCORES, FINDINGS, ABOUT]);
  const named = (list: readonly Form[]): NamedForm[] => list.map((form) => ({ name: nameFor(form.caption), form }));
  const budget = named(forms.budget);
  const plain = [...named(forms.targets), ...named(forms.goals)];
  const tables = named(forms.tables);
  const facts = named(forms.facts);
  const projects = entry.view.sheets.flatMap((own, index) => {
    const ofSheet = forms.sheets[index];
    return ofSheet === undefined ? [] : [projectSheet(nameFor(own.name), own, ofSheet)];
  });
  return [
    scoreSheet(entry.view, forms.scores, figureFinder([...budget, ...tables])),
    ...budget.map(({ name, form }) => budgetSheet(name, form)),
    ...[...plain, ...tables, ...facts].map(({ name, form }) => formSheet(name, form)),
    ...projects,
    dataSheet(FINDINGS, findingsTable, [entry]),
    aboutSheet(entry, address),
  ];
}

/** @param address  of the site, for example `https://mingzhang.example`. */
export function reportWorkbook(entry: ArchiveEntry, forms: ReportForms, address: string): Promise<Uint8Array> {
  const page = new URL(reportUrl(entry.id), address).href;
  return writeWorkbook(workbookSheets(entry, forms, address), { title: entry.title, address: page });
}

/** Looks a published figure up in other sheets, so that a formula points at it instead of repeating it. */
function figureFinder(forms: readonly NamedForm[]): (path: string) => Term | undefined {
  const places = new Map(
    forms.flatMap(({ name, form }) =>
      [...figurePlaces(form)].map(
        ([path, { address, figure }]) => [path, { address: addressIn(name, address), figure }] as const,
      ),
    ),
  );
  return (path) => {
    const place = places.get(path);
    return place === undefined ? undefined : reference(place.address, place.figure);
  };
}
