/** Paths that lead nowhere: in relations, evidence, cells, acknowledgements, revisions and in the text. */
import { type Finding, formFinding, type Place } from '../check/finding.ts';
import type { Relation } from '../report/relation.ts';
import type { Report } from '../report/report.ts';
import { sheetPath } from '../report/sheet-path.ts';
import { type ReportView, resolvePath } from '../score/view.ts';
import type { Use } from './body.ts';
import { capped } from './capped.ts';
import { suggestion } from './nearest.ts';
import type { ReportFile } from './report-file.ts';
import type { Keys } from './source-map.ts';

interface Reference {
  /** Among the data of the report. */
  path: string;
  keys: Keys;
  /** Of a path in a sheet: the sheet's id, and the path within the sheet, as written. */
  within?: { sheet: string; written: string };
}

/** One finding for every path of the report that does not exist. */
export function pathFindings({ report, source, file }: ReportFile, view: ReportView, uses: readonly Use[]): Finding[] {
  const known = [...view.published.keys()];
  const isUnknown = ({ path }: { path: string }): boolean => resolvePath(view, path) === undefined;
  const lost = references(report).filter(isUnknown);
  const inData = capped(lost, ({ path, keys, within }) =>
    within === undefined
      ? pathFinding(path, source.value(keys), known)
      : sheetPathFinding(within, source.value(keys), known),
  );
  const used = uses.flatMap(({ component, props: { of }, line, column }) =>
    typeof of === 'string' ? [{ component, path: of, place: { file, line, column } }] : [],
  );
  const figures = used.filter((use) => use.component === 'Fig' && isUnknown(use));
  const named = [
    { component: 'StatementTable', what: '表', ids: report.tables.map(({ id }) => id) },
    { component: 'ProjectSheet', what: '项目自评表', ids: report.sheets.map(({ id }) => id) },
  ];
  return [
    ...inData,
    ...capped(figures, ({ path, place }) => pathFinding(path, place, known)),
    ...named.flatMap(({ component, what, ids }) => {
      const unknown = used.filter((use) => use.component === component && !ids.includes(use.path));
      return capped(unknown, ({ path, place }) => tableFinding(path, place, { what, ids }));
    }),
  ];
}

function pathFinding(path: string, place: Place, known: readonly string[]): Finding {
  const computable = path.startsWith('computed.') ? '可以用的 computed 路径只有能够计算的数据。' : '';
  return formFinding('unknown-path', place, {
    message: `路径 ${path} 没有对应的数据。`,
    fix: `改正路径，或先把这个数据写进报告。${computable}${suggestion(path, known)}`,
    stated: path,
  });
}

/** A sheet names its own data without its id; those of the report are not among them. */
function sheetPathFinding(
  { sheet, written }: Required<Reference>['within'],
  place: Place,
  all: readonly string[],
): Finding {
  const prefix = sheetPath('', { id: sheet });
  const known = all.flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : []));
  return formFinding('unknown-path', place, {
    message: `这张项目自评表里没有路径 ${written} 对应的数据。`,
    fix: `改正路径，或先把这个数据写进这张表；表里只能引用这张表自己的数据。${suggestion(written, known)}`,
    stated: written,
  });
}

function tableFinding(id: string, place: Place, { what, ids }: { what: string; ids: readonly string[] }): Finding {
  const message = `没有编号为 ${id} 的${what}。`;
  const fix = `改正编号。${suggestion(id, ids)}`;
  return formFinding('unknown-table', place, { message, fix, stated: id, expected: ids.join('、') || null });
}

function references(report: Report): Reference[] {
  return [
    ...report.relations.flatMap((relation, index) => relationPaths(relation, ['relations', index])),
    ...report.acknowledgements.map(({ at }, index) => ({ path: at, keys: ['acknowledgements', index, 'at'] })),
    ...revisionPaths(report),
    ...evidencePaths(report.scores, ['scores']),
    ...cellPaths(report.tables, ['tables']),
    ...cellPaths(report.targets, ['targets']),
    ...report.sheets.flatMap(sheetReferences),
  ];
}

/** A sheet names its own data, as a report would. */
function sheetReferences({ id, scores, targets }: Report['sheets'][number], index: number): Reference[] {
  const at = ['sheets', index];
  const own = [...evidencePaths(scores, [...at, 'scores']), ...cellPaths(targets, [...at, 'targets'])];
  return own.map(({ path, keys }) => ({ path: sheetPath(path, { id }), keys, within: { sheet: id, written: path } }));
}

/** The data that revisions name; a removed one is named with its old value, and need not exist. */
function revisionPaths({ revisions }: Report): Reference[] {
  return revisions.flatMap(({ fields }, index) =>
    fields.flatMap((field, at) => {
      const keys = ['revisions', index, 'fields', at];
      if (typeof field === 'string') return [{ path: field, keys }];
      return field.was === undefined ? [{ path: field.path, keys: [...keys, 'path'] }] : [];
    }),
  );
}

/** The fields of each kind of relation that hold paths. */
const PATH_FIELDS = [
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

function relationPaths(relation: Relation, keys: Keys): Reference[] {
  return Object.entries(relation).flatMap(([field, value]): Reference[] => {
    if (!PATH_FIELDS.includes(field)) return [];
    if (typeof value === 'string') return [{ path: value, keys: [...keys, field] }];
    return Array.isArray(value) ? value.map((path, index) => ({ path, keys: [...keys, field, index] })) : [];
  });
}

/** Every `ref` below the scores. */
function evidencePaths(value: unknown, keys: Keys): Reference[] {
  return deepStrings(value, keys, 'ref');
}

/** Every `is` of a cell. */
function cellPaths(value: unknown, keys: Keys): Reference[] {
  return deepStrings(value, keys, 'is');
}

function deepStrings(value: unknown, keys: Keys, name: string): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const here = [...keys, Array.isArray(value) ? Number(key) : key];
    return key === name && typeof each === 'string' ? [{ path: each, keys: here }] : deepStrings(each, here, name);
  });
}
