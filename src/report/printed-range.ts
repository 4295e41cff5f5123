/** Ranges as offices print them: `10–15`, `10-15人`, `10％～15％`, `10至15天`, `90（含）-95`. */
import { sameDimension, type Measured, parseMeasured, parseUnit, toBase } from '../number/unit.ts';
import { isPlainUnit } from './scale.ts';

/** Two ends in one unit, low < high; an end that is open does not belong to the range. */
export interface PrintedRange {
  low: string;
  high: string;
  unit: string;
  lowOpen: boolean;
  highOpen: boolean;
}

const DIGITS = String.raw`\d+(?:\.\d+)?`;
const INCLUDED = String.raw`(?:\s*[（(](不?含)[）)])?`;
const UNIT = String.raw`\s*([^\d\s.,，、:：+~～〜∼–—―─至到（()）-][^\d～〜∼至到（()）-]*?)?`;
const RANGE = new RegExp(
  `^(?:控制在|在)?(${DIGITS})${UNIT}${INCLUDED}\\s*(?:-|–|—{1,2}|―|─{1,2}|~|～|〜|∼|至|到)\\s*(${DIGITS})${UNIT}${INCLUDED}(?:之间)?$`,
  'u',
);

/** 第1–3季度, 3-5月, 8-9点: these count positions in a row, not amounts. */
const POSITIONS: ReadonlySet<string> = new Set(['月', '月份', '日', '号', '时', '点', '点钟', '季度', '年级', '名']);
/** 10-15天内 may mean up to 10 or up to 15 days. */
const LOOSE = /以上|以下|以内|之内|左右|上下|余|等$|[前后内]$/;
const YEAR = /^(?:19|20)\d{2}$/;
const TELEPHONE = { low: /^\d{3,4}$/, high: /^\d{7,8}$/ };

/**
 * Reads a range.
 *
 * @param plain  the text in half width.
 * @returns undefined for anything else, and for what could be read in two ways: years (2021-2023年), months, telephone
 *          numbers, a first end above the second.
 */
export function parseRange(plain: string): PrintedRange | undefined {
  const [, low, lowUnit = '', lowIs, high, highUnit = '', highIs] = RANGE.exec(plain) ?? [];
  if (low === undefined || high === undefined) return undefined;
  const unit = sharedUnit({ figure: low, unit: lowUnit.trim() }, { figure: high, unit: highUnit.trim() });
  if (unit === undefined || isElse(low, high, unit)) return undefined;
  if (!toBase(low, unit).lt(toBase(high, unit))) return undefined;
  // If only one end is marked (含), scales of grades exclude the other one.
  const isOpen = (own: string | undefined, other: string | undefined): boolean =>
    own === '不含' || (own === undefined && other === '含');
  return { low, high, unit, lowOpen: isOpen(lowIs, highIs), highOpen: isOpen(highIs, lowIs) };
}

/** The unit of both ends; the first may leave it out, or give the multiple alone: 5万-10万元. */
function sharedUnit(low: Measured, high: Measured): string | undefined {
  const { unit } = high;
  const isPlain = !LOOSE.test(unit) && (unit === '' || (parseMeasured(`1${unit}`) !== undefined && isPlainUnit(unit)));
  if (!isPlain) return undefined;
  if (low.unit === '') return unit;
  if (!parseUnit(low.unit).scale.eq(parseUnit(unit).scale)) return undefined;
  return sameDimension(low.unit, unit) || parseUnit(low.unit).base === '' ? unit : undefined;
}

/** Years, positions in a row, telephone numbers, numbers of documents. */
function isElse(low: string, high: string, unit: string): boolean {
  const areYears = YEAR.test(low) && YEAR.test(high) && (unit === '' || unit.startsWith('年'));
  const isTelephone = unit === '' && TELEPHONE.low.test(low) && TELEPHONE.high.test(high);
  return areYears || isTelephone || POSITIONS.has(unit) || [low, high].some((figure) => /^0\d/.test(figure));
}
