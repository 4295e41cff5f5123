/** The rows of bonus and penalty items, below the indicators, with bounds instead of a weight. */
import { boundsWords, kindWords } from '../../src/report/adjustment.ts';
import { boundsOf } from '../../src/score/bounds.ts';
import type { LeafScore } from '../../src/score/scorecard.ts';
import type { ReportView } from '../../src/score/view.ts';
import { blank } from '../shown.ts';
import { type Cell, noteOf, type Piece, type Row } from '../table/model.ts';
import { type ScoreColumns, wholeSpan } from './columns.ts';
import { explanationPieces } from './explanation.ts';
import { scoredRow, wordCells } from './rows.ts';
import { recomputedPieces } from './working.ts';

/** One row an item, in the order of the framework, even if nothing was added or taken off. */
export function adjustmentRows(view: ReportView, columns: ScoreColumns): Row[] {
  return view.scorecard.adjustments.map((item) => adjustmentRow(item, view, columns));
}

function adjustmentRow(item: LeafScore, view: ReportView, columns: ScoreColumns): Row {
  const { stated, recomputed } = item;
  const bounds = boundsOf(item);
  const name: Cell = {
    pieces: [item.name, ...noteOf(kindWords(bounds)), ...explanationPieces(item, view)],
    scope: 'row',
    colspan: wholeSpan(columns),
  };
  const score = (pieces: Piece[], field: 'stated' | 'recomputed', value: string | null): Cell => ({
    pieces,
    look: 'figure',
    field,
    value: value ?? '',
  });
  const shown = recomputed === null ? blank('没有加分、扣分') : recomputedPieces(item, view.framework);
  return scoredRow(item, [
    name,
    { pieces: [boundsWords(bounds)], look: 'figure' },
    score(stated === null ? blank('没有加分、扣分') : [stated], 'stated', stated),
    score(shown, 'recomputed', recomputed),
    ...wordCells(item, 1, columns),
  ]);
}
