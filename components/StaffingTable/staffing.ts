/** Staff numbers, nested, and the rates made of them. */
import type { StaffLine, Staffing } from '../../src/report/staffing.ts';
import type { ReportView } from '../../src/score/view.ts';
import { contentPieces, isSameFigure, shownContent } from '../shown.ts';
import { columnHead, noteOf, type Cell, type FormTable, type Piece, type Row } from '../table/model.ts';
import { flatten, type Nested } from '../table/nesting.ts';

/** The table; undefined where the report has no staff numbers. */
export function staffingTable(view: ReportView): FormTable | undefined {
  const { staffing } = view.report;
  if (staffing === undefined) return undefined;
  const lines = flatten(staffing.lines, ({ lines = [] }) => ({ items: lines, place: 'above' }));
  const counts = lines.map((line) => countRow(line, staffing, view));
  const rates = staffing.rates.map((rate) => rateRow(rate, lines, view));
  return {
    id: 'staffing',
    name: 'staffing',
    caption: `人员情况（单位：${staffing.unit}）`,
    head: [{ cells: [columnHead('项目'), columnHead('数量', { look: 'figure' })] }],
    bodies: [counts, rates].filter((rows) => rows.length > 0),
    notes: staffing.note === undefined ? [] : [staffing.note],
  };
}

function countRow({ item, level }: Nested<StaffLine>, { unit }: Staffing, view: ReportView): Row {
  const path = `staffing.${item.id}`;
  const head: Cell = { pieces: [item.name, ...noteOf(item.note)], scope: 'row' };
  const content = view.published.get(path)?.content;
  return { anchor: path, level, cells: [head, { pieces: contentPieces(content, { unit }), look: 'figure', path }] };
}

function rateRow(rate: Staffing['rates'][number], lines: readonly Nested<StaffLine>[], view: ReportView): Row {
  const path = `staffing.rates.${rate.id}`;
  const nameOf = (id: string): string => lines.find(({ item }) => item.id === id)?.item.name ?? `〔${id}〕`;
  const head: Cell = { pieces: [rate.name, ...noteOf(`${nameOf(rate.of)} ÷ ${nameOf(rate.by)}`)], scope: 'row' };
  const stated = view.published.get(path)?.content;
  const computed = view.computed.get(`computed.${path}`)?.content;
  const isOther =
    stated?.kind === 'figure' && computed?.kind === 'figure' && !isSameFigure(stated.figure, computed.figure);
  const beside: Piece[] = isOther ? noteOf(`复算 ${shownContent(computed)}`) : [];
  return {
    anchor: path,
    level: 1,
    looks: ['rate'],
    cells: [head, { pieces: [...contentPieces(stated), ...beside], look: 'figure', path }],
  };
}
