/** The foot of the score table: totals and grades. */
import { exact, plain, sum } from '../../src/number/exact.ts';
import { gradeMeant } from '../../src/report/grade.ts';
import type { LeafScore } from '../../src/score/sheet.ts';
import type { ReportView } from '../../src/score/view.ts';
import { badgeOf } from '../GradeBadge/badge.ts';
import { blank, isSameFigure } from '../shown.ts';
import { noteOf, type Cell, type Piece, type Row } from '../table/model.ts';
import { wholeSpan, type ScoreColumns } from './columns.ts';
import { isOther } from './working.ts';

export function totalRows(view: ReportView, columns: ScoreColumns): Row[] {
  const { sheet } = view;
  const names = wholeSpan(columns);
  const words = (columns.hasReason ? 1 : 0) + (columns.hasImprovement ? 1 : 0);
  const rest: Cell[] = words === 0 ? [] : [{ pieces: [''], look: 'text', colspan: words }];
  const differs = isOther(sheet.stated.total, sheet.recomputed.total);
  const [grade, recomputed] = [sheet.stated.grade, sheet.recomputed.grade];
  const isOtherGrade = grade !== null && recomputed !== null && gradeMeant(grade) !== recomputed;
  return [
    {
      anchor: 'stated.total',
      looks: ['total', ...(differs ? ['differs'] : [])],
      cells: [
        { pieces: ['总分'], scope: 'row', colspan: names },
        { pieces: weightPieces(view), look: 'figure', value: sheet.weights?.sum },
        {
          pieces: sheet.stated.total === null ? blank('未公布') : [sheet.stated.total],
          look: 'figure',
          value: sheet.stated.total ?? '',
        },
        { pieces: recomputedTotal(view, differs), look: 'figure', value: sheet.recomputed.total ?? '' },
        ...rest,
      ],
    },
    {
      anchor: 'stated.grade',
      looks: ['grades', ...(isOtherGrade ? ['differs'] : [])],
      cells: [
        { pieces: ['等级'], scope: 'row', colspan: names + 1 },
        { pieces: [{ kind: 'badge', badge: badgeOf(view, 'stated') }], look: 'figure' },
        {
          pieces: [{ kind: 'badge', badge: badgeOf(view, 'recomputed') }, ...differsPiece(isOtherGrade)],
          look: 'figure',
        },
        ...rest,
      ],
    },
  ];
}

/** The sum of the weights, and what it should be where it is not. */
function weightPieces({ sheet: { weights } }: ReportView): Piece[] {
  if (weights === null) return blank('没有指标体系');
  const isWhole = isSameFigure(weights.sum, weights.total);
  return [weights.sum, ...(isWhole ? [] : noteOf(`指标体系总分 ${weights.total}`))];
}

function recomputedTotal({ sheet: { recomputed, adjustments } }: ReportView, differs: boolean): Piece[] {
  const { total, computedPoints } = recomputed;
  const figure: Piece[] =
    total === null ? [...blank('未复算'), ...noteOf('有指标既无法复算，也没有公布得分，不能合计')] : [total];
  return [
    ...figure,
    ...differsPiece(differs),
    ...noteOf(computedPoints === null ? null : `其中 ${computedPoints} 分按规则复算`),
    ...noteOf(total === null ? null : adjustmentWords(adjustments)),
  ];
}

/** What was added and taken off, where something was. */
function adjustmentWords(adjustments: readonly LeafScore[]): string | null {
  const scores = adjustments.flatMap(({ recomputed }) => (recomputed === null ? [] : [exact(recomputed)]));
  return scores.length === 0 ? null : `含加分、扣分 ${plain(sum(scores))} 分`;
}

function differsPiece(differs: boolean): Piece[] {
  return differs ? [{ kind: 'differs' }] : [];
}
