/** The annual goals: what was expected beside what was achieved. */
import type { Goal } from '../../src/report/goal.ts';
import { sentencesAbout } from '../../src/score/not-published.ts';
import type { ReportView } from '../../src/score/view.ts';
import { blank } from '../shown.ts';
import { columnHead, paragraphs, type Cell, type FormTable, type Piece } from '../table/model.ts';

/** The table; undefined where the report has no goals. */
export function goalTable(view: ReportView): FormTable | undefined {
  const { goals } = view.report;
  if (goals.length === 0) return undefined;
  const hasReason = goals.some(({ reason }) => reason !== undefined);
  return {
    id: 'goals',
    name: 'goals',
    narrow: 'cards',
    caption: '年度总体目标及完成情况',
    head: [
      {
        cells: ['目标', '预期目标', '实际完成情况', ...(hasReason ? ['未完成原因'] : [])].map((title) =>
          columnHead(title),
        ),
      },
    ],
    bodies: [
      goals.map((goal, index) => ({
        anchor: `goals.${goal.id}`,
        cells: [
          { pieces: [goal.name ?? nameless(goals, index)], scope: 'row' } as const,
          statementCell(goal.expected),
          statementCell(goal.achieved),
          ...(hasReason ? [statementCell(goal.reason)] : []),
        ],
      })),
    ],
    notes: sentencesAbout(view, 'goals'),
  };
}

function nameless(goals: readonly Goal[], index: number): string {
  return goals.length === 1 ? '年度目标' : `目标${index + 1}`;
}

function statementCell(statement: Goal['expected']): Cell {
  return { pieces: statementPieces(statement), look: 'text' };
}

/** A list stays a list; a text keeps its paragraphs. */
function statementPieces(statement: Goal['expected']): Piece[] {
  if (statement === undefined) return blank('未公开');
  return typeof statement === 'string' ? paragraphs(statement) : [{ kind: 'list', items: statement }];
}
