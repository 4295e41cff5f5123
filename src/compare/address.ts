/** Runs in the browser: the choice as it stands in the address, so that a comparison can be linked and gone back to. */

export interface Choice {
  framework: string | undefined;
  /** Ids `<department>/<year>`, of a sheet with its id behind, in the order of the columns, each once. */
  reports: string[];
  /** What stands in the address but cannot be a report's id. */
  faulty: string[];
}

/** As many reports as a table can hold side by side. */
export const REPORTS_MAX = 8;

const FRAMEWORK = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const REPORT = /^[a-z0-9]+(?:-[a-z0-9]+)*\/\d{4}(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** Reads the choice; `reports` may come as one list with commas or, from a plain form, several times. */
export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const named = parameters
    .getAll('reports')
    .flatMap((list) => list.split(/[,，]/))
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const ids = [...new Set(named)];
  const framework = parameters.get('framework')?.trim() ?? '';
  return {
    framework: FRAMEWORK.test(framework) ? framework : undefined,
    reports: ids.filter((id) => REPORT.test(id)),
    faulty: [
      ...ids.filter((id) => !REPORT.test(id)),
      ...(framework === '' || FRAMEWORK.test(framework) ? [] : [framework]),
    ],
  };
}

/** The address's query for a choice. Ids hold nothing that would have to be escaped. */
export function choiceQuery(framework: string, reports: readonly string[] = []): string {
  return `?framework=${framework}${reports.length === 0 ? '' : `&reports=${reports.join(',')}`}`;
}
