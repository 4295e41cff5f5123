/** `report.xlsx`: one report as a workbook in the layout of its official forms. */
import { lastChange } from '../../report/last-change.ts';
import { reportUrl } from '../../archive/urls.ts';
import type { LoadedReport } from '../../archive/archive.ts';
import { findingsTable } from '../findings-table.ts';
import { ABOUT, aboutWorksheet } from './about-worksheet.ts';
import { budgetWorksheet } from './budget-worksheet.ts';
import { dataWorksheet } from './data-worksheet.ts';
import type { Form, ReportForms } from './form.ts';
import { figurePlaces, formWorksheet } from './form-worksheet.ts';
import { reference, type Term } from './formula.ts';
import { projectWorksheet } from './project-worksheet.ts';
import { SCORES, scoreWorksheet } from './score-worksheet.ts';
import { addressIn, type Worksheet } from './worksheet.ts';
import { worksheetNamer } from './worksheet-names.ts';
import { writeWorkbook } from './write.ts';

const FINDINGS = '核对说明';

interface NamedForm {
  name: string;
  form: Form;
}

/** The worksheets of a workbook, a form each: always scores, findings and notes; the others where the report has them. */
function worksheetsOf(entry: LoadedReport, forms: ReportForms, address: string): Worksheet[] {
  const nameFor = worksheetNamer([SCORES, FINDINGS, ABOUT]);
  const named = (list: readonly Form[]): NamedForm[] => list.map((form) => ({ name: nameFor(form.caption), form }));
  const budget = named(forms.budget);
  const plain = [...named(forms.targets), ...named(forms.goals)];
  const tables = named(forms.tables);
  const facts = named(forms.facts);
  const projects = entry.view.sheets.flatMap((own, index) => {
    const ofSheet = forms.sheets[index];
    return ofSheet === undefined ? [] : [projectWorksheet(nameFor(own.name), own, ofSheet)];
  });
  return [
    scoreWorksheet(entry.view, forms.scores, figureFinder([...budget, ...tables])),
    ...budget.map(({ name, form }) => budgetWorksheet(name, form)),
    ...[...plain, ...tables, ...facts].map(({ name, form }) => formWorksheet(name, form)),
    ...projects,
    dataWorksheet(FINDINGS, findingsTable, [entry]),
    aboutWorksheet(entry, address),
  ];
}

/** @param address  of the site, for example `https://mingzhang.example`. */
export function reportWorkbook(entry: LoadedReport, forms: ReportForms, address: string): Promise<Uint8Array> {
  const page = new URL(reportUrl(entry.id), address).href;
  return writeWorkbook(worksheetsOf(entry, forms, address), {
    title: entry.title,
    address: page,
    changed: lastChange(entry.view.report),
  });
}

/** Looks a published figure up in other worksheets, so that a formula points at it instead of repeating it. */
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
