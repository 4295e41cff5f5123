/** Scoring methods in words, as the page of a framework explains them. */
import type { Band } from '../report/band.ts';
import type { Method } from '../report/method.ts';
import { pointsWords } from '../report/points.ts';
import type { RatioNames } from './ratio.ts';

export interface MethodWords {
  /** The method's short name, for example 分档得分. */
  name: string;
  /** How the score comes about, in one sentence. */
  rule: string;
  /** What the rule distinguishes: bands, items, states, terms. */
  details: string[];
}

/** The short name of each method. */
export const METHOD_NAMES: Readonly<Record<Method['name'], string>> = {
  judged: '评审打分',
  rate: '按比率计分',
  'average-completion': '按平均完成率计分',
  bands: '按所在档次计分',
  schedule: '按序时进度计分',
  deduction: '扣分',
  share: '按完成比例计分',
  tally: '按个数计分',
  checklist: '按清单计分',
  choice: '按情形计分',
  parts: '各评分项之和',
  target: '按年度指标完成情况计分',
};

const ABOVE = { cap: '超过 100% 按 100% 计', zero: '超过 100% 不得分', free: '超过 100% 照比率计' } as const;

/** Explains a method with its parameters. */
export function methodWords(method: Method): MethodWords {
  const words = { name: METHOD_NAMES[method.name], ...wordsFor(method) };
  const { veto, alternatives = [] } = method;
  const clauses = [
    ...(veto === undefined ? [] : [`否决：${veto}`]),
    ...alternatives.map(({ text, points }) => `特殊情形：${text}，${pointsWords(points, '得')}`),
  ];
  return { ...words, details: [...words.details, ...clauses] };
}

function wordsFor(method: Method): Omit<MethodWords, 'name'> {
  switch (method.name) {
    case 'judged':
      return {
        rule: '由评价人员判断给分，没有可以复算的公式；复算时采用自评得分，但不超过分值。',
        details: (method.references ?? []).map(
          ({ name, weight, method: own }) => `参考：${name}（${weight} 分），${methodWords(own).rule}`,
        ),
      };
    case 'rate':
      return { rule: `分值 × ${method.numerator} ÷ ${method.denominator}；${ABOVE[method.above]}。`, details: [] };
    case 'average-completion':
      return { rule: '分值 × 全部指标完成率的平均数，每个指标的完成率最高按 100% 计。', details: [] };
    case 'bands':
      return {
        rule: `看${method.ratio}${fractionOf(method)}落在哪一档。`,
        details: method.bands.map((band) => bandWords(band, method.ratio)),
      };
    case 'schedule':
      return {
        rule: '各时点的分值 × 支出进度 ÷ 序时进度，加上平均进度的分值 × 各时点支出进度的平均数。',
        details: [
          ...method.quarters.map(({ name, scheduled, points }) => `${name}：序时进度 ${scheduled}，${points} 分`),
          `${method.mean.name}：${method.mean.points} 分`,
        ],
      };
    case 'deduction':
      return { rule: deductionRule(method), details: [] };
    case 'share':
      return { rule: `分值 × ${method.done} ÷ ${method.planned}。`, details: [] };
    case 'tally':
      return {
        rule: '每样按 分数 × 个数 计算，再相加，以规定的最高分、最低分为限。',
        details: method.counts.map(({ name, points }) => `${name}：每个 ${pointsWords(points)}`),
      };
    case 'checklist':
      return { rule: '做到的各项分值之和。', details: method.items.map(optionWords) };
    case 'choice':
      return {
        rule: '属于哪种情形，就得哪种情形的分。',
        details: method.states.map(optionWords),
      };
    case 'parts':
      return { rule: '各评分项得分相加，最后只四舍五入一次。', details: [] };
    case 'target':
      return { rule: '完成值与指标值比较，达到得满分，未达到按规则折算。', details: [] };
  }
}

function optionWords({ text, points }: { text: string; points: string }): string {
  return `${text}：${pointsWords(points)}`;
}

function fractionOf({ numerator, denominator, change }: RatioNames): string {
  if (change !== undefined) return `（${change.current} 比 ${change.base} 的变动率）`;
  return numerator === undefined || denominator === undefined ? '' : `（${numerator} ÷ ${denominator}）`;
}

function bandWords(band: Band, ratio: string): string {
  return `${boundsWords(band, ratio)}：${pointsWords(band.points)}`;
}

/** What a band holds, for example `90% ≤ 满意度 < 95%`; a side without a bound is left out. */
export function boundsWords(
  bounds: Pick<Band, 'atLeast' | 'above' | 'atMost' | 'below'>,
  subject: string,
  unit = '',
): string {
  const { atLeast, above, atMost, below } = bounds;
  const low = atLeast !== undefined ? `${atLeast}${unit} ≤ ` : above !== undefined ? `${above}${unit} < ` : '';
  const high = atMost !== undefined ? ` ≤ ${atMost}${unit}` : below !== undefined ? ` < ${below}${unit}` : '';
  return `${low}${subject}${high}`;
}

function deductionRule(method: Extract<Method, { name: 'deduction' }>): string {
  if (method.count !== undefined) return `分值 − ${pointsWords(method.points)} × ${method.count}，扣完为止。`;
  const { ratio = '', threshold = '', unit = '', side } = method;
  const word = side === 'below' ? '低于' : '超过';
  return `${ratio}${fractionOf(method)}${word} ${threshold} 的，每${word} ${unit}（只计整数个）${pointsWords(method.points, '扣')}，扣完为止。`;
}
