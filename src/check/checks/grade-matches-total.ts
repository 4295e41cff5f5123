/** A stated grade is the one whose band holds the score that it belongs to. */
import { exact } from '../../number/exact.ts';
import { indicatorsOf, type Framework } from '../../report/framework.ts';
import { isSameGrade } from '../../report/grade.ts';
import type { GradeBand } from '../../report/grade-band.ts';
import { SCORERS, scorerSide } from '../../report/scorer.ts';
import { gradeOf, gradeScale } from '../../score/grade.ts';
import type { GroupScore, LeafScore, NodeScore } from '../../score/scorecard.ts';
import { subtotalOf } from '../../score/subtotal.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { pass, type Verdict } from '../verdict.ts';
import { quoted } from '../wording/quoted.ts';

type Message = 'gap' | 'unknown' | 'bandless' | 'rulerless' | 'totalless' | 'between';

export const gradeMatchesTotal = defineCheck<Message>({
  id: 'grade-matches-total',
  family: 'scoring',
  title: '评价等级与总分所在的等级相符',
  messages: {
    gap: '{side}等级是{stated}，{what} {total} 分属于{expected}。',
    unknown: '{side}等级是{stated}，等级划分里没有这一等，只有{scale}。',
    bandless: '{side}等级是{stated}，指标体系没有公布等级划分，无法核对。',
    rulerless: '{side}等级是{stated}，没有等级划分可以对照，无法核对。',
    totalless: '{side}等级是{stated}，但没有公布{what}，无法核对。',
    between: '{side}等级是{stated}，{what} {total} 分不在等级划分的任何一等之内，无法核对。',
  },
  fix: '核对{what}和等级，改正抄错的一个；原表如此的，写一条核对说明。',
  advice: {
    unknown: '核对等级用字；等级划分漏了这一等的，补上；原表如此的，写一条核对说明。',
    bandless: '原表印有等级划分的，写进指标体系的 bands；没有的，不必改。',
    rulerless: '原表印有等级划分的，写进 stated.bands；没有的，不必改。',
    totalless: '原文公布了{what}的，补上；没有公布的，不必改。',
    between: '核对{what}；等级划分漏了一等的，补上；都没有错的，不必改。',
  },
  ofSheets: true,
  *run({ view }) {
    for (const claim of [...ofTotals(view), ...ofIndicators(view)]) yield judge(claim, view.framework);
  },
});

interface Claim {
  at: string;
  side: string;
  /** What the grade belongs to: 总分 or 得分. */
  what: string;
  grade: string;
  score: string | undefined;
  /** The path of that score. */
  related: string;
  bands: readonly GradeBand[];
}

function ofTotals(view: ReportView): Claim[] {
  const { report } = view;
  const bands = gradeScale(view);
  const sides = [
    { key: 'stated', side: '自评', result: report.stated },
    ...SCORERS.map((key) => ({ key, side: scorerSide(report, key), result: report[key] })),
  ];
  return sides.flatMap(({ key, side, result }): Claim[] => {
    if (result?.grade === undefined) return [];
    const { grade, total: score } = result;
    return [{ at: `${key}.grade`, side, what: '总分', grade, score, related: `${key}.total`, bands }];
  });
}

/** Grades of single indicators, by bands of their own. */
function ofIndicators({ report, framework, scorecard, published }: ReportView): Claim[] {
  const nodes = new Map(indicatorsOf(framework).map((node) => [node.id, node]));
  return Object.entries(report.scores).flatMap(([id, { grade }]): Claim[] => {
    const node = nodes.get(id);
    if (grade === undefined || node === undefined) return [];
    const scored = scoredAt(scorecard.tree, id);
    const score = scored === undefined ? undefined : (subtotalOf(scored).stated ?? undefined);
    const path = `scores.${id}.stated`;
    const related = published.has(path) ? path : `computed.${path}`;
    const side = quoted(node.name);
    return [{ at: `scores.${id}.grade`, side, what: '得分', grade, score, related, bands: node.bands ?? [] }];
  });
}

function scoredAt(nodes: readonly NodeScore[], id: string): LeafScore | GroupScore | undefined {
  return nodes
    .map((node) => {
      if (node.kind === 'unscored') return undefined;
      if (node.id === id) return node;
      return node.kind === 'group' ? scoredAt(node.children, id) : undefined;
    })
    .find((node) => node !== undefined);
}

function judge({ at, side, what, grade, score, related, bands }: Claim, framework: Framework | null): Verdict<Message> {
  const verdict = { at, stated: grade, related: score === undefined ? [] : [related] };
  const unchecked = (message: Message): Verdict<Message> => {
    return { ...verdict, outcome: 'unchecked', message, data: { side, what, stated: grade, total: score } };
  };
  if (bands.length === 0) return unchecked(framework === null ? 'rulerless' : 'bandless');
  const expected = score === undefined ? null : gradeOf(exact(score), bands);
  if (!bands.some((band) => isSameGrade(grade, band.grade, bands))) {
    const scale = bands.map((band) => band.grade).join('、');
    const data = { side, what, stated: grade, scale };
    return { ...verdict, outcome: 'fail', expected, message: 'unknown', data };
  }
  if (score === undefined) return unchecked('totalless');
  if (expected === null) return unchecked('between');
  if (isSameGrade(grade, expected, bands)) return pass(at);
  const data = { side, what, stated: grade, total: score, expected };
  return { ...verdict, outcome: 'fail', expected, message: 'gap', data };
}
