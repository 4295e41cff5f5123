/** Which rows of a document's tables no form took, so that they may be a table of their own. */
import type { Place } from '../../document/document.ts';
import type { Placed } from '../draft.ts';
import { type Panel, panelsOf } from '../panels.ts';
import type { PlacedForm } from '../place-form.ts';
import { projectOf } from '../project-sheet.ts';
import type { TableView } from '../table-view.ts';

/**
 * Of several panels of a kind a form takes the first one; what another one holds is left. Nothing is left of a table that
 * is of one project, nor of a form that nobody took: it may be another department's.
 */
export function rowsLeft(forms: readonly PlacedForm[], { placements }: Pick<Placed, 'placements'>) {
  const placed = new Set(placements.map(({ place }) => place));
  const panels = forms.flatMap((form) => form.panels);
  const taken = new Set([...placed, ...panels.flatMap((panel) => (isUsed(panel, placed) ? placesIn(panel) : []))]);
  const seen = new Set(panels.flatMap(placesIn));
  const left = new Map<Place, boolean>();
  const mayBeLeft = (view: TableView): boolean => {
    const known = left.get(view.table.place);
    if (known !== undefined) return known;
    const isNew = (panel: Panel): boolean =>
      panel.kind === 'indicators' && !placesIn(panel).some((each) => seen.has(each));
    const may = projectOf(view) === undefined && !panelsOf(view).some(isNew);
    left.set(view.table.place, may);
    return may;
  };
  return (view: TableView, row: number): boolean =>
    mayBeLeft(view) && view.row(row).every((cell) => cell.row !== row || !taken.has(cell.place));
}

/** Rows of indicators are read whole; of another panel something was placed, or it was left. */
function isUsed(panel: Panel, placed: ReadonlySet<Place>): boolean {
  return panel.kind === 'indicators' || placesIn(panel).some((place) => placed.has(place));
}

/** The places of what begins in the rows of a panel. */
function placesIn({ view, header, end }: Panel): Place[] {
  return view.table.cells.filter(({ row }) => row >= header.from && row < end).map(({ place }) => place);
}
