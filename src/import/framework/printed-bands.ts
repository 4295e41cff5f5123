/** The grades that a form prints with the scores that earn them. */
import { halfWidth } from '../../number/half-width.ts';
import type { GradeBand } from '../../report/grade-band.ts';

const GRADES = ['优秀', '优', '良好', '良', '中等', '中', '合格', '一般', '较差', '不合格', '差'];

/** Best first, as printed; empty where a grade does not say its scores in one of the usual ways. */
export function printedBands(texts: readonly string[]): GradeBand[] {
  for (const text of texts) {
    const bands = bandsIn(halfWidth(text).replace(/\s/g, ''));
    if (bands.length > 1) return bands;
  }
  return [];
}

/** A grade, and what stands behind it up to the next one. */
function bandsIn(text: string): GradeBand[] {
  const pieces = [...text.matchAll(new RegExp(`(${GRADES.join('|')})([^优良中合一较差不]*)`, 'g'))];
  const bands = pieces.map(([, grade = '', scores = '']) => bandOf(grade, scores));
  return bands.every((band) => band !== undefined) ? bands : [];
}

function bandOf(grade: string, text: string): GradeBand | undefined {
  const scores = text.replace(/分/g, '');
  const [, least, sign, most] = /(\d+(?:\.\d+)?)(?:≤|<=)得?([≤<＜]|<=)(\d+(?:\.\d+)?)/.exec(scores) ?? [];
  if (least !== undefined && most !== undefined)
    return sign === '≤' || sign === '<='
      ? { grade, atLeast: least, atMost: most }
      : { grade, atLeast: least, below: most };
  const [, under] =
    /得[<＜](\d+(?:\.\d+)?)/.exec(scores) ?? /^[：:(（]?(\d+(?:\.\d+)?)(?:\(不含\)|（不含）)?以下/.exec(scores) ?? [];
  if (under !== undefined) return { grade, below: under };
  const [, over] =
    /得[≥](\d+(?:\.\d+)?)/.exec(scores) ?? /^[：:(（]?(\d+(?:\.\d+)?)(?:\(含\)|（含）)?以上/.exec(scores) ?? [];
  return over === undefined ? undefined : { grade, atLeast: over };
}
