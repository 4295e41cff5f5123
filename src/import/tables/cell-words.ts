/** What single cells of a table without a form are: titles, figures, blanks. */
import { halfWidth } from '../../number/half-width.ts';
import { squeezed } from '../squeezed.ts';

const FIGURE = /^[≥≤<>]?-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?(?:%|‰|[^\d\s:;。,，、.)]{0,4})$/;
const OF_YEAR = /^(?:19|20)\d\d年/;
const YEAR = /^(?:19|20)\d\d$/;
/** Longer texts are no titles. */
const TITLE_MOST = 24;

/** A figure with or without a unit. */
export function isFigureCell(text: string): boolean {
  const plain = halfWidth(text).replace(/\s/g, '');
  return FIGURE.test(plain) && !OF_YEAR.test(plain);
}

/** A text that may stand above a column: short, and neither a figure nor a blank. */
export function isTitleText(text: string): boolean {
  const line = squeezed(text);
  if (YEAR.test(line)) return true;
  if (line === '' || line.length > TITLE_MOST || isFigureCell(text) || isBlankMark(text)) return false;
  return !/[。；;！!？?]$/.test(line);
}

export function isBlankMark(text: string): boolean {
  return /^(?:[-–—―─－]{1,4}|[/／]|无|不适用|)$/.test(squeezed(text));
}

const UNIT = '亿元|万元|千元|元|人次|人|个|名|辆|台套|台|套|件|项|次|期|场|平方米|㎡|m²|m2|公里|亩|公顷|吨|%|‰';
const IN_BRACKETS = new RegExp(`\\((?:单位:)?(${UNIT})\\)`);

/** The unit in brackets behind a title, also of what is no money: 数量（台）. */
export function unitOfTitle(title: string): string | undefined {
  return IN_BRACKETS.exec(squeezed(title))?.[1];
}

/** What a column holds, as far as its title says it. */
export function saysRate(title: string): boolean {
  return /率$|比例|占比|比重|百分比|\(%\)$|进度$|程度$/.test(squeezed(title));
}

export function saysMoney(title: string): boolean {
  return /预算|决算|资金|支出|收入|经费|拨款|金额|投资|执行数|费用?$|结余|结转|总额|财政/.test(squeezed(title));
}

/** Counts whose title names no unit in brackets. */
export function countUnit(title: string): string | undefined {
  const line = squeezed(title).replace(/\(.*\)$/, '');
  if (/人次$/.test(line)) return '人次';
  return /(?:人数|编制数?|在职|在编|实有|退休|离休)$/.test(line) ? '人' : undefined;
}

/** A title that says how much of something there is, and not what something is called. */
export function saysQuantity(title: string): boolean {
  const line = squeezed(title).replace(/\([^()]*\)$/, '');
  return (
    saysRate(title) ||
    unitOfTitle(title) !== undefined ||
    countUnit(title) !== undefined ||
    /(?:数|数量|数额|额|值|分|量|价|面积|规模|年度?|人次|次数|合计|小计|总计|其他|结余|结转|级|财政|预算|决算|拨款)$/.test(
      line,
    )
  );
}
