/** A project's own table as one worksheet: who, the funds, the goals, the scores with their formulas, the conclusion. */
import type { Statements } from '../../report/statements.ts';
import type { SheetView } from '../../score/view.ts';
import { budgetWorksheet } from './budget-worksheet.ts';
import type { Form, ReportForms } from './form.ts';
import { figurePlaces, formWorksheet } from './form-worksheet.ts';
import { reference, type Term } from './formula.ts';
import { scoreForm } from './score-worksheet.ts';
import { type Worksheet, type WorksheetRow, textCell } from './worksheet.ts';

/** @param forms  those of the sheet, whose paths are those within it. */
export function projectWorksheet(name: string, { sheet, view, name: title }: SheetView, forms: ReportForms): Worksheet {
  const head = [
    ...lines('主管部门', sheet.authority),
    ...lines('实施单位', sheet.implementer),
    ...lines('项目编码', sheet.code),
    ...lines('指标体系', view.framework?.name),
  ];
  const rows: WorksheetRow[] = [[textCell(title, 'title')], ...head, []];
  const figures = new Map<string, Term>();
  const add = (make: (from: number) => Worksheet): void => {
    rows.push(...make(rows.length).rows, []);
  };
  for (const form of forms.budget) {
    for (const [path, { address, figure }] of figurePlaces(form, rows.length))
      figures.set(path, reference(address, figure));
    add((from) => budgetWorksheet(name, form, from));
  }
  const plain = (form: Form): void => add((from) => formWorksheet(name, form, { from }));
  forms.goals.forEach(plain);
  const { scores } = forms;
  if (scores !== undefined) add((from) => scoreForm(name, scores, { view, from, at: (path) => figures.get(path) }));
  forms.targets.forEach(plain);
  const { stated } = view.scorecard;
  const results = scores === undefined ? [...lines('自评总分', stated.total), ...lines('自评等级', stated.grade)] : [];
  const closing = [
    ...lines('评价结论', sheet.conclusion),
    ...lines('存在问题', sheet.problems),
    ...lines('改进措施', sheet.measures),
    ...lines('说明', sheet.note),
  ];
  return { name, rows: [...rows, ...results, ...closing], headRows: 0 };
}

function lines(term: string, words: Statements | null | undefined): WorksheetRow[] {
  if (words === undefined || words === null) return [];
  return [words].flat().map((text, index) => [textCell(index === 0 ? term : '', 'name'), textCell(text)]);
}
