/** The score table of a report in its official form. */
import { sentencesAbout } from '../../src/score/not-published.ts';
import { ownScaleWords } from '../../src/score/scale-words.ts';
import type { ReportView } from '../../src/score/view.ts';
import { groupByFirst, mergeLevels } from '../table/merge.ts';
import type { FormTable } from '../table/model.ts';
import { adjustmentRows } from './adjustments.ts';
import { columnsOf, headRow, type ScoreColumns, type ScoreTableOptions } from './columns.ts';
import { entriesOf } from './entries.ts';
import { entryRows } from './rows.ts';
import { totalRows } from './totals.ts';

/** The table; undefined for a report without published scores. */
export function scoreTable(view: ReportView, options: ScoreTableOptions = {}): FormTable | undefined {
  const { scorecard, report } = view;
  const entries = entriesOf(view);
  if (entries.length === 0 && scorecard.adjustments.length === 0) return undefined;
  const columns = columnsOf(view, entries, options);
  const adjustments = adjustmentRows(view, columns);
  return {
    id: 'scores',
    name: 'scores',
    narrow: 'cards',
    caption: captionOf(columns),
    head: [headRow(columns)],
    bodies: [
      ...groupByFirst(entries).map((group) => {
        const levels = mergeLevels(group);
        return group.flatMap((entry, index) => entryRows(entry, levels[index] ?? [], { view, columns }));
      }),
      ...(adjustments.length === 0 ? [] : [adjustments]),
    ],
    foot: totalRows(view, columns),
    notes: [...statedNotes(report), ...sentencesAbout(view, 'weights', 'scores')],
  };
}

/** What the form says about its total and grade: a remark, and the printed scale. */
export function statedNotes(report: ReportView['report']): string[] {
  return [report.stated.note, ownScaleWords(report)].filter((text) => text !== undefined);
}

/** Names what stands beside each other: 自评得分、财政审核得分与复算得分. */
function captionOf({ points }: ScoreColumns): string {
  const titles = points.map(({ title }) => title);
  const last = titles.pop();
  if (last === undefined) return '评分表（单位：分）';
  return `评分表：${titles.length === 0 ? last : `${titles.join('、')}与${last}`}（单位：分）`;
}

/** The sentence instead of a table; a total or grade that is published alone stands below it. */
export function undisclosedWords({ scorecard: { stated } }: Pick<ReportView, 'scorecard'>): string {
  const isKnown = stated.total !== null || stated.grade !== null;
  return isKnown ? '未公开各项指标得分，只公布了下面的结果。' : '未公开得分';
}
