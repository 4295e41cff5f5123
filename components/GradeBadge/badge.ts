/** The grade of a report, as stated or as recomputed, or why there is none. */
import { gradeMeant, type PublishedGrade } from '../../src/report/grade.ts';
import type { ReportView } from '../../src/score/view.ts';

export type BadgeSide = 'stated' | 'recomputed';

export interface Badge {
  grade: PublishedGrade | null;
  /** What a reader sees: the grade, or in words why there is none. */
  text: string;
  title: string;
  /** The class that tells the grades apart beside the text. */
  look: 'excellent' | 'good' | 'fair' | 'poor' | 'none';
}

const LOOKS = { 优: 'excellent', 良: 'good', 中: 'fair', 差: 'poor' } as const;
const TITLES = { stated: '自评等级', recomputed: '复算等级' } as const;

export function badgeOf({ sheet, framework }: Pick<ReportView, 'sheet' | 'framework'>, side: BadgeSide): Badge {
  const { grade } = sheet[side];
  const title = TITLES[side];
  if (grade !== null) return { grade, text: grade, title, look: LOOKS[gradeMeant(grade)] };
  const text = side === 'stated' ? '未公布' : '未复算';
  const why = side === 'stated' ? '报告没有公布评价等级' : whyNoGrade({ sheet, framework });
  return { grade, text, title: `${title}：${why}`, look: 'none' };
}

function whyNoGrade({ sheet, framework }: Pick<ReportView, 'sheet' | 'framework'>): string {
  if (framework === null) return '没有公开评分';
  if (sheet.recomputed.total === null) return '复算总分不完整';
  return framework.bands.length === 0 ? '指标体系没有等级划分' : '分值合计与总分不等，或总分不在任何一档';
}
