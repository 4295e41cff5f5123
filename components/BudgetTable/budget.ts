/** The budget as tables: one for revenue, one for expenditure, with their splits indented. */
import { type BudgetSide, PHASE_NAMES } from '../../src/report/budget.ts';
import { completePhases } from '../../src/report/phases.ts';
import { sentencesAbout } from '../../src/score/not-published.ts';
import type { ReportView } from '../../src/score/view.ts';
import { blank, contentPieces, isSameFigure, shownContent } from '../shown.ts';
import { columnHead, noteOf, type Cell, type FormTable, type Piece, type Row } from '../table/model.ts';
import { columnsOf, type BudgetColumn } from './columns.ts';
import { budgetLines, type BudgetRow } from './lines.ts';

const CAPTIONS = { revenue: '收入情况', expenditure: '支出情况' } as const;
const TOTALS = { revenue: '收入合计', expenditure: '支出合计' } as const;

/** Why a phase is shown that the report does not print. */
const DERIVED = '原文没有公布，由年初预算数、调整数、全年预算数中的另两个数推算';

/**
 * The tables of the sides that the report publishes.
 *
 * @param hasDerived  false where an unprinted phase gets no column, as in the funds of a project.
 */
export function budgetTables(view: ReportView, side?: BudgetSide, { hasDerived = true } = {}): FormTable[] {
  const { budget } = view.report;
  const sides = (side === undefined ? (['revenue', 'expenditure'] as const) : [side]).filter(
    (each) => budget?.[each] !== undefined,
  );
  const tables = sides.map((each) => sideTable(view, each, hasDerived));
  return tables.map((table, index) => {
    const isLast = index === tables.length - 1;
    return isLast && budget?.note !== undefined ? { ...table, notes: [budget.note, ...table.notes] } : table;
  });
}

function sideTable(view: ReportView, side: BudgetSide, hasDerived: boolean): FormTable {
  const total = view.report.budget?.[side] ?? {};
  const rows = budgetLines({ name: TOTALS[side], ...total }, `budget.${side}`);
  const lines = rows.flatMap((row) => (row.kind === 'line' ? [row.line] : []));
  const columns = columnsOf(lines, hasDerived);
  const unit = view.report.budget?.unit ?? '';
  return {
    id: `budget-${side}`,
    name: 'budget',
    caption: `${CAPTIONS[side]}（单位：${unit}）`,
    head: [{ cells: [columnHead('项目'), ...columns.map((column) => columnHead(column.title, { look: 'figure' }))] }],
    bodies: bodiesOf(rows).map((body) => body.map((row) => tableRow(row, columns, view))),
    notes: sentencesAbout(view, side),
  };
}

/** The total, then a row group for each way in which it is split. */
function bodiesOf(rows: readonly BudgetRow[]): BudgetRow[][] {
  const bodies: BudgetRow[][] = [];
  for (const row of rows) {
    const last = bodies.at(-1);
    if (last === undefined || (row.kind === 'split' && row.level === 2)) bodies.push([row]);
    else last.push(row);
  }
  return bodies;
}

function tableRow(row: BudgetRow, columns: readonly BudgetColumn[], view: ReportView): Row {
  if (row.kind === 'split') {
    const pieces: Piece[] = [row.name, ...(row.sum === 'none' ? noteOf('各行不相加') : [])];
    return { level: row.level, looks: ['split'], cells: [{ pieces, scope: 'rowgroup', colspan: columns.length + 1 }] };
  }
  const { line, path, level, name } = row;
  const head: Cell = { pieces: [name, ...noteOf(line.note)], scope: 'row' };
  const cells = columns.map((column) => cellOf(row, column, view));
  return { anchor: path, level, looks: level === 1 ? ['total'] : [], cells: [head, ...cells] };
}

function cellOf(row: BudgetRow & { kind: 'line' }, column: BudgetColumn, view: ReportView): Cell {
  const { line, path } = row;
  switch (column.kind) {
    case 'phase': {
      const phase = completePhases(line.amounts)[column.phase];
      if (phase?.derived !== true) return publishedCell(view, `${path}.${column.phase}`);
      const shown = shownContent({ kind: 'figure', figure: phase.figure, unit: '' });
      const pieces: Piece[] = [
        shown,
        { kind: 'mark', text: '推算', title: `${PHASE_NAMES[column.phase]}：${DERIVED}` },
      ];
      return { pieces, look: 'figure', path: `computed.${path}.${column.phase}` };
    }
    case 'prior':
      return publishedCell(view, `${path}.prior.${column.phase}`);
    case 'share':
      return comparedCell(view, `${path}.share`);
    case 'rate':
      return comparedCell(view, `${path}.rates.${column.rate}`);
  }
}

function publishedCell(view: ReportView, path: string): Cell {
  const content = view.published.get(path)?.content;
  if (content === undefined) return { pieces: blank('未公开'), look: 'figure' };
  return { pieces: contentPieces(content, { unit: view.report.budget?.unit }), look: 'figure', path };
}

/** A published percentage, with the computed one beside it where they differ. */
function comparedCell(view: ReportView, path: string): Cell {
  const stated = view.published.get(path)?.content;
  if (stated?.kind !== 'figure') return publishedCell(view, path);
  const computed = view.computed.get(`computed.${path}`)?.content;
  const isOther = computed?.kind === 'figure' && !isSameFigure(stated.figure, computed.figure);
  const beside: Piece[] = isOther ? noteOf(`复算 ${shownContent(computed, { unit: '%' })}`) : [];
  return { pieces: [shownContent(stated, { unit: '%' }), ...beside], look: 'figure', path };
}
