/** Units as reports write them: glued to the figure, with 千, 万 and 亿 in front of the unit that is counted. */
import { exact, type Exact, plain } from './exact.ts';

/** A figure with the unit that stands behind it; the unit is "" for a bare number. */
export type Measured = { figure: string; unit: string };

/** The unit that is counted, and how many of it one of the written unit is (万元: 元, 10000). */
export type Unit = Readonly<{ base: string; scale: Exact }>;

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

/** Splits "1024.16万元" into figure and unit; `undefined` when the text is anything else. */
export function parseMeasured(text: string): Measured | undefined {
  const match = measuredPattern.exec(text.trim());
  const [, figure, unit] = match ?? [];
  return figure === undefined ? undefined : { figure, unit: normal(unit ?? '') };
}

/** Splits a unit into the unit that is counted and its multiple. A bare 万 is ten thousand of nothing. */
export function parseUnit(unit: string): Unit {
  const known = recent.get(unit);
  if (known !== undefined) return known;
  const read = unitOf(normal(unit));
  if (recent.size >= RECENT_MOST) recent.clear();
  recent.set(unit, read);
  return read;
}

/** Units that were read last: a report has few, each many hundred times. */
const recent = new Map<string, Unit>();
const RECENT_MOST = 1_000;

function unitOf(written: string): Unit {
  for (const [prefix, scale] of MULTIPLES) {
    if (written.startsWith(prefix)) return { base: written.slice(prefix.length), scale: exact(scale) };
  }
  return { base: written, scale: exact('1') };
}

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

/** The places with which an amount is written to the cent: 2 in 元, 6 in 万元; `undefined` for what is no money. */
export function centPlaces(unit: string): number | undefined {
  if (!isMoney(unit)) return undefined;
  const zeros = plain(parseUnit(unit).scale).length - 1;
  return zeros + 2;
}

/** What one of a rate's unit is as a ratio (% is 0.01, ‰ is 0.001); `undefined` for any other unit. */
export function ratioScale(unit: string): Exact | undefined {
  const written = normal(unit);
  if (written === '%') return exact('0.01');
  return written === '‰' ? exact('0.001') : undefined;
}

function normal(unit: string): string {
  return unit.trim().replace('％', '%');
}
