/** A scale of grades in words. */
import type { GradeBand } from '../report/grade-band.ts';
import type { Report } from '../report/report.ts';
import { boundsWords } from './method-words.ts';

/** One line a grade, for example `一等（相当于优）：90 分 ≤ 得分`. */
export function scaleWords(bands: readonly GradeBand[]): string[] {
  return bands.map(({ grade, means, ...bounds }) => {
    const meaning = means === undefined || means === grade ? '' : `（相当于${means}）`;
    return `${grade}${meaning}：${boundsWords(bounds, '得分', ' 分')}`;
  });
}

/** The scale that a form prints itself, in one sentence; undefined where it prints none. */
export function ownScaleWords({ stated }: Pick<Report, 'stated'>): string | undefined {
  return stated.bands === undefined || stated.bands.length === 0
    ? undefined
    : `原表的等级划分：${scaleWords(stated.bands).join('；')}。`;
}
