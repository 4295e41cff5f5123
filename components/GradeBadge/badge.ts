/** The grade of a report, as stated or as recomputed, or why there is none. */
import { isGrade } from '../../src/report/grade.ts';
import { gradeScale } from '../../src/score/grade.ts';
import type { ReportView } from '../../src/score/view.ts';

type Graded = Pick<ReportView, 'scorecard' | 'framework' | 'report'>;

export type BadgeSide = 'stated' | 'recomputed';

export interface Badge {
  grade: string | null;
  /** What a reader sees: the grade, or in words why there is none. */
  text: string;
  title: string;
  /** The class that gives each grade its look beside the text. */
  look: 'excellent' | 'good' | 'fair' | 'poor' | 'own' | 'none';
}

const LOOKS = { 优: 'excellent', 良: 'good', 中: 'fair', 差: 'poor' } as const;
const TITLES = { stated: '自评等级', recomputed: '复算等级' } as const;

export function badgeOf(view: Graded, side: BadgeSide): Badge {
  const { grade } = view.scorecard[side];
  const title = TITLES[side];
  if (grade !== null) return { grade, text: grade, title, look: lookOf(view.scorecard.meant[side] ?? grade) };
  const text = side === 'stated' ? '未公布' : '未复算';
  const why = side === 'stated' ? '报告没有公布评价等级' : whyNoGrade(view);
  return { grade, text, title: `${title}：${why}`, look: 'none' };
}

/** A word that means none of the four grades has a look of its own. */
function lookOf(meant: string): Badge['look'] {
  return isGrade(meant) ? LOOKS[meant] : 'own';
}

function whyNoGrade({ scorecard, framework, report }: Graded): string {
  if (framework === null) return '没有公开评分';
  if (scorecard.recomputed.total === null) return '复算总分不完整';
  return gradeScale({ report, framework }).length === 0 ? '没有公布等级划分' : '分值合计与总分不等，或总分不在任何一档';
}
