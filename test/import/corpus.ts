/** Documents as offices have them, made from published reports: what each must give is known exactly. */
import { allowList } from '../../components/allow-list.ts';
import type { Table } from '../../src/document/document.ts';
import { leavesOf } from '../../src/import/leaves.ts';
import { readContent } from '../../src/read/content.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import type { ReportView } from '../../src/score/view.ts';
import { OTHERS, printed, scoreForm, targetForm, type Titles, USUAL } from './official-form.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

const io = folderIo('content');
export const { frameworks } = readContent(io);
export const views: readonly ReportView[] = [...inspectContent(io, allowList, { checks: [] }).reports.values()].map(
  ({ view }) => view,
);

export interface Expected {
  /** Tells the placement: its path for scores, `<row name> <field>` for annual indicators. */
  what: string;
  text: string;
}

export interface CorpusDocument {
  name: string;
  html: string;
  framework: string | undefined;
  year: number;
  expected: readonly Expected[];
}

/** At least 24 in each format. */
export function corpus(): CorpusDocument[] {
  const made = views.flatMap((view, index) =>
    [USUAL, OTHERS].flatMap((titles, words) => documentOf(view, titles, `${index}-${words}`)),
  );

  return [...made, ziyangDocument()];
}

function documentOf(view: ReportView, titles: Titles, name: string): CorpusDocument[] {
  const { report, framework } = view;
  const tables = [scoreForm(view, titles), targetForm(view, titles)].filter((table) => table !== undefined);
  if (tables.length === 0) return [];
  const leaves = framework === null ? [] : leavesOf(framework);
  const scores = leaves.flatMap(({ path }): Expected[] => {
    const [, id = '', , part] = path.split('.');
    const score = report.scores[id];
    const stated = part === undefined ? score?.stated : score?.parts?.[part]?.stated;
    return stated === undefined ? [] : [{ what: `${path}.stated`, text: stated }];
  });
  const expected = [...scores, ...targetsOf(view)];
  const title = `${report.year}年度部门整体支出绩效自评表`;
  return [{ name, html: pageOf(title, tables), framework: report.framework ?? undefined, year: report.year, expected }];
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
    { what: 'stated.total', text: '96' },
    { what: 'scores.execution.stated', text: '96' },
  ];
  return {
    ...{ name: 'ziyang', framework: undefined, year: 2023, expected },
    html: pageOf('2023年度部门整体支出绩效自评表', [ZIYANG_FORM]),
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

function pageOf(title: string, tables: readonly Table[]): string {
  const body = tables
    .map((table) => `<table border="1" width="100%">${rowsOf(table)}</table><p>填表说明。</p>`)
    .join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><p>${title}</p>\n${body}</body></html>`;
}

function rowsOf({ rows, cells }: Table): string {
  return Array.from({ length: rows }, (_, at) => {
    const own = cells
      .filter(({ row }) => row === at)
      .map(({ text, rowSpan, columnSpan }) => {
        const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
        return `<td${spans}>${escaped(text).replaceAll('\n', '<br>')}</td>`;
      });
    return `<tr>${own.join('')}</tr>`;
  }).join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
