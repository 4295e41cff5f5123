/**
 * Every published datum of a report under its path. A path that is not listed here does not exist:
 * Fig, relations, evidence, acknowledgements, findings and diff all look their paths up in this one list.
 */
import { budgetData } from './published/budget.ts';
import { factData } from './published/facts.ts';
import { scoreData } from './published/scores.ts';
import { staffingData } from './published/staffing.ts';
import { tableData } from './published/tables.ts';
import { targetData } from './published/targets.ts';
import type { Datum } from './datum.ts';
import type { Framework } from './framework.ts';
import type { Report } from './report.ts';
import { SCORERS, scorerSide } from './scorer.ts';
import { inSheet } from './sheet-path.ts';
import { sheetReport } from './sheet-report.ts';

/** Frameworks by id. */
export type Frameworks = ReadonlyMap<string, Framework>;

/**
 * All published data of a report by path, in the order of the form.
 *
 * @param framework   gives scores and evidence the names of their indicators; without it they are called by their ids.
 * @param frameworks  the same for sheets, by id.
 */
export function publishedData(
  report: Report,
  framework: Framework | null = null,
  frameworks: Frameworks = new Map(),
): ReadonlyMap<string, Datum> {
  const data = new Map<string, Datum>();
  const blocks = [statedData, budgetData, staffingData, targetData, scoreData, tableData, factData];
  for (const block of blocks) {
    for (const datum of block(report, framework)) data.set(datum.path, datum);
  }
  for (const datum of sheetData(report, frameworks)) data.set(datum.path, datum);
  return data;
}

/** The data of the report's sheets, each as if it were a report of its own. */
function* sheetData(report: Report, frameworks: Frameworks): Generator<Datum> {
  for (const [index, sheet] of report.sheets.entries()) {
    const framework = frameworks.get(sheet.framework ?? '') ?? null;
    const place = { id: sheet.id, index, name: sheet.name };
    for (const datum of publishedData(sheetReport(sheet, report), framework).values()) yield inSheet(datum, place);
  }
}

function* statedData(report: Report): Generator<Datum> {
  const sides = [
    { key: 'stated', name: '自评', result: report.stated },
    ...SCORERS.map((key) => ({ key, name: scorerSide(report, key), result: report[key] })),
  ];
  for (const { key, name, result } of sides) {
    if (result?.total !== undefined) {
      const content = { kind: 'figure', figure: result.total, unit: '分' } as const;
      yield { path: `${key}.total`, keys: [key, 'total'], name: `${name}总分`, content, exact: true };
    }
    if (result?.grade !== undefined) {
      const content = { kind: 'text', text: result.grade } as const;
      yield { path: `${key}.grade`, keys: [key, 'grade'], name: `${name}等级`, content, exact: true };
    }
  }
}
