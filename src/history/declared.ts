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
 * A revision that named the datum before the change speaks of an earlier change, unless it is dated later. Otherwise
 * one correction would allow every later change of the figure.
 */
export function declaredBy({ path, day, before }: Changed, revisions: readonly Revision[]): string | null {
  const isNew = ({ id, date }: Revision): boolean =>
    date >= day || !before.some((revision) => revision.id === id && names(revision, path));
  return revisions.find((revision) => names(revision, path) && isNew(revision))?.id ?? null;
}

function names(revision: Revision, path: string): boolean {
  return revisedFields(revision).some((field) => field.path === path);
}
