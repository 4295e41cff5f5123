/** What the page of a department follows from, as the key by which a build reuses it. */
import { hashOf } from '../../cache/hash.ts';
import { siteKey } from '../../archive/site-key.ts';
import type { DepartmentPage } from './department-page.ts';

/** Undefined while writing, when nothing is reused. */
export function departmentPageKey({ entries, regions, ...shown }: DepartmentPage): string | undefined {
  if (entries.some(({ key }) => key === undefined)) return undefined;
  // A region holds all that lies within it.
  const names = regions.map(({ code, name }) => [code, name]);
  return hashOf(siteKey(), JSON.stringify([shown, names]), ...entries.map(({ key = '' }) => key));
}
