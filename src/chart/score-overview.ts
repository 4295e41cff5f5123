/** The picture of a report's scores: each level-one indicator as stated and as recomputed, within its weight. */
import { approximate } from '../number/approximate.ts';
import { exact, plain } from '../number/exact.ts';
import { adjustedPoints } from '../score/subtotal.ts';
import type { ReportView } from '../score/view.ts';
import { type Bar, drawBars } from './bars.ts';
import { ink } from './ink.ts';
import { type LevelOne, levelOne } from './level-one.ts';
import { type Picture, type PictureOptions, titled, UNDISCLOSED } from './picture.ts';

const NOT_RECOMPUTED = '未复算';
/** More differences than these would be a list, not a summary. */
const NAMED_MAX = 3;

/** Null without a framework, and where no score of a level-one indicator is known. */
export function scoreOverview(
  { framework, scorecard }: Pick<ReportView, 'framework' | 'scorecard'>,
  { id = 'score-overview', subject }: PictureOptions = {},
): Picture | null {
  if (framework === null) return null;
  const indicators = levelOne(scorecard);
  if (indicators.every(({ stated, recomputed }) => stated === null && recomputed === null)) return null;
  const rows = indicators.map(({ name, weight, stated, recomputed }) => ({
    heading: name,
    note: `分值 ${weight}`,
    limit: approximate(exact(weight)),
    bars: [
      bar('自评', stated, { none: UNDISCLOSED, fill: ink('stated'), stroke: ink('recomputed') }),
      bar('复算', recomputed, { none: NOT_RECOMPUTED, fill: ink('recomputed') }),
    ],
  }));
  return {
    id,
    title: titled('各一级指标得分：自评与复算（单位：分）', subject),
    summary: [
      totals(scorecard),
      adjusted(scorecard),
      differences(indicators, scorecard.recomputed.computedPoints),
      gaps(indicators),
    ].join(''),
    svg: drawBars(id, rows),
    table: {
      head: ['一级指标', '分值', '自评得分', '复算得分'],
      rows: indicators.map(({ name, weight, stated, recomputed }) => ({
        head: name,
        cells: [weight, stated ?? UNDISCLOSED, recomputed ?? NOT_RECOMPUTED],
      })),
    },
  };
}

function bar(label: string, score: string | null, look: { none: string; fill: string; stroke?: string }): Bar {
  const { none, ...colours } = look;
  const value = score === null ? null : approximate(exact(score));
  return { label, value, text: score ?? none, ...colours };
}

function totals({ stated, recomputed, weights }: ReportView['scorecard']): string {
  const most = weights === null ? '' : `，满分 ${weights.total} 分`;
  const claimed = stated.total === null ? '自评总分未公布' : `自评总分 ${stated.total} 分`;
  if (recomputed.total === null) return `${claimed}${most}，总分无法复算。`;
  const basis = basisOf(recomputed.computedPoints, weights?.sum);
  return `${claimed}，复算总分 ${recomputed.total} 分${most}${basis}。`;
}

/** The bars are of indicators alone. */
function adjusted(scorecard: ReportView['scorecard']): string {
  const points = scorecard.recomputed.total === null ? null : adjustedPoints(scorecard);
  if (points === null) return '';
  const taken = adjustedPoints({ adjustments: scorecard.adjustments.filter(({ basis }) => basis === 'stated') });
  const basis = taken === null ? '' : `，其中 ${taken} 分采用公布的得分`;
  return `复算总分含加分、扣分 ${points} 分${basis}，图中没有画出。`;
}

/** What is not computed was taken over from the statement: that the two agree then says nothing. */
function basisOf(points: string | null, all: string | undefined): string {
  if (points === null || all === undefined) return '';
  if (exact(points).isZero()) return '；没有指标能按规则复算，复算采用自评得分';
  return exact(points).eq(exact(all)) ? '；全部按规则复算' : `；其中 ${points} 分按规则复算，其余采用自评得分`;
}

function differences(indicators: readonly LevelOne[], computedPoints: string | null): string {
  const compared = indicators.flatMap(({ name, difference }) => (difference === null ? [] : [{ name, difference }]));
  if (compared.length === 0) return '';
  const other = compared.filter(({ difference }) => !difference.isZero());
  // Where nothing was computed the two agree because one is a copy of the other.
  const isCopy = computedPoints === null || exact(computedPoints).isZero();
  if (other.length === 0) return isCopy ? '' : '各一级指标的自评得分与复算得分一致。';
  const words = other
    .slice(0, NAMED_MAX)
    .map(
      ({ name, difference }) =>
        `${name}复算比自评${difference.isNegative() ? '低' : '高'} ${plain(difference.abs())} 分`,
    );
  const rest = other.length > NAMED_MAX ? `，另有 ${other.length - NAMED_MAX} 项不一致` : '';
  const same = other.length < compared.length && rest === '' ? '，其余一致' : '';
  return `${words.join('，')}${rest}${same}。`;
}

function gaps(indicators: readonly LevelOne[]): string {
  const silent = indicators.filter(({ stated }) => stated === null).map(({ name }) => name);
  const open = indicators.filter(({ recomputed }) => recomputed === null).map(({ name }) => name);
  const words = [
    ...(silent.length === 0 ? [] : [`${silent.join('、')}未公开全部自评得分`]),
    ...(open.length === 0 ? [] : [`${open.join('、')}无法复算`]),
  ];
  return words.length === 0 ? '' : `${words.join('；')}，图中没有相应的条。`;
}
