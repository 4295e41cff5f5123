/** What has a weight has a score. */
import { exact } from '../../number/exact.ts';
import { sentencesAbout } from '../../score/not-published.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { missingScores } from '../scoring/missing-scores.ts';
import { allLeaves, scorePath } from '../scoring/stated-scores.ts';
import { quoted } from '../wording/quoted.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'missing' | 'adjustment' | 'none';

export const scoreGiven = defineCheck<Message>({
  id: 'score-given',
  family: 'scoring',
  title: '计分的指标都有自评得分',
  messages: {
    missing: '{score}分值 {weight} 分，没有写自评得分。',
    adjustment: '{score}按评分依据是 {points} 分，没有写得分。',
    none: '{words}；{count} 个计分的指标都没有可以核对的得分。',
  },
  fix: '照原文补上这一项的自评得分；原文没有公布的，写一条核对说明。',
  advice: {
    adjustment: '照原文补上这一项的得分；原文没有加分、扣分的，删去评分依据。',
    none: '原文公布了自评得分的，照写；没有公布的，不必改，页面会写明没有公布。',
  },
  ofSheets: true,
  *run({ view }) {
    yield* unstatedAdjustments(view);
    const leaves = allLeaves(view);
    const missing = missingScores(view);
    const scored = leaves.filter(({ stated }) => stated !== null);
    for (const leaf of scored) yield pass(scorePath(leaf));
    const [sentence] = sentencesAbout(view, 'scores');
    // A column that a form does not print is said once, and is no fault of any row.
    if (sentence !== undefined && missing.length > 1) {
      const data = { words: sentence.replace(/。$/, ''), count: String(missing.length) };
      yield { outcome: 'unchecked', at: null, keys: missing[0]?.keys.slice(0, 1) ?? [], message: 'none', data };
      return;
    }
    for (const { path: at, keys, row } of missing) {
      const data = { score: quoted(row.name), weight: row.weight };
      yield { outcome: 'review', at, keys, stated: null, expected: null, message: 'missing', data };
    }
  },
});

/** A bonus or penalty need not occur; one with evidence did. */
function* unstatedAdjustments({ scorecard }: ReportView): Generator<Verdict<Message>> {
  for (const { id, name, stated, recomputed } of scorecard.adjustments) {
    if (stated !== null || recomputed === null || exact(recomputed).isZero()) continue;
    const data = { score: quoted(name), points: recomputed };
    const keys = ['scores', id];
    const at = `computed.scores.${id}.stated`;
    yield { outcome: 'review', at, keys, stated: null, expected: recomputed, message: 'adjustment', data };
  }
}
