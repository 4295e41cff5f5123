/** Columns of points without a named scorer, and two scales for one report. */
import { type Finding, formFinding } from '../check/finding.ts';
import type { Framework } from '../report/framework.ts';
import type { Report } from '../report/report.ts';
import { SCORER_COLUMNS, type Scorer, SCORERS } from '../report/scorer.ts';
import type { ReportView } from '../score/view.ts';
import type { ReportFile } from './report-file.ts';
import type { Keys, SourceMap } from './source-map.ts';

const EXAMPLES: Readonly<Record<Scorer, string>> = {
  reviewed: 'reviewed: { by: 某某市财政局 }',
  thirdParty: 'thirdParty: { by: 某某会计师事务所 }',
};

/** What is scored: the report itself or one of its sheets. */
interface Holder {
  written: Pick<Report, 'scores' | 'targets' | 'stated' | Scorer>;
  framework: Framework | null;
  /** The keys of the sheet; none for the report. */
  keys: Keys;
  what: string;
}

/** One finding for each scorer that is not named, at the first of its scores, and one for a scale too many. */
export function scorerFindings({ report, source }: ReportFile, view: ReportView): Finding[] {
  const own: Holder = { written: report, framework: view.framework, keys: [], what: '报告' };
  const sheets = view.sheets.map((each): Holder => ({
    ...{ written: each.sheet, framework: each.view.framework, keys: ['sheets', each.index], what: '这张表' },
  }));
  return [own, ...sheets].flatMap((holder) => holderFindings(holder, source));
}

function holderFindings({ written: report, framework, keys, what }: Holder, source: SourceMap): Finding[] {
  const unnamed = SCORERS.filter((scorer) => report[scorer] === undefined).flatMap((scorer) => {
    const scores = scoresBy(scorer, report);
    if (scores[0] === undefined) return [];
    const first = [...keys, ...scores[0]];
    return formFinding('unnamed-scorer', source.key(first), {
      message: `有 ${scores.length} 处写了 ${scorer}（${SCORER_COLUMNS[scorer]}），${what}没有写是谁给的分。`,
      fix: `在 stated 后面另起一行写 ${EXAMPLES[scorer]}，by 照原文填；栏名与“${SCORER_COLUMNS[scorer]}”不同的，加上 column。`,
      at: first.join('.'),
    });
  });
  if (report.stated.bands === undefined || (framework?.bands.length ?? 0) === 0) return unnamed;
  // Only now: to ask for a place costs a second reading of the frontmatter.
  const twice = formFinding('two-scales', source.key([...keys, 'stated', 'bands']), {
    message: `${what}写了等级划分 stated.bands，指标体系也有等级划分，只能有一个。`,
    fix: '删去 stated.bands；指标体系的等级划分写错了的，改正指标体系。',
    at: [...keys, 'stated', 'bands'].join('.'),
  });
  return [...unnamed, twice];
}

function scoresBy(scorer: Scorer, { scores, targets }: Pick<Report, 'scores' | 'targets'>): Keys[] {
  const inScores = Object.entries(scores).flatMap(([id, score]) => [
    ...(score[scorer] === undefined ? [] : [['scores', id, scorer]]),
    ...Object.entries(score.parts ?? {}).flatMap(([part, each]) =>
      each[scorer] === undefined ? [] : [['scores', id, 'parts', part, scorer]],
    ),
  ]);
  const inTargets = targets.flatMap((row, index) => (row[scorer] === undefined ? [] : [['targets', index, scorer]]));
  return [...inScores, ...inTargets];
}
