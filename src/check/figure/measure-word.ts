/** Which counts can be compared: the same measure word, or words that offices use for the same thing. */
import { parseUnit, ratioScale } from '../../number/unit.ts';

/** Words of one group count the same kind of thing, though perhaps not each thing once (人 and 人次). */
const AKIN: readonly (readonly string[])[] = [
  ['人', '人次', '名', '位'],
  ['家', '家次', '户', '户次'],
  ['个', '项', '处', '起', '宗', '件', '项次'],
  ['场', '场次'],
  ['辆', '辆次', '车次'],
];

/** Units of things that are measured, not counted: a whole figure of these need not have a whole base. */
const MEASURES =
  /^(?:吨|公斤|克|公里|米|厘米|毫米|亩|公顷|平方公里|平方米|立方米|升|毫升|小时|分钟|天|个月|月|年|度|千瓦时|摄氏度|分)$/;

/** How two units relate: `same` up to their scale, `akin` by their measure word, or not at all. */
export function kinship(a: string, b: string): 'same' | 'akin' | undefined {
  if (ratioScale(a) !== undefined && ratioScale(b) !== undefined) return 'same';
  const [first, second] = [parseUnit(a).base, parseUnit(b).base];
  if (first === second) return 'same';
  return AKIN.some((words) => words.includes(first) && words.includes(second)) ? 'akin' : undefined;
}

/** A unit with the measure word of another: 万人次 in words of 人 is 万人. */
export function inWordsOf(unit: string, other: string): string {
  return `${parseUnit(unit).multiple}${parseUnit(other).base}`;
}

/** Tells whether a unit counts whole things one by one: 起 and 人 do, 万人, 元, % and 公里 do not. */
export function countsWholes(unit: string): boolean {
  const { base, scale } = parseUnit(unit);
  return scale.eq(1) && base !== '' && !base.includes('元') && ratioScale(unit) === undefined && !MEASURES.test(base);
}
