/** Where a rule gives a score, the stated score is that score. */
import { decimalsOf, type Exact, exact, plain, roundTo, sum } from '../../number/exact.ts';
import { type Interval, point } from '../../number/interval.ts';
import type { Datum } from '../../report/datum.ts';
import { directionOf } from '../../report/target-direction.ts';
import type { Bounded, Computed } from '../../score/outcome.ts';
import type { LeafScore } from '../../score/scorecard.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import type { Outcome } from '../finding.ts';
import { reachOf } from '../scoring/reach.ts';
import { evidencePaths, scoredBy } from '../scoring/scored-node.ts';
import { statedScores, type StatedScore } from '../scoring/stated-scores.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'gap' | 'cut' | 'border' | 'general' | 'bounds' | 'missed' | 'unknown';

export const scoreRecomputes = defineCheck<Message>({
  id: 'score-recomputes',
  family: 'scoring',
  title: '自评得分等于按评分规则算出的得分',
  messages: {
    gap: '“{score}”自评得 {stated} 分，按公布的数据和评分规则应得 {expected} 分，相差 {difference} 分。',
    cut: '“{score}”自评得 {stated} 分，四舍五入应为 {expected} 分，公布的得分舍去了尾数。',
    border:
      '“{score}”的评分依据四舍五入后落在两档交界处，按公布的数应得 {expected} 分，自评得 {stated} 分，也可能成立。',
    general:
      '“{score}”自评得 {stated} 分，按通用规则复算得 {expected} 分，相差 {difference} 分；原表没有公布计分办法，请人工核对。',
    bounds: '“{score}”自评得 {stated} 分，按规则应在 {expected} 之间。',
    missed: '“{score}”自评得 {stated} 分，{why}，请人工核对。',
    unknown: '“{score}”自评得 {stated} 分，无法复算：{why}。',
  },
  fix: '核对评分依据和得分，改正抄错的一个；原表如此的，写一条核对说明。',
  advice: {
    border: '对照没有四舍五入的数，看应当落在哪一档；得分没有错的，写一条核对说明。',
    general: '核对指标值、完成值、方向和得分；原表另有计分办法的，写一条核对说明。',
    bounds: '核对达成情况和得分；原表另有计分办法的，写一条核对说明。',
    missed: '核对指标值、完成值和得分；原表另有计分办法的，写一条核对说明。',
    unknown: '补上能算出得分的评分依据；原文没有公布的，不必改。',
  },
  follows: ['score-within-weight'],
  ofSheets: true,
  *run({ view }) {
    const judged = statedScores(view).flatMap((score) => {
      const { row } = score;
      return row === undefined ? [] : [{ row, verdict: judge(score, row, view) }];
    });
    const wrong = judged.filter(({ verdict }) => isFault(verdict)).map(({ row }) => row.id);
    for (const { row, verdict } of judged) {
      // A leaf that is the sum of its stated parts is wrong only because a part is.
      const isConsequence = wrong.some((id) => id.startsWith(`${row.id}.`)) && isSumOfParts(row);
      if (verdict !== undefined && !(isFault(verdict) && isConsequence)) yield verdict;
    }
  },
});

function judge(score: StatedScore, row: LeafScore, view: ReportView): Verdict<Message> | undefined {
  const { outcome, method, id } = row;
  const related = method === 'target' ? [`targets.${id}.target`, `targets.${id}.actual`] : evidencePaths(view, id);
  switch (outcome.kind) {
    case 'computed':
      return { ...againstRule(score, { row, outcome, view }), related };
    case 'bounded':
      return { ...againstBounds(score, outcome), related };
    case 'unverified': {
      if (!isIntended(row, view)) return undefined;
      const { path: at, stated, name } = score;
      const data = { score: name, stated, why: outcome.reason };
      return { outcome: 'unchecked', at, stated, message: 'unknown', data, related };
    }
  }
}

interface Ruled {
  row: LeafScore;
  outcome: Computed;
  view: ReportView;
}

function againstRule({ path: at, stated, name }: StatedScore, { row, outcome, view }: Ruled): Verdict<Message> {
  const isTerm = row.id.includes('.');
  const own = view.framework?.decimals ?? 2;
  const places = isTerm && decimalsOf(stated) > own ? decimalsOf(stated) : own;
  const score = exact(stated);
  const due = roundTo(outcome.value, { places, mode: 'half-up' });
  if (score.eq(due)) return pass(at);
  const expected = plain(due);
  const difference = plain(score.minus(due));
  const found = { at, stated, expected, difference, data: { score: name, stated, expected, difference } };
  const reach = reachOfRow(row, outcome, view);
  if (reach.some((range) => isRounded(score, range, places))) {
    return outcome.straddles ? { ...found, outcome: 'review', message: 'border' } : { ...found, outcome: 'rounding' };
  }
  if (row.method === 'target' && !isOwnRule(row, view)) return { ...found, outcome: 'review', message: 'general' };
  // Only the score that the published figures give can have been cut off; any other is just lower.
  const isCut = roundTo(outcome.value, { places, mode: 'down' }).eq(score);
  return isCut ? { ...found, outcome: 'truncation', message: 'cut' } : { ...found, outcome: 'fail', message: 'gap' };
}

/** An annual row whose points fall at once earns the weight or nothing, and no score between them. */
function reachOfRow({ id }: LeafScore, outcome: Computed, view: ReportView): Interval[] {
  const rests = scoredBy(view, id);
  if (rests !== undefined) return reachOf(outcome, rests);
  const { low, high } = outcome.range;
  return outcome.straddles ? [point(low), point(high)] : [outcome.range];
}

/** Whether some score of a range rounds to the stated one. */
function isRounded(score: Exact, { low, high }: Interval, places: number): boolean {
  return score.gte(roundTo(low, { places, mode: 'half-up' })) && score.lte(roundTo(high, { places, mode: 'half-up' }));
}

function againstBounds({ path: at, stated, name }: StatedScore, outcome: Bounded): Verdict<Message> {
  const { low, high, lowOpen, highOpen } = outcome;
  const score = exact(stated);
  const isOver = highOpen ? score.gte(high) : score.gt(high);
  const isUnder = lowOpen ? score.lte(low) : score.lt(low);
  if (!isOver && !isUnder) return pass(at);
  const expected = `${plain(low)}${lowOpen ? '（不含）' : ''} 至 ${plain(high)}${highOpen ? '（不含）' : ''}`;
  const beyond = score.minus(isOver ? high : low);
  const difference = beyond.isZero() ? null : plain(beyond);
  const { because: why } = outcome;
  const data = { score: name, stated, expected, why };
  return {
    outcome: 'review',
    at,
    stated,
    expected,
    difference,
    message: why === undefined ? 'bounds' : 'missed',
    data,
  };
}

/** The general rules judge a row of the report's own, unless the region printed a rule for its direction. */
function isOwnRule({ id }: LeafScore, { report, framework }: ReportView): boolean {
  const profile = framework?.profile;
  const row = report.targets.find((target) => target.id === id);
  // What a region prints is for the rows of its own nodes.
  if (profile === undefined || row?.under === undefined) return false;
  return directionOf(row, report.year) !== '<=' || profile.negative !== undefined;
}

/** A report that gives figures for a rule wants them compared; one that gives none, or only words, does not. */
function isIntended({ id, method }: LeafScore, view: ReportView): boolean {
  if (method === 'judged' || method === 'parts') return false;
  if (method !== 'target') return evidencePaths(view, id).length > 0;
  const direction = view.report.targets.find((target) => target.id === id)?.direction;
  if (direction !== undefined) return direction !== 'qualitative';
  return [`targets.${id}.target`, `targets.${id}.actual`].every((path) => isMeasured(view.published.get(path)));
}

function isMeasured(datum: Datum | undefined): boolean {
  const kind = datum?.content.kind;
  return kind === 'figure' || kind === 'range' || kind === 'date';
}

function isFault(verdict: Verdict<Message> | undefined): boolean {
  const outcome: Outcome | undefined = verdict?.outcome;
  return outcome === 'fail' || outcome === 'truncation' || outcome === 'review';
}

function isSumOfParts({ stated, parts }: LeafScore): boolean {
  const scores = parts.map((part) => part.stated).filter((figure) => figure !== null);
  return scores.length === parts.length && sum(scores.map(exact)).eq(exact(stated ?? '0'));
}
