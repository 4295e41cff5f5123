/** Numbers of the text with a name and a unit, as far as the words give them one. */
import type { Approximation } from '../../report/value.ts';
import { withoutNumber } from '../numbering.ts';
import { squeezed } from '../squeezed.ts';
import { formsOf } from './names.ts';
import type { Source } from './sources.ts';
import { CLAUSE, type Spoken, spokenIn } from './spoken.ts';

export interface Mention {
  source: Source;
  start: number;
  end: number;
  /** As printed. */
  text: string;
  /** The words between the number before it and this one, without white space and the other's measure word. */
  between: string;
  spoken: Spoken;
  figure: string;
  unit: string;
  about: Approximation | undefined;
  /** What it counts or measures; undefined where the words do not say it. */
  name: string | undefined;
  /** The words next to it, however short: 防汛 in 其中防暴雨34次、防汛7次. */
  said: string;
  /** By which it can be told from others where its words alone do not say it. */
  label: string | undefined;
  /** The datum that it is, where its place says so: the score of the row. */
  repeats?: string;
}

/** What counts or measures, directly behind a number. */
const MEASURE =
  /^\s*大?(人次|家次|场次|车次|项次|轮次|台套|平方米|平方公里|立方米|公里|小时|个月|公顷|毫米|[人家个项次起宗件处场期批辆台套名份条篇册支户类亩吨张票轮座所天])(?![工均])/u;
/** Years that something went on, not the year of a date. */
const YEARS = /^\s*(年)(?![度初中末底])/;
const LASTING = /(?:连续|持续|历时|累计)\s*$/;

/** Words that say what was done and not what is counted, and those of a comparison. */
const VERBS = new RegExp(
  `(?:${[
    '完成|开展|组织|召开|举办|参加|投入|印发|制定|出台|发布|建立|建成|新增|实施|推进|处理|处置|办理|出动|聘用|安排',
    '落实|设立?|下设|内设|制作|转发|派发|发放|下发|覆盖|涉及|包括|承担|其中|培育|打造|选择|选定|确定|评选|购买|编印|印制',
  ].join('|')})$`,
);
const COMPARISON = /同比|环比|比上年|下降|增长|增加|减少|上升|降低|提高|占|扣|得分|排名|第$|每|按|不少于|不低于|以上$/;
/** Only part of a phrase, or the last of a list. */
const UNSAID = /^(?:在|对|向|从|为|将|把|由|与|和|及(?!时)|被|至|到|以|并|等|于|比|较)|[等和及与的在]$/;
/** What is counted stands behind: 为394个队员购买保险, 其中20个已实现. */
const NO_NAME = /^(?:[为向对给]|其中)$/;

export function mentionsIn(source: Source): Mention[] {
  const { text } = source;
  let counted = '';
  let before = 0;
  return spokenIn(text).flatMap((spoken): Mention[] => {
    const { numeral, start } = spoken;
    const between = squeezed(text.slice(before, start));
    const measure = measureOf(text, spoken);
    const words = wordsAround(spoken, { between, counted, measure: measure.trim() });
    const own = { between: between.startsWith(counted) ? between.slice(counted.length) : between };
    [counted, before] = [squeezed(measure), spoken.end];
    const word = measure.trim().replace(/^大/, '');
    const unit = `${numeral.unit}${word}`;
    if (unit === '' || /^[万亿千百]+$/.test(unit) || numeral.figure.startsWith('-')) return [];
    const end = spoken.end + measure.length;
    const { about, figure } = numeral;
    return [{ source, start, end, text: text.slice(start, end), ...own, spoken, figure, unit, about, ...words }];
  });
}

/** With the white space before it. */
function measureOf(text: string, { numeral, start, end }: Spoken): string {
  if (/[%‰元]$/.test(numeral.unit)) return '';
  const behind = text.slice(end);
  const measure = MEASURE.exec(behind) ?? (LASTING.test(text.slice(0, start)) ? YEARS.exec(behind) : null);
  return measure?.[0] ?? '';
}

type Words = Pick<Mention, 'name' | 'said' | 'label'>;

/** The words before the number; where these only say what was done, with what is counted behind it. */
function wordsAround(
  spoken: Spoken,
  { between, counted, measure }: { between: string; counted: string; measure: string },
): Words {
  // Without a sign between them, the measure word of the number before is no word of this one.
  const isBehind = counted !== '' && between.startsWith(counted) && between.startsWith(spoken.before);
  const own = isBehind ? spoken.before.slice(counted.length) : spoken.before;
  const before = plainWords(own).replace(/(?:约|近|超过?|逾)$/, '');
  const forms = formsOf(before);
  const form = forms.at(-1) ?? '';
  const words = NO_NAME.test(form) || (isBehind && (form.length < 2 || /[和及与]$/.test(form))) ? '' : form;
  const behind = behindOf(spoken, measure);
  const isVerb = words === '' || (words.length <= VERB_MOST && VERBS.test(words));
  const isShort = words.length < NAME_LEAST && behind.length > 1;
  const said = isVerb || isShort ? `${words}${behind}` : words;
  const around = contextOf(spoken);
  const isCompared = COMPARISON.test(before) || !NAME.test(said);
  const isName = !isCompared && !UNSAID.test(words) && said.length <= NAME_MOST && !(isVerb && behind.length < 2);
  const inContext = around === undefined ? undefined : `${around}：${said}`;
  const isSaid = said.length >= NAME_LEAST;
  const name = !isName ? undefined : isSaid ? said : said.length < 2 ? undefined : inContext;
  const label = isCompared ? around : isSaid ? (shortest(forms) ?? said) : (inContext ?? shortest(forms) ?? said);
  return { name, said: isCompared ? '' : said, label: name ?? label };
}

/** The shortest form that is long enough for a name. */
function shortest(forms: readonly string[]): string | undefined {
  return forms.findLast((each) => each.length >= NAME_LEAST && each.length <= NAME_MOST && NAME.test(each));
}

/** Without years and what only numbers the clause: 一是, 1. */
function plainWords(text: string): string {
  return withoutNumber(text.replace(/20\d\d年度?/g, '')).replace(/^[一二三四五六七八九十]是/, '');
}

function behindOf({ after }: Spoken, measure: string): string {
  const behind = after.startsWith(measure) ? after.slice(measure.length).replace(/^(?:的|余)/, '') : '';
  return behind.replace(/[共和及与等]$/, '');
}

/** What the clause before is about, up to its first number. */
function contextOf({ sentence, before }: Spoken): string | undefined {
  const clauses = sentence.slice(0, sentence.lastIndexOf(before)).slice(-CONTEXT_MOST).split(CLAUSE);
  const words = clauses.map((each) => plainWords(each).replace(/\d.*$/, ''));
  return words.flatMap((each) => shortest(formsOf(each)) ?? []).at(-1);
}

/** Farther away it is about something else. */
const CONTEXT_MOST = 80;
/** A longer text that ends in a verb says what was done to what. */
const VERB_MOST = 4;
const NAME = /^[\p{Script=Han}A-Za-z《》“”—]+$/u;
const NAME_LEAST = 3;
const NAME_MOST = 24;
