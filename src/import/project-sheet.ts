/** The table of one project beside the department's own: 项目支出绩效自评表. It becomes a sheet of the report. */
import type { Cell } from '../document/document.ts';
import { takeId } from '../report/id-from-name.ts';
import type { Fields, Placement } from './draft.ts';
import { bareFigure } from './figures.ts';
import { meaningOf } from './header-words.ts';
import type { PlacedForm } from './place-form.ts';
import type { PrescribedWeight } from './prescribed-weights.ts';
import { squeezed } from './squeezed.ts';
import type { TableView } from './table-view.ts';

/** Beside it a form names its project. */
export const PROJECT_NAME = /^(?:预算)?项目名称:?$/;

/** What forms print about a project before its money. */
const LABELS: Readonly<Record<'name' | 'code' | 'authority' | 'implementer', RegExp>> = {
  name: PROJECT_NAME,
  code: /^项目(?:编码|代码):?$/,
  authority: /^(?:主管|预算主管|项目主管)(?:部门|单位)(?:及代码)?:?$/,
  implementer: /^(?:项目)?(?:实施|执行)单位:?$/,
};

/** How far down such labels stand. */
const ROWS_MOST = 6;

type Project = { name: string } & Partial<Record<'code' | 'authority' | 'implementer', string>>;

/** The project that a table is of; undefined where it names none, and is the department's own. */
export function projectOf(view: TableView): { view: TableView; project: Project } | undefined {
  const found: Record<string, string> = {};
  for (const cell of view.table.cells) {
    if (cell.row >= ROWS_MOST) break;
    const label = labelIn(cell.text);
    const next = view.beside(cell);
    if (label !== undefined && next !== undefined && next.text !== '' && !isHeader(view, cell, next))
      found[label] ??= next.text.replaceAll('\n', '');
  }
  const { name, ...rest } = found;
  return name === undefined ? undefined : { view, project: { name, ...rest } };
}

/** Above a list of projects 项目名称 is a title among others: below it stand names, beside them amounts. */
function isHeader(view: TableView, label: Cell, next: Cell): boolean {
  const [below, amount] = [label, next].map(({ row, rowSpan, column }) => view.at(row + rowSpan, column)?.text ?? '');
  const isOfList = labelIn(below ?? '') === undefined && bareFigure(amount ?? '', '万元') !== undefined;
  return isOfList || view.begin(label.row).some(({ text }) => meaningOf(text) !== undefined);
}

/** Which of the labels a text is. */
function labelIn(text: string): string | undefined {
  return Object.entries(LABELS).find(([, words]) => words.test(squeezed(text)))?.[0];
}

/** What was placed of a project's form: one entry of `sheets`, and its placements below it. */
export function sheetOf(
  project: Project,
  { fields, placements, weights, framework }: PlacedForm,
  taken: Set<string>,
): { sheet: Fields; placements: Placement[]; weights: PrescribedWeight[] } {
  const id = takeId(project.name, taken);
  return {
    sheet: { id, ...project, framework, ...fields },
    placements: placements.map((each) => ({ ...each, path: `sheets.${id}.${each.path}` })),
    weights: weights.map((each) => ({ ...each, path: `sheets.${id}.${each.path}` })),
  };
}
