/**
 * The scoring method that a printed standard states, where the sentence is one of the well-known patterns from its first
 * to its last word; any other standard must be judged by a person.
 */
import { exact, plain, sum } from '../../number/exact.ts';
import { halfWidth } from '../../number/half-width.ts';
import { takeId } from '../../report/id-from-name.ts';
import { type Method, method } from '../../report/method.ts';

export interface Printed {
  name: string;
  /** The most points, as printed. */
  weight: string;
  standard: string;
  explanation: string;
}

export interface Proposal {
  method: Method;
  /** What was read, in a few words. */
  said: string;
  /** What the sentence leaves open, with the usual reading that was taken. */
  doubt?: string;
}

type Draft = { method: object; said: string; doubt?: string };

/** The method; undefined where the standard is no known pattern, or contradicts its weight. */
export function proposeMethod(printed: Printed): Proposal | undefined {
  const text = clausesOf(clean(printed.standard)).join('；');
  const facts = { ...printed, standard: text, explanation: clean(printed.explanation) };
  const drafts = [byCount, byExcess, byBands, byRate, byList, byChoice];
  for (const draft of drafts) {
    const found = draft(facts);
    const parsed = found === undefined ? undefined : method.safeParse(found.method);
    if (found !== undefined && parsed?.success === true) return { ...found, method: parsed.data };
  }
  return undefined;
}

/** The clauses between semicolons and full stops, without the numbers of an enumeration. */
function clausesOf(text: string): string[] {
  const clauses = text.split(/[；。]/).filter((clause) => clause !== '');
  // `2.5%` begins with a number of an enumeration only where every clause has its own.
  const isNumbered = clauses.every((clause, index) => new RegExp(`^${index + 1}[.、)]`).test(clause));
  const number = isNumbered ? /^\d{1,2}[.、)]/ : /^(?:\(\d{1,2}\)|[①-⑩]|\d{1,2}、)/;
  return clauses.map((clause) => clause.replace(number, ''));
}

/** Half width, one sign for each comparison, no spaces. */
function clean(text: string): string {
  return halfWidth(text)
    .replace(/[\s\u200b]/g, '')
    .replace(/\\geq?|≧|>=|＞=|不低于|大于等于|大于或等于/g, '≥')
    .replace(/\\leq?|≦|<=|＜=|不高于|不超过|小于等于|小于或等于/g, '≤')
    .replaceAll('＞', '>')
    .replaceAll('＜', '<')
    .replace(/[$]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('，', ',')
    .replaceAll(';', '；');
}

const POINTS = String.raw`(\d+(?:\.\d+)?)`;
const GETS = String.raw`(?:,?的?,?(?:得|计)${POINTS}分)`;
const UNTIL = String.raw`(?:,?直至扣完为止|,?扣完(?:该项分值|本项分值|所有分值)?为止|,?扣完分值为止|,?最多扣完)?`;
const MEASURE = '项|次|个|处|例|条|起|件|份|人次|家|户|宗|笔';

const isFull = (points: string | undefined, weight: string): boolean =>
  points === undefined || exact(points).eq(exact(weight));

/** `全部符合得5分；每发现一项不符合的扣1分，扣完为止。` */
function byCount({ standard, weight }: Printed): Draft | undefined {
  const full = String.raw`(?:(?:[^。；扣]{1,60}?)(?:得满分|得${POINTS}分|计${POINTS}分|\(${POINTS}分\))[；,])?`;
  const what = String.raw`(?:每|凡)?(?:有|发现|出现|存在|发生|查出)?([^\d%。；,扣]{0,20}?)(?:一|1)(${MEASURE})([^\d%。；扣]{0,24}?)`;
  const match = new RegExp(`^${full}${what},?(?:的)?,?扣(?:减)?${POINTS}分${UNTIL}$`).exec(standard);
  if (match === null) return undefined;
  const [, fullA, fullB, fullC, before = '', measure = '', after = '', points = ''] = match;
  if (!/[每凡一1]/.test(standard) || !isFull(fullA ?? fullB ?? fullC, weight) || /百分点|比例|酌情/.test(standard))
    return undefined;
  const thing = `${before}${after}`.replace(/^的|[,的]+$/g, '').replace(/^(?:每|凡)/, '');
  const count =
    thing === '' || /^[少缺]$/.test(thing)
      ? `${thing === '' ? '不符合' : '缺少'}的${measure}数`
      : `${thing}的${measure}数`;
  return { method: { name: 'deduction', points, count }, said: `每${measure}扣 ${points} 分` };
}

/** `在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。` */
function byExcess({ standard, weight, explanation }: Printed): Draft | undefined {
  const head = String.raw`^(?:以\d+%为标准[,；])?([^≤；,]{2,30}?)≤(\d+(?:\.\d+)?%)${GETS}[；,]`;
  const each = String.raw`(?:超过(?:\d+(?:\.\d+)?%)?的?,?)?每(?:超过|超出|超|增加|高)(?:出)?(?:一|1)个?(?:百分点|%)`;
  const match = new RegExp(`${head}${each}(?:的)?,?扣(?:减)?${POINTS}分${UNTIL}$`).exec(standard);
  if (match === null) return undefined;
  const [, ratio = '', threshold = '', full, points = ''] = match;
  if (!isFull(full, weight)) return undefined;
  const fraction = fractionOf(ratio, explanation);
  const rule = { name: 'deduction', points, ratio, threshold, unit: '1%', ...fraction };
  return { method: rule, said: `超过 ${threshold} 后每个百分点扣 ${points} 分` };
}

const SIGNS = { '≥': 'atLeast', '>': 'above', '≤': 'atMost', '<': 'below' } as const;
const TURNED = { '≥': '≤', '>': '<', '≤': '≥', '<': '>' } as const;
/** What a table calls a ratio that the indicator itself names. */
const isGeneral = (ratio: string): boolean => /^(?:该|此|本)?(?:比率|比例|指标|指标值)$/.test(ratio);
const isSign = (text: string): text is keyof typeof SIGNS => text in SIGNS;

/** `满意度≥95%的，得6分；90%≤满意度<95%的，得4分；满意度<90%的，得0分。` */
function byBands({ name, standard, weight, explanation }: Printed): Draft | undefined {
  const clauses = clausesOf(standard.replace(/^[^≥≤<>；]*?=\([^；=]*\)[×x*]100%；?/, ''));
  const bands = clauses.map((clause) =>
    /^(?:(\d+(?:\.\d+)?%)([≥≤<>]))?([^≥≤<>\d]{1,30}?)(?:([≥≤<>])(\d+(?:\.\d+)?%))?(?:的)?,?(?:得|计)(\d+(?:\.\d+)?)分$/.exec(
      clause,
    ),
  );
  const ratios = new Set(bands.map((each) => each?.[3] ?? ''));
  const [ratio = ''] = ratios;
  if (bands.length < 2 || bands.includes(null) || ratios.size !== 1 || ratio === '') return undefined;
  const list = bands.map((each) => {
    const [, low, lowSign = '', , sign = '', high, points = ''] = each ?? [];
    const first = isSign(lowSign) && low !== undefined ? { [SIGNS[TURNED[lowSign]]]: low } : {};
    const second = isSign(sign) && high !== undefined ? { [SIGNS[sign]]: high } : {};
    return { ...first, ...second, points };
  });
  const most = list.map(({ points }) => exact(points)).reduce((best, each) => (each.gt(best) ? each : best));
  if (!most.eq(exact(weight)) || list.some((band) => Object.keys(band).length === 1)) return undefined;
  return {
    method: {
      name: 'bands',
      ...fractionOf(ratio, `${explanation}；${standard}`),
      ratio: isGeneral(ratio) ? name : ratio,
      bands: list,
    },
    said: `${list.length} 档`,
  };
}

/** `得分=预算执行率×10分`, `按比例得分`, with the fraction in the explanation. */
function byRate({ standard, weight, explanation, name }: Printed): Draft | undefined {
  const capped = /超过100%的?,?按100%(?:计算?|计分|得分)?/;
  const rest = standard
    .replace(capped, '')
    .replace(/[。；,]+/g, '；')
    .replace(/^；|；$/g, '');
  const [, ratio = name, points] =
    new RegExp(
      `^(?:本项|本指标|该项)?得分=([^×；=÷/]{2,30}?)[×x*](?:${POINTS}分?|分值|本项分值|该指标分值|权重)$`,
    ).exec(rest) ??
    (/^按(?:照)?(?:实际)?(?:完成|执行)?(?:的)?(?:比例|比率)(?:计算)?(?:得分|计分|赋分)$/.test(rest)
      ? []
      : ['', '', 'none']);
  if (points === 'none' || !isFull(points, weight)) return undefined;
  const fraction = fractionOf(ratio, `${explanation}${standard}`);
  if (fraction === undefined) return undefined;
  const said = `分值 × ${fraction.numerator} ÷ ${fraction.denominator}`;
  const doubt = capped.test(standard) ? {} : { doubt: '原文没有说比率超过 100% 时怎样，这里按 100% 计（above: cap）' };
  return { method: { name: 'rate', ...fraction, ratio, above: 'cap' }, said, ...doubt };
}

/** `①有制度（1分）；②执行到位（1分）。` whose points make up the weight. */
function byList({ standard, weight }: Printed): Draft | undefined {
  if (/扣|酌情|否则|不得分/.test(standard)) return undefined;
  const items = clausesWith(standard, new RegExp(`^(.{2,120}?)(?:\\(${POINTS}分\\)|${GETS})$`));
  if (items === undefined || items.some(({ points }) => exact(points).isZero())) return undefined;
  if (!sum(items.map(({ points }) => exact(points))).eq(exact(weight))) return undefined;
  return { method: { name: 'checklist', items: withIds(items) }, said: `${items.length} 项要求` };
}

/** `按时公开得2分；未按时公开得1分；没有公开不得分。` */
function byChoice({ standard, weight }: Printed): Draft | undefined {
  if (/扣|酌情|每|[≥≤<>%]|其中/.test(standard)) return undefined;
  const states = clausesWith(standard.replace(/不得分/g, '得0分'), new RegExp(`^(.{1,80}?)${GETS}$`));
  if (states === undefined) return undefined;
  const points = states.map((each) => exact(each.points));
  const most = points.reduce((best, each) => (each.gt(best) ? each : best));
  const isExclusive = new Set(points.map(plain)).size === points.length && points.some((each) => each.isZero());
  if (!most.eq(exact(weight)) || !isExclusive) return undefined;
  return { method: { name: 'choice', states: withIds(states) }, said: `${states.length} 种情形` };
}

interface Option {
  text: string;
  points: string;
}

/** Two clauses or more that all give points; undefined where one does not. */
function clausesWith(standard: string, pattern: RegExp): Option[] | undefined {
  const clauses = standard.split(/；|(?<=分\)?),/).filter((clause) => clause !== '');
  const found = clauses.map((clause) => pattern.exec(clause));
  if (found.length < 2 || found.includes(null)) return undefined;
  return found.map((match) => {
    const points = match?.slice(2).find((each) => each !== undefined) ?? '';
    return { text: asPrinted((match?.[1] ?? '').replace(/[,的]+$/, '')), points };
  });
}

const asPrinted = (text: string): string => text.replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）');

function withIds(options: readonly Option[]): { id: string; text: string; points: string }[] {
  const taken = new Set<string>();
  return options.map(({ text, points }) => ({ id: takeId(text.slice(0, 6), taken), text, points }));
}

/** Numerator and denominator where a text gives the formula `比率=(分子/分母)×100%`. */
function fractionOf(ratio: string, text: string): { numerator: string; denominator: string } | undefined {
  const at = text.indexOf(`${ratio}=`);
  if (at < 0) return undefined;
  const formula = /^\(?([^=/÷()]{2,60})[/÷]([^=/÷()]{2,60}?)\)?[×x*]100%/.exec(text.slice(at + ratio.length + 1));
  const [, numerator, denominator] = formula ?? [];
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}
