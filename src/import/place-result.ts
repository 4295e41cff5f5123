/** The row of the total, and the grade that is ticked. */
import type { Framework } from '../report/framework.ts';
import { NOTHING, type Placed, type Placement } from './draft.ts';
import { pointsIn } from './figures.ts';
import { POINTS } from './indicator-rows.ts';
import { isTotalRow, type Panel } from './panels.ts';
import { squeezed } from './squeezed.ts';
import type { Printed, TableView } from './table-view.ts';

/**
 * The totals of a panel of indicators. Forms merge cells of this row as they like, so that a figure may stand beside its
 * column: the last of several figures is then the total of points, the one before it that of the weights.
 */
export function placeTotal({ view, header, columns }: Panel): Placed {
  const placements: Placement[] = [];
  const fields: { [scorer: string]: { total: string } } = {};
  for (let row = header.to; row < view.table.rows; row += 1) {
    if (!isTotalRow(view, row)) continue;
    const figures = view.row(row).flatMap((cell) => {
      const figure = pointsIn(cell.text);
      return figure === undefined ? [] : [{ ...cell, figure }];
    });
    for (const scorer of POINTS) {
      const column = [...columns].find(([, { kind }]) => kind === scorer)?.[0];
      if (column === undefined) continue;
      const below = figures.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
      const isAlone = scorer === 'stated' && below === undefined;
      const found = below ?? (isAlone ? figures.at(-1) : undefined);
      if (found === undefined) continue;
      fields[scorer] = { total: found.figure };
      placements.push({
        path: `${scorer}.total`,
        text: found.text,
        place: found.place,
        isCertain: below !== undefined,
      });
    }
    break;
  }
  return { fields, placements, questions: [] };
}

/** The grade that is ticked, or that stands beside 评价等级. */
export function placeGrade(
  { texts, views }: { texts: readonly Printed[]; views: readonly TableView[] },
  framework: Framework | undefined,
): Placed {
  const own = framework?.bands.map(({ grade }) => grade) ?? [];
  const grades = own.length === 0 ? USUAL_GRADES : own;
  const found =
    gradeIn(texts, grades) ?? views.map((view) => gradeBeside(view, grades)).find((each) => each !== undefined);
  if (found === undefined) return NOTHING;
  return {
    fields: { stated: { grade: found.text } },
    placements: [{ path: 'stated.grade', ...found, isCertain: true }],
    questions: [],
  };
}

const USUAL_GRADES = ['优', '良', '中', '差'];

/** How offices tick a box, whatever font it comes from. */
const TICKED = /[☑☒✓✔√■●þý✅]|\[[xX√]\]/u;
const BOX = /[☐□○◯¨o]|\[\s*\]/u;

/** The ticked word behind 评价等级 or among the words of a scale; undefined where none is ticked, or several are. */
function gradeIn(texts: readonly Printed[], grades: readonly string[]): Printed | undefined {
  const found = texts.flatMap((printed) => {
    const ticked = printed.text
      .split(new RegExp(`(?=${TICKED.source}|${BOX.source})`, 'u'))
      .filter((piece) => TICKED.test(piece))
      .flatMap((piece) => grades.filter((grade) => squeezed(piece).slice(1).startsWith(grade)));
    return ticked.length === 1 ? [{ text: ticked[0] ?? '', place: printed.place }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The word right of 评价等级, where the form has a cell for it. */
function gradeBeside(view: TableView, grades: readonly string[]): Printed | undefined {
  for (const cell of view.table.cells) {
    if (!/^(?:自评|评价|绩效|评定|评分|综合)*(?:评价)?等[级次]:?$/.test(squeezed(cell.text))) continue;
    const next = view.row(cell.row).find(({ column, text }) => column > cell.column && text !== '');
    const word = next === undefined ? undefined : grades.find((grade) => squeezed(next.text) === grade);
    if (next !== undefined && word !== undefined) return { text: word, place: next.place };
  }
  return undefined;
}
