/** When a report was last changed on this site. */
import type { Report } from './report.ts';

/** The day of the newest revision, else the day on which the report entered the site, `YYYY-MM-DD`. */
export function lastChange({ disclosure, revisions }: Pick<Report, 'disclosure' | 'revisions'>): string {
  return revisions.reduce((latest, { date }) => (date > latest ? date : latest), disclosure.entered);
}
