/** Units as reports write them: glued to the figure, with 千, 万 and 亿 in front of the unit that is counted. */
import { exact, type Exact, plain } from './exact.ts';

/** A figure with the unit that stands behind it; the unit is "" for a bare number. */
export type Measured = { figure: string; unit: string };

/** The unit that is counted, and how many of it one of the written unit is (万元: 元, 10000). */
export type Unit = Readonly<{
  /** The same for all ways to write a unit: ㎡ and m² are 平方米. */
  base: string;
  scale: Exact;
  /** 千, 万, 亿 … in front of it, and the rest as written. */
  multiple: string;
  word: string;
}>;

/** A figure and its unit in one text. A unit has no digits and does not begin with a mark that belongs to a number. */
export const measuredPattern = /^(-?\d+(?:\.\d+)?)\s*((?:[^\d\s.,，、:：+~～—–-]\D*)?)$/;

const MULTIPLES = [
  ['万亿', '1000000000000'],
  ['千亿', '100000000000'],
  ['百亿', '10000000000'],
  ['亿', '100000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['万', '10000'],
  ['千', '1000'],
] as const;

/**
 * Ways to write one unit, in half width and small letters, by the word that they stand for. Synonyms only: measure words
 * (个 and 项, 人 and 人次) count different things, and what is a multiple (公里 and 米) is another unit.
 */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  '%': ['百分比', '百分之'],
  '‰': ['千分比', '千分之'],
  元: ['人民币元', '元人民币'],
  米: ['m'],
  公里: ['千米', 'km'],
  厘米: ['cm'],
  毫米: ['mm'],
  平方米: ['平米', 'm2'],
  平方公里: ['平方千米', 'km2'],
  公顷: ['hm2', 'ha'],
  立方米: ['m3'],
  克: ['g'],
  公斤: ['千克', 'kg'],
  吨: ['t'],
  升: ['l'],
  毫升: ['ml'],
  小时: ['个小时', 'h'],
  天: ['日'],
  千瓦时: ['kwh'],
  摄氏度: ['°c'],
};

const BASES: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMS).flatMap(([base, words]) => [base, ...words].map((word) => [word, base])),
);

/** Splits "1024.16万元" into figure and unit, both as written; `undefined` when the text is anything else. */
export function parseMeasured(text: string): Measured | undefined {
  const match = measuredPattern.exec(text.trim());
  const [, figure, unit] = match ?? [];
  return figure === undefined ? undefined : { figure, unit: (unit ?? '').trim() };
}

/** Splits a unit into the unit that is counted and its multiple. A bare 万 is ten thousand of nothing. */
export function parseUnit(unit: string): Unit {
  const known = recent.get(unit);
  if (known !== undefined) return known;
  const read = unitOf(unit.trim());
  if (recent.size >= RECENT_MOST) recent.clear();
  recent.set(unit, read);
  return read;
}

/** Units that were read last: a report has few, each many hundred times. */
const recent = new Map<string, Unit>();
const RECENT_MOST = 1_000;

function unitOf(written: string): Unit {
  const whole = plainForm(written);
  const known = BASES.get(whole);
  if (known !== undefined) return { base: known, scale: exact('1'), multiple: '', word: written };
  for (const [multiple, scale] of MULTIPLES) {
    if (!whole.startsWith(multiple)) continue;
    const rest = whole.slice(multiple.length);
    const word = written.startsWith(multiple) ? written.slice(multiple.length).trimStart() : rest;
    return { base: BASES.get(rest) ?? rest, scale: exact(scale), multiple, word };
  }
  return { base: whole, scale: exact('1'), multiple: '', word: written };
}

/** A unit without what makes no difference: full width, capitals, spaces, the dot of 人·次. */
function plainForm(unit: string): string {
  return unit
    .normalize('NFKC')
    .replace(/[\s·•・‧∙⋅]/g, '')
    .toLowerCase();
}

/** Tells whether a text begins with a unit, however that is written: ㎡、平方米 and m² with 平方米. */
export function beginsWithUnit(text: string, base: string): boolean {
  if (text.startsWith(base)) return true;
  if (beginning.text !== text) beginning = { text, plain: plainForm(text.slice(0, WORD_LENGTH_MAX)) };
  return [base, ...(SYNONYMS[base] ?? [])].some((word) => beginning.plain.startsWith(word));
}

/** The longest unit. One number of a text is compared with every figure of a report, so its end is kept. */
const WORD_LENGTH_MAX = 20;
let beginning = { text: '', plain: '' };

/** A figure in its base unit: 1.5 万元 is 15000 (元). A percentage stays a percentage. */
export function toBase(figure: string, unit: string): Exact {
  return exact(figure).times(parseUnit(unit).scale);
}

/** Tells whether figures of two units can be added or compared: 万元 and 元 can, 个 and 人 cannot. */
export function sameDimension(a: string, b: string): boolean {
  return parseUnit(a).base === parseUnit(b).base;
}

/** Tells whether a unit counts money. */
export function isMoney(unit: string): boolean {
  return parseUnit(unit).base === '元';
}

/** The decimals with which an amount is written to the cent: 2 in 元, 6 in 万元; `undefined` for what is no money. */
export function centPlaces(unit: string): number | undefined {
  if (!isMoney(unit)) return undefined;
  const zeros = plain(parseUnit(unit).scale).length - 1;
  return zeros + 2;
}

/** What one of a rate's unit is as a ratio (% is 0.01, ‰ is 0.001); `undefined` for any other unit. */
export function ratioScale(unit: string): Exact | undefined {
  const { base, multiple } = parseUnit(unit);
  if (multiple !== '') return undefined;
  if (base === '%') return exact('0.01');
  return base === '‰' ? exact('0.001') : undefined;
}
