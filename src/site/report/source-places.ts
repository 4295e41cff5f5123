/** What a report's page says of its source: the file, and for each figure what is printed where. */
import { anchorOf } from '../../report/anchor.ts';
import { placedFigures, type SourcePlace, type SourcePlaces } from '../../report/source-places.ts';
import type { ReportView } from '../../score/view.ts';

/** A datum and how its source prints it. */
interface ShownPlace extends SourcePlace {
  path: string;
  name: string;
  /** Where the page shows it. */
  href: string | undefined;
}

/** In the order of the source. */
export function shownPlaces(source: SourcePlaces, { published }: ReportView): ShownPlace[] {
  return placedFigures(source).flatMap(({ path, text, place }) => {
    const datum = published.get(path);
    if (datum === undefined) return [];
    const anchor = anchorOf(path);
    return [{ path, name: datum.name, href: anchor === undefined ? undefined : `#${anchor}`, text, place }];
  });
}
