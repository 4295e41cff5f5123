/** What the facts box of a report says, in its order, and how to cite it. */
import type { ArchiveEntry } from '../../archive/archive.ts';
import type { Disclosure } from '../../report/disclosure.ts';
import { scorerColumn, SCORERS } from '../../report/scorer.ts';
import { executionRate } from '../../score/execution-rate.ts';
import type { ReportView } from '../../score/view.ts';

/** A large figure with the words under it. */
export interface Headline {
  term: string;
  figure: string;
  note: string;
}

/** Scores and the execution rate; what was not published is left out, not shown as nothing. */
export function headlinesOf(view: ReportView): Headline[] {
  const { stated, recomputed } = view.scorecard;
  const hasScores = stated.total !== null || recomputed.total !== null;
  const scores = hasScores
    ? [
        { term: '自评总分', figure: stated.total ?? '未公开', note: `部门公布，等级：${stated.grade ?? '未公开'}` },
        { term: '复算总分', figure: recomputed.total ?? '—', note: recomputedNote(view) },
      ]
    : [{ term: '自评总分', figure: '未公开得分', note: silentNote(view) }];
  const others = SCORERS.flatMap((scorer) => {
    const { total, grade, by = '' } = view.report[scorer] ?? {};
    if (total === undefined) return [];
    const note = grade === undefined ? by : `${by}，等级：${grade}`;
    return [{ term: scorerColumn(view.report, scorer), figure: total, note }];
  });
  const rate = executionRate(view.report);
  return [
    ...scores,
    ...others,
    ...(rate === null ? [] : [{ term: '预算执行率', figure: rate, note: '执行数 ÷ 全年预算数' }]),
  ];
}

/** Scores of projects are none of the department's, but whoever looks for scores looks here. */
function silentNote({ report: { sheets } }: ReportView): string {
  if (sheets.length === 0) return '部门没有公布得分';
  return `部门没有公布总分，另有 ${sheets.length} 张项目自评表`;
}

function recomputedNote({ scorecard: { recomputed } }: ReportView): string {
  const grade = recomputed.grade === null ? '不推定等级' : `等级：${recomputed.grade}`;
  return recomputed.computedPoints === null ? grade : `${grade}，其中 ${recomputed.computedPoints} 分按规则复算`;
}

/** When the report was published, or, where that is unknown, when it entered the site. */
export function publicationWords({ published, entered }: Disclosure): string {
  return published ?? `${entered}（原报告公开日期不详，此为进入本站的日期）`;
}

/**
 * How to cite a report, after GB/T 7714 (electronic report).
 *
 * @param address  the page's full address.
 */
export function citationOf({ title, summary }: Pick<ArchiveEntry, 'title' | 'summary'>, address: string): string {
  const { disclosure } = summary.report;
  const author = disclosure.source.publisher ?? summary.department.name;
  return `${author}. ${title}[R/OL]. (${disclosure.published ?? disclosure.entered})[引用日期]. ${address}`;
}
