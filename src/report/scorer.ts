/** Who scored beside the department, and what their scores are called. Without the schemas, so that a browser can take it too. */
import type { Report } from './report.ts';

/** The finance bureau, then a third party. */
export const SCORERS = ['reviewed', 'thirdParty'] as const;

export type Scorer = (typeof SCORERS)[number];

/** What each of them gave; null where nothing is published. */
export type OtherScores = Record<Scorer, string | null>;

/** The headings of the columns where a form has none of its own. */
export const SCORER_COLUMNS: Readonly<Record<Scorer, string>> = { reviewed: '财政复核得分', thirdParty: '第三方评分' };

/** The heading of a scorer's column, as printed: 财政审核得分. */
export function scorerColumn(report: Pick<Report, Scorer>, scorer: Scorer): string {
  return report[scorer]?.column ?? SCORER_COLUMNS[scorer];
}

/** Who or what scored, as the heading says it: 财政审核, 复评, 第三方; before 总分 and 等级. */
export function scorerSide(report: Pick<Report, Scorer>, scorer: Scorer): string {
  const column = scorerColumn(report, scorer);
  const side = column.replace(/(?:得分|评分|打分|分数|分值|分)$/, '');
  return side === '' ? column : side;
}

/** What others gave for a node, part or row. */
export function otherScores(score: Partial<Record<Scorer, string | undefined>> | undefined): OtherScores {
  return { reviewed: score?.reviewed ?? null, thirdParty: score?.thirdParty ?? null };
}
