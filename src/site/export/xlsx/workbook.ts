/** `report.xlsx`: one report as a workbook in the layout of its official forms. */
import type { ArchiveEntry } from '../../archive.ts';
import { findingsTable } from '../findings-table.ts';
import { aboutSheet } from './about-sheet.ts';
import { BUDGET, budgetSheet } from './budget-sheet.ts';
import { dataSheet } from './data-sheet.ts';
import type { Form, ReportForms } from './form.ts';
import { figurePlaces, formSheet } from './form-sheet.ts';
import { reference, type Term } from './formula.ts';
import { scoreSheet } from './score-sheet.ts';
import { addressIn, type Sheet } from './sheet.ts';
import { writeWorkbook } from './write.ts';

const TABLES = '其他表格';

/** The sheets of a workbook: always scores, findings and notes; the others where the report has them. */
export function workbookSheets(entry: ArchiveEntry, forms: ReportForms, address: string): Sheet[] {
  const find = figureFinder([
    { sheet: BUDGET, forms: forms.budget },
    { sheet: TABLES, forms: forms.tables },
  ]);
  const sheets = [
    scoreSheet(entry.view, forms.scores, find),
    budgetSheet(forms.budget),
    formSheet('指标完成', forms.targets),
    formSheet('年度目标', forms.goals),
    formSheet(TABLES, forms.tables),
    formSheet('正文数字', forms.facts),
    dataSheet('核对说明', findingsTable, [entry]),
    aboutSheet(entry, address),
  ];
  return sheets.flatMap((sheet) => sheet ?? []);
}

/** @param address  of the site, for example `https://mingzhang.example`. */
export function reportWorkbook(entry: ArchiveEntry, forms: ReportForms, address: string): Promise<Uint8Array> {
  return writeWorkbook(workbookSheets(entry, forms, address));
}

/** Looks a published figure up in other sheets, so that a formula points at it instead of repeating it. */
function figureFinder(
  groups: readonly { sheet: string; forms: readonly Form[] }[],
): (path: string) => Term | undefined {
  const places = new Map(
    groups.flatMap(({ sheet, forms }) =>
      [...figurePlaces(forms)].map(
        ([path, { address, figure }]) => [path, { address: addressIn(sheet, address), figure }] as const,
      ),
    ),
  );
  return (path) => {
    const place = places.get(path);
    return place === undefined ? undefined : reference(place.address, place.figure);
  };
}
