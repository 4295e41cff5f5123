/** Which revision of a report declares a change of one of its data. */
import { type Revision, revisedFields } from '../report/revision.ts';

export interface Changed {
  path: string;
  /** The day of the version that changed it. */
  day: string;
  /** The revisions of the version before. */
  before: readonly Revision[];
}

/**
 * The id of the revision that declares a change, or null.
 *
 * A revision that already named the datum before the change speaks of an earlier one, unless it is dated later: else
 * one correction would be a licence to change the figure ever after.
 */
export function declaredBy({ path, day, before }: Changed, revisions: readonly Revision[]): string | null {
  const isNew = ({ id, date }: Revision): boolean =>
    date >= day || !before.some((revision) => revision.id === id && names(revision, path));
  return revisions.find((revision) => names(revision, path) && isNew(revision))?.id ?? null;
}

function names(revision: Revision, path: string): boolean {
  return revisedFields(revision).some((field) => field.path === path);
}
