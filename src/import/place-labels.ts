/** Figures beside a title of their own, outside of all tables of a form: 单位数：4. They become facts. */
import type { Cell } from '../document/document.ts';
import { idFromName } from '../report/id-from-name.ts';
import type { Placed, Placement } from './draft.ts';
import { bareFigure } from './figures.ts';
import { squeezed } from './squeezed.ts';
import type { TableView } from './table-view.ts';

/** Titles and the unit of what stands beside them. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:所属|下属|预算|纳入自评的?)*(?:预算)?单位(?:数量?|个数))(?:\(个\))?:?$/, '个'],
];

export function placeLabels(views: readonly TableView[]): Placed {
  const placements: Placement[] = [];
  const facts = views.flatMap((view) =>
    view.table.cells.flatMap((cell) => {
      const found = labelled(view, cell);
      if (found === undefined) return [];
      const name = squeezed(cell.text).replace(/(?:\(个\))?:?$/, '');
      const id = idFromName(name);
      if (placements.some(({ path }) => path === `facts.${id}`)) return [];
      placements.push({ path: `facts.${id}`, text: found.text, place: found.place, isCertain: true });
      return [{ id, name, value: found.figure, unit: found.unit }];
    }),
  );
  return { fields: facts.length === 0 ? {} : { facts }, placements, questions: [] };
}

function labelled(
  view: TableView,
  cell: Cell,
): (Pick<Cell, 'text' | 'place'> & { figure: string; unit: string }) | undefined {
  const unit = LABELS.find(([title]) => title.test(squeezed(cell.text)))?.[1];
  const next = unit === undefined ? undefined : view.beside(cell);
  const figure = next === undefined ? undefined : bareFigure(next.text, unit ?? '');
  return unit === undefined || next === undefined || figure === undefined
    ? undefined
    : { text: next.text, place: next.place, figure, unit };
}
