/** Where a finding is shown: at the cell that it is about, on both sides, and never at another in its stead. */
import type { Finding } from '../check/finding.ts';
import type { Place } from '../document/document.ts';
import { shownPath } from './form-paths.ts';
import type { ReviewFinding } from './model.ts';

/** What either side shows. */
export interface Shown {
  placements: readonly { path: string; place: Place; text: string }[];
  weights: readonly { path: string; place: Place }[];
  /** The paths of the cells of the forms. */
  cells: ReadonlySet<string>;
}

type Where = Pick<ReviewFinding, 'place' | 'cell' | 'beside'>;

/** A function, since there are many findings on one draft. */
export function findingPlaces({
  placements,
  weights,
  cells,
}: Shown): (finding: { at: Finding['at']; related: readonly { path: string }[] }) => Where {
  const places = new Map([...weights, ...placements].map(({ path, place }) => [path, place]));
  const printed = [...places.keys()];
  const shown = [...cells];
  const placeOf = (path: string): Place | undefined => places.get(ownOrPart(path, printed) ?? '');
  return ({ at, related }) => {
    if (at === null) return { place: null, cell: null, beside: [] };
    const path = shownPath(at);
    const place = placeOf(path) ?? null;
    const cell = [path, ...rowsOf(path)].map((each) => ownOrPart(each, shown)).find((each) => each !== undefined);
    const compared = related.flatMap((figure) => placeOf(shownPath(figure.path)) ?? []);
    const ofRow =
      compared.length > 0
        ? []
        : rowsOf(path)
            .flatMap((row) => placeOf(row) ?? [])
            .slice(0, 1);
    return { place, cell: cell ?? null, beside: place === null ? [...new Set([...compared, ...ofRow])] : [] };
  };
}

/** The path itself, or the first that is part of it: a row is where its figures are. */
function ownOrPart(path: string, among: readonly string[]): string | undefined {
  return among.find((each) => each === path) ?? among.find((each) => each.startsWith(`${path}.`));
}

/** What a datum is part of, the nearest first, up to the row that it stands in. */
function rowsOf(path: string): string[] {
  const parts = path.split('.');
  const least = path.startsWith('sheets.') ? 4 : 2;
  return Array.from({ length: Math.max(0, parts.length - least) }, (_, at) =>
    parts.slice(0, parts.length - 1 - at).join('.'),
  );
}
