/** The foot of the score table: totals and grades. */
import { isSameGrade } from '../../src/report/grade.ts';
import { gradeScale } from '../../src/score/grade.ts';
import { adjustedPoints } from '../../src/score/subtotal.ts';
import type { ReportView } from '../../src/score/view.ts';
import { badgeOf } from '../GradeBadge/badge.ts';
import { blank, isSameFigure } from '../shown.ts';
import { noteOf, type Cell, type Piece, type Row } from '../table/model.ts';
import { type PointsField, type ScoreColumns, wholeSpan } from './columns.ts';
import { isOther } from './working.ts';

export function totalRows(view: ReportView, columns: ScoreColumns): Row[] {
  const { scorecard } = view;
  const names = wholeSpan(columns);
  const words = (columns.hasReason ? 1 : 0) + (columns.hasImprovement ? 1 : 0);
  const rest: Cell[] = words === 0 ? [] : [{ pieces: [''], look: 'text', colspan: words }];
  const differs = isOther(scorecard.stated.total, scorecard.recomputed.total);
  const [grade, recomputed] = [scorecard.stated.grade, scorecard.recomputed.grade];
  const isOtherGrade = grade !== null && recomputed !== null && !isSameGrade(grade, recomputed, gradeScale(view));
  const hasPoints = columns.points.length > 0;
  return [
    {
      anchor: 'stated.total',
      looks: ['total', ...(differs ? ['differs'] : [])],
      cells: [
        { pieces: ['总分'], scope: 'row', colspan: names },
        { pieces: weightPieces(view), look: 'figure', value: scorecard.weights?.sum },
        ...columns.points.map(({ field }) => totalCell(field, view, differs)),
        ...rest,
      ],
    },
    {
      anchor: 'stated.grade',
      looks: ['grades', ...(isOtherGrade ? ['differs'] : [])],
      cells: [
        { pieces: ['等级'], scope: 'row', colspan: hasPoints ? names + 1 : names },
        ...(hasPoints ? [] : [{ pieces: blank('未公布'), look: 'figure' } as const]),
        ...columns.points.map(({ field }) => gradeCell(field, view, isOtherGrade)),
        ...rest,
      ],
    },
  ];
}

function totalCell(field: PointsField, view: ReportView, differs: boolean): Cell {
  if (field === 'recomputed') {
    return { pieces: recomputedTotal(view, differs), look: 'figure', value: view.scorecard.recomputed.total ?? '' };
  }
  const total = view.report[field]?.total;
  return { pieces: total === undefined ? blank('未公布') : [total], look: 'figure', value: total ?? '' };
}

function gradeCell(field: PointsField, view: ReportView, differs: boolean): Cell {
  if (field === 'stated') return { pieces: [{ kind: 'badge', badge: badgeOf(view, 'stated') }], look: 'figure' };
  if (field === 'recomputed') {
    const pieces: Piece[] = [{ kind: 'badge', badge: badgeOf(view, 'recomputed') }, ...differsPiece(differs)];
    return { pieces, look: 'figure' };
  }
  const grade = view.report[field]?.grade;
  return { pieces: grade === undefined ? blank('未公布') : [grade], look: 'figure' };
}

/** The sum of the weights, and what it should be if it is wrong. */
function weightPieces({ scorecard: { weights } }: ReportView): Piece[] {
  if (weights === null) return blank('没有指标体系');
  const isWhole = isSameFigure(weights.sum, weights.total);
  return [weights.sum, ...(isWhole ? [] : noteOf(`指标体系总分 ${weights.total}`))];
}

function recomputedTotal({ scorecard }: ReportView, differs: boolean): Piece[] {
  const { total, computedPoints } = scorecard.recomputed;
  const adjusted = total === null ? null : adjustedPoints(scorecard);
  const figure: Piece[] =
    total === null ? [...blank('未复算'), ...noteOf('有指标既无法复算，也没有公布得分，不能合计')] : [total];
  return [
    ...figure,
    ...differsPiece(differs),
    ...noteOf(computedPoints === null ? null : `其中 ${computedPoints} 分按规则复算`),
    ...noteOf(adjusted === null ? null : `含加分、扣分 ${adjusted} 分`),
  ];
}

function differsPiece(differs: boolean): Piece[] {
  return differs ? [{ kind: 'differs' }] : [];
}
