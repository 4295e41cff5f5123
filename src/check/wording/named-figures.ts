/** Numbers of the text that stand directly behind the name of a published figure. */
import type { Datum } from '../../report/datum.ts';
import { oncePer } from '../../score/once.ts';
import type { ReportView } from '../../score/view.ts';
import { NameIndex } from './name-index.ts';
import { type Numeral, numeralsIn } from './numerals.ts';
import { type FigureDatum, isFigureDatum } from '../figure/quantity.ts';
import { isMeasuredAlike } from './wording.ts';

export interface NamedNumeral {
  numeral: Numeral;
  /** The figures that go by the name, in form order. */
  candidates: FigureDatum[];
}

/** Words that join a name and its number without changing what is said. */
const JOIN = /(?:[\s*_：:]|为|是|有|高?达到?|共计?|合计|计|约|近|超过?|逾|仅)$/;
const JOINS_MAX = 4;
/** Words in front of a name that leave its meaning alone; any other may make it the name of something else. */
const LEAD = /(?:^|[^\p{Script=Han}]|全年|本年度?|当年|年内|年度|其中|全[市区县省]|[我本]局)$/u;
/** One- and two-character names (支出) begin or end too many other names. */
const LENGTH_SPEAKING = 3;

/** The named numbers of one line. */
export function namedNumerals(text: string, view: Pick<ReportView, 'published' | 'report'>): NamedNumeral[] {
  const names = namesOf(view.published);
  return numeralsIn(text).flatMap((numeral) => {
    const found = nameBefore(text.slice(0, numeral.start), names);
    if (found === undefined || !isPlain(found.before, view.report.year)) return [];
    const candidates = found.data.filter((datum) => isMeasuredAlike(numeral, datum));
    return candidates.length === 0 ? [] : [{ numeral, candidates }];
  });
}

/** The longest name at the end of a text, with or without joining words behind it: 支出合计 ends in one itself. */
function nameBefore(
  text: string,
  names: NameIndex<FigureDatum[]>,
): { data: FigureDatum[]; before: string } | undefined {
  let rest = text;
  for (let joins = 0; joins <= JOINS_MAX; joins += 1) {
    const ending = rest;
    const found = names.atEndOf(ending);
    if (found !== undefined) return { data: found.value, before: ending.slice(0, ending.length - found.name.length) };
    rest = ending.replace(JOIN, '');
    if (rest === ending) return undefined;
  }
  return undefined;
}

/** Last year's figure, or another year's, goes by the same name. */
function isPlain(before: string, year: number): boolean {
  const named = /((?:19|20)\d{2})\s*年度?$/.exec(before)?.[1];
  return named === undefined ? LEAD.test(before) && !/上年度?$|去年$/.test(before) : named === String(year);
}

/** Figures by name; brackets distinguish a name that is published twice, and the text does not repeat them. */
const namesOf = oncePer((published: ReadonlyMap<string, Datum>) => {
  const names = new Map<string, FigureDatum[]>();
  for (const datum of published.values()) {
    const name = datum.name.replace(/（[^（）]*）$/, '');
    if (!isFigureDatum(datum) || name.length < LENGTH_SPEAKING) continue;
    const others = names.get(name);
    if (others === undefined) names.set(name, [datum]);
    else others.push(datum);
  }
  return new NameIndex(names);
});
