/** What has a weight has a score. */
import { defineCheck } from '../check.ts';
import { missingScores } from '../scoring/missing-scores.ts';
import { allLeaves, scorePath } from '../scoring/stated-scores.ts';
import { quoted } from '../wording/quoted.ts';
import { pass } from '../verdict.ts';

export const scoreGiven = defineCheck({
  id: 'score-given',
  family: 'scoring',
  title: '计分的指标都有自评得分',
  messages: {
    missing: '{score}分值 {weight} 分，没有写自评得分。',
    none: '{count} 个计分的指标都没有写自评得分，没有可以核对的得分。',
  },
  fix: '照原文补上这一项的自评得分；原文没有公布的，写一条核对说明。',
  advice: {
    none: '照原文补上自评得分；原文没有公布得分的，写 framework: null，年度指标不写分值。',
  },
  ofSheets: true,
  *run({ view }) {
    const leaves = allLeaves(view);
    const missing = missingScores(view);
    const scored = leaves.filter(({ stated }) => stated !== null);
    for (const leaf of scored) yield pass(scorePath(leaf));
    if (scored.length === 0 && missing.length > 1) {
      const data = { count: String(missing.length) };
      yield { outcome: 'review', at: null, keys: missing[0]?.keys.slice(0, 1) ?? [], message: 'none', data };
      return;
    }
    for (const { path: at, keys, row } of missing) {
      const data = { score: quoted(row.name), weight: row.weight };
      yield { outcome: 'review', at, keys, stated: null, expected: null, message: 'missing', data };
    }
  },
});
