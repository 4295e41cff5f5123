/** A scale of grades in words. */
import type { GradeBand } from '../../report/grade-band.ts';
import { boundsWords } from '../../score/method-words.ts';

/** One line a grade, for example `一等（相当于优）：90 分 ≤ 得分`. */
export function scaleWords(bands: readonly GradeBand[]): string[] {
  return bands.map(({ grade, means, ...bounds }) => {
    const meaning = means === undefined || means === grade ? '' : `（相当于${means}）`;
    return `${grade}${meaning}：${boundsWords(bounds, '得分', ' 分')}`;
  });
}
