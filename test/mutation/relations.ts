/**
 * An oracle: every relation that the content model states between the figures of a report or a framework, evaluated
 * without the checks, the scoring or the arithmetic of the site.
 */
import type { Framework } from '../../src/report/framework.ts';
import { publishedData } from '../../src/report/published.ts';
import type { Report } from '../../src/report/report.ts';
import { sheetReport } from '../../src/report/sheet-report.ts';
import { completeReport } from '../../src/score/complete.ts';
import { budgetRelations } from './oracle/budget.ts';
import { declaredRelations } from './oracle/declared.ts';
import { knownOf } from './oracle/figures.ts';
import { frameworkRelations } from './oracle/frameworks.ts';
import { type Relation, relation } from './oracle/relation.ts';
import { othersRelations } from './oracle/scorers.ts';
import { scoreRelations } from './oracle/scores.ts';
import { staffingRelations, tableRelations } from './oracle/tables.ts';

export { type Relation, relation } from './oracle/relation.ts';
export type Relations = ReadonlyMap<string, Relation>;

/** What the reports of a content folder are scored by, by id. */
export type Rules = ReadonlyMap<string, Framework>;

/** The relations of a report and of its sheets by id; `body` is the text that refers to figures. */
export function relationsOfReport(written: Report, rules: Rules, body: string): Relations {
  const framework = rules.get(written.framework ?? '') ?? null;
  const report = completeReport(written, framework, publishedData(written));
  const known = knownOf(report);
  const { figures } = known;
  return byId([
    ...budgetRelations(report, figures),
    ...staffingRelations(report, figures),
    ...tableRelations(report, figures),
    ...declaredRelations(report, known),
    ...(framework === null ? [] : scoreRelations({ report, framework, figures })),
    ...(framework === null ? [] : othersRelations({ report, framework, figures })),
    ...references(report, body).map((path) => {
      const exists = figures.has(path) || known.words.has(path) || path.startsWith('computed.');
      // Whatever it leads to, a reference holds: it says nothing about the figure.
      return relation(`ref:${path}`, [path], exists ? 'holds' : 'broken', { isLimit: true });
    }),
    ...report.sheets.flatMap((sheet) => {
      const own = relationsOfReport(sheetReport(sheet, report), rules, '');
      return [...own.values()].map((each) => inSheet(each, sheet.id));
    }),
  ]);
}

/** A relation of a sheet as one of its report. */
function inSheet(own: Relation, sheet: string): Relation {
  const prefix = `sheets.${sheet}.`;
  const paths = own.paths.map((path) =>
    path.startsWith('computed.') ? `computed.${prefix}${path.slice('computed.'.length)}` : prefix + path,
  );
  return { ...own, id: prefix + own.id, paths };
}

/** The relations of a framework by id; paths are the keys of its file. */
export function relationsOfFramework(framework: Framework): Relations {
  return byId([...frameworkRelations(framework)]);
}

/** What is broken now and was not before. */
export function newlyBroken(before: Relations, after: Relations): Relation[] {
  return [...after.values()].filter(({ id, state }) => state === 'broken' && before.get(id)?.state !== 'broken');
}

/** What could be evaluated before and cannot be any more. */
export function lost(before: Relations, after: Relations): Relation[] {
  return [...before.values()].filter(
    ({ id, state }) => state === 'holds' && (after.get(id)?.state ?? 'unknown') === 'unknown',
  );
}

function byId(relations: readonly Relation[]): Relations {
  return new Map(relations.map((each) => [each.id, each]));
}

function references({ scores, tables, targets, relations }: Report, body: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (['ref', 'is'].includes(key)) found.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) visit(each, name);
    }
  };
  for (const block of [scores, tables, targets]) visit(block, '');
  const fields = [
    'total',
    'parts',
    'minus',
    'of',
    'by',
    'stated',
    'factors',
    'from',
    'to',
    'amount',
    'percent',
    'figures',
    'among',
  ];
  for (const declared of relations) {
    for (const [field, value] of Object.entries(declared)) {
      if (fields.includes(field)) found.push(...[value].flat().filter((path) => typeof path === 'string'));
    }
  }
  for (const [, path = ''] of body.matchAll(/<Fig of="([^"]+)"/g)) found.push(path);
  return [...new Set(found)];
}
