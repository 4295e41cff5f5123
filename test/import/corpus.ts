/** Documents as offices have them, made from published reports: what each must give is known exactly. */
import { allowList } from '../../components/allow-list.ts';
import { leavesOf } from '../../src/import/leaves.ts';
import { readContent } from '../../src/read/content.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import type { Table } from '../../src/document/document.ts';
import type { ReportView } from '../../src/score/view.ts';
import { pagesOf } from './form-page.ts';
import type { CorpusDocument, Expected } from './corpus-document.ts';
import { traps } from './corpus-traps.ts';
import { drawnTable } from './form-table.ts';
import { OTHERS, printed, scoreForm, targetForm, type Titles, USUAL } from './official-form.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

const io = folderIo('content');
export const { frameworks } = readContent(io);
export const views: readonly ReportView[] = [...inspectContent(io, allowList, { checks: [] }).reports.values()].map(
  ({ view }) => view,
);

type Rows = readonly (readonly string[])[];

/** What offices do to a form; the figures stay the same. */
const TRAPS: Readonly<Record<string, (rows: Rows) => Rows[]>> = {
  'as it is': (rows) => [rows],
  'names in every row': (rows) => [unmerged(rows, (above) => above)],
  'names once, blank below': (rows) => [unmerged(rows, () => '')],
  'scores before weights': (rows) => [rows.map((row) => [...row.slice(0, 3), ...row.slice(3).reverse()])],
  'full-width digits': (rows) => [rows.map((row, at) => (at === 0 ? row : row.map(wide)))],
  'cut in two by hand': (rows) => {
    const half = Math.ceil(rows.length / 2);
    const whole = unmerged(rows, (above) => above);
    const [head = []] = rows;
    return rows.length < 6 ? [rows] : [whole.slice(0, half), [head, ...whole.slice(half)]];
  },
};

/** At least 24 in each format. */
export function corpus(): CorpusDocument[] {
  const made = views.flatMap((view, index) =>
    [USUAL, OTHERS].flatMap((titles, words) => {
      // Every report as it is; each trap with every fourth report, so that all meet forms of both kinds.
      const traps = Object.keys(TRAPS).filter((_, at) => at === 0 || (index + at + words) % 4 === 0);
      return traps.flatMap((trap) => documentOf(view, titles, { name: `${index}-${words}`, trap }));
    }),
  );
  return [...made, ziyangDocument(), ...traps()];
}

function documentOf(
  view: ReportView,
  titles: Titles,
  { name, trap }: { name: string; trap: string },
): CorpusDocument[] {
  const { report, framework } = view;
  const forms = [scoreForm(view, titles), targetForm(view, titles)].filter((rows) => rows !== undefined);
  if (forms.length === 0) return [];
  const tables = forms.flatMap((rows) => TRAPS[trap]?.(rows) ?? []).map((rows) => drawnTable(rows));
  const leaves = framework === null ? [] : leavesOf(framework);
  const scores = leaves.flatMap(({ path }): Expected[] => {
    const [, id = '', , part] = path.split('.');
    const score = report.scores[id];
    const stated = part === undefined ? score?.stated : score?.parts?.[part]?.stated;
    return stated === undefined ? [] : [{ what: `${path}.stated`, text: stated }];
  });
  const printedAs = trap === 'full-width digits' ? wide : (text: string): string => text;
  const expected = [...scores, ...targetsOf(view)].map(({ what, text }) => ({ what, text: printedAs(text) }));
  return [
    {
      ...{ name: `${name}-${Object.keys(TRAPS).indexOf(trap)}`, expected, year: report.year },
      ...pagesOf(`${report.year}年度部门整体支出绩效自评表`, apart(tables)),
      framework: report.framework ?? undefined,
    },
  ];
}

/** Something between tables, so that they stay several. */
function apart(tables: readonly Table[]): (Table | string)[] {
  return tables.flatMap((table) => [table, '填表说明。']);
}

/** Cells that go on from above, written out by what stands above. */
function unmerged(rows: Rows, write: (above: string) => string): Rows {
  const above: string[] = [];
  return rows.map((row) =>
    row.map((text, column) => {
      if (text === '^') return write(above[column] ?? '');
      if (text !== '<') above[column] = text;
      return text;
    }),
  );
}

function wide(text: string): string {
  return /^[\d.]+$/.test(text)
    ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : text;
}

function ziyangDocument(): CorpusDocument {
  const expected = [
    ...[
      ['approved', '581.13'],
      ['adjusted', '1016.17'],
      ['executed', '1016.17'],
    ].map(([phase = '', text = '']) => ({
      what: `budget.expenditure.${phase}`,
      text,
    })),
    { what: 'stated.total', text: '96分' },
    { what: 'scores.execution.stated', text: '96' },
  ];
  return {
    ...{ name: 'ziyang', framework: undefined, year: 2023, expected },
    ...pagesOf('2023年度部门整体支出绩效自评表', [ZIYANG_FORM, '填表说明。']),
  };
}

/** Rows whose names are theirs alone: of others nobody could say which came back. */
function targetsOf({ report: { targets } }: ReportView): Expected[] {
  const names = Map.groupBy(targets, ({ name }) => name);
  return targets.flatMap(({ name, target, actual, weight, stated }) => {
    if ((names.get(name)?.length ?? 0) > 1) return [];
    const fields = { target: printed(target), actual: printed(actual), weight: weight ?? '', stated: stated ?? '' };
    return Object.entries(fields).flatMap(([field, text]) => (text === '' ? [] : [{ what: `${name} ${field}`, text }]));
  });
}
