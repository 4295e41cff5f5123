/** Numbers of the text that stand directly behind the name of a published figure. */
import type { ReportView } from '../../score/view.ts';
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
  const names = namesOf(view);
  return numeralsIn(text).flatMap((numeral) => {
    const found = nameBefore(text.slice(0, numeral.start), names);
    if (found === undefined || !isPlain(found.before, view.report.year)) return [];
    const candidates = found.name.data.filter((datum) => isMeasuredAlike(numeral, datum));
    return candidates.length === 0 ? [] : [{ numeral, candidates }];
  });
}

/** The longest name at the end of a text, with or without joining words behind it: 支出合计 ends in one itself. */
function nameBefore(text: string, names: readonly Name[]): { name: Name; before: string } | undefined {
  let rest = text;
  for (let joins = 0; joins <= JOINS_MAX; joins += 1) {
    const ending = rest;
    const name = names.find((each) => ending.endsWith(each.name));
    if (name !== undefined) return { name, before: ending.slice(0, ending.length - name.name.length) };
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

interface Name {
  name: string;
  data: FigureDatum[];
}

/** Names, longest first; a figure that is published twice is told apart in brackets, which the text does not repeat. */
function namesOf({ published }: Pick<ReportView, 'published'>): Name[] {
  const names = new Map<string, FigureDatum[]>();
  for (const datum of published.values()) {
    const name = datum.name.replace(/（[^（）]*）$/, '');
    if (!isFigureDatum(datum) || name.length < LENGTH_SPEAKING) continue;
    names.set(name, [...(names.get(name) ?? []), datum]);
  }
  return [...names].map(([name, data]) => ({ name, data })).sort((a, b) => b.name.length - a.name.length);
}
