/** Numbers of the text with a name and a unit, as far as the words give them one. */
import type { Paragraph, Place } from '../../document/document.ts';
import type { Approximation } from '../../report/value.ts';
import { formsOf } from './names.ts';
import { type Spoken, spokenIn } from './spoken.ts';

export interface Mention {
  place: Place;
  /** The words of its sentence up to it. */
  sentence: string;
  start: number;
  end: number;
  /** As printed. */
  text: string;
  /** The words between the number before it in the paragraph and this one. */
  between: string;
  spoken: Spoken;
  figure: string;
  unit: string;
  about: Approximation | undefined;
  /** What it counts or measures; undefined where the words do not say it. */
  name: string | undefined;
}

/** What counts or measures, directly behind a number. */
const MEASURE =
  /^\s*(人次|家次|场次|车次|项次|轮次|台套|平方米|平方公里|立方米|公里|小时|公顷|毫米|[人家个项次起宗件处场期批辆台套名份条篇册支户类亩吨张票轮座所])(?![工均])/u;

/** Words that say what was done and not what is counted, and those of a comparison. */
const VERBS =
  /(?:完成|开展|组织|召开|举办|参加|投入|印发|制定|出台|发布|建立|建成|新增|实施|推进|处理|处置|办理|出动|聘用|安排|落实|设立?|下设|内设|制作|转发|派发|发放|下发|覆盖|涉及|包括|承担|其中)$/;
const COMPARISON = /同比|环比|比上年|下降|增长|增加|减少|上升|降低|提高|占|扣|得分|排名|第$|每|按|不少于|不低于|以上$/;
/** Only part of a phrase, or the last of a list. */
const UNSAID = /^(?:在|对|向|从|为|将|把|由|与|和|及|被|至|到|以|并|等|于)|[等和及与的在]$/;

export function mentionsIn({ text, place }: Paragraph): Mention[] {
  const all = spokenIn(text);
  return all.flatMap((spoken, index): Mention[] => {
    const { numeral, start } = spoken;
    const measured = /[%‰元]$/.test(numeral.unit) ? undefined : MEASURE.exec(text.slice(spoken.end))?.[0];
    const end = spoken.end + (measured?.length ?? 0);
    const unit = `${numeral.unit}${(measured ?? '').trim()}`;
    if (unit === '' || /^[万亿千百]+$/.test(unit) || numeral.figure.startsWith('-')) return [];
    const before = all[index - 1]?.end ?? 0;
    return [
      {
        ...{ place, start, end, unit, spoken, about: numeral.about, figure: numeral.figure },
        ...{ sentence: spoken.sentence, text: text.slice(start, end), between: text.slice(before, start) },
        name: nameOf(spoken, (measured ?? '').trim()),
      },
    ];
  });
}

/** The words before the number; where these only say what was done, with what is counted behind it. */
function nameOf({ before, after }: Spoken, measure: string): string | undefined {
  const words = formsOf(before).at(-1) ?? '';
  if (COMPARISON.test(before) || UNSAID.test(words)) return undefined;
  const behind = after.startsWith(measure) ? after.slice(measure.length).replace(/^(?:的|余)/, '') : '';
  const isVerb = words === '' || (words.length <= VERB_MOST && VERBS.test(words));
  const name = isVerb ? `${words}${behind}` : words;
  const isName = /^[\p{Script=Han}A-Za-z《》“”]+$/u.test(name) && name.length >= NAME_LEAST && name.length <= NAME_MOST;
  return isName && !(isVerb && behind.length < 2) ? name : undefined;
}

/** A longer text that ends in a verb says what was done to what. */
const VERB_MOST = 4;
const NAME_LEAST = 3;
const NAME_MOST = 20;
