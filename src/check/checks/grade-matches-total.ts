/** A stated grade is the one whose band holds the stated total. */
import { exact } from '../../number/exact.ts';
import type { Framework } from '../../report/framework.ts';
import { gradeMeant, type PublishedGrade } from '../../report/grade.ts';
import { gradeOf } from '../../score/grade.ts';
import { defineCheck } from '../check.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'gap' | 'bandless' | 'rulerless' | 'totalless' | 'between';

export const gradeMatchesTotal = defineCheck<Message>({
  id: 'grade-matches-total',
  family: 'scoring',
  title: '评价等级与总分所在的等级相符',
  messages: {
    gap: '{side}等级是{stated}，总分 {total} 分属于{expected}。',
    bandless: '{side}等级是{stated}，指标体系没有公布等级划分，无法核对。',
    rulerless: '{side}等级是{stated}，没有等级划分可以对照，无法核对。',
    totalless: '{side}等级是{stated}，但没有公布总分，无法核对。',
    between: '{side}等级是{stated}，总分 {total} 分不在指标体系的任何一个等级之内，无法核对。',
  },
  fix: '核对总分和等级，改正抄错的一个；原表如此的，写一条核对说明。',
  advice: {
    bandless: '原表印有等级划分的，写进指标体系的 bands；没有的，不必改。',
    rulerless: '有适用的指标体系的，填写 framework；没有的，不必改。',
    totalless: '原文公布了总分的，补上 total；没有公布的，不必改。',
    between: '核对总分；指标体系的 bands 漏了一等的，补上；都没有错的，不必改。',
  },
  ofSheets: true,
  *run({ view: { report, framework } }) {
    const { stated, reviewed } = report;
    for (const { key, side, result } of [
      { key: 'stated', side: '自评', result: stated },
      { key: 'reviewed', side: '财政复核', result: reviewed },
    ] as const) {
      if (result?.grade !== undefined) yield judge({ key, side, grade: result.grade, total: result.total }, framework);
    }
  },
});

interface Claim {
  key: 'stated' | 'reviewed';
  side: string;
  grade: PublishedGrade;
  total?: string | undefined;
}

function judge({ key, side, grade, total }: Claim, framework: Framework | null): Verdict<Message> {
  const at = `${key}.grade`;
  const related = total === undefined ? [] : [`${key}.total`];
  const unchecked = (message: Message): Verdict<Message> => {
    return { outcome: 'unchecked', at, stated: grade, message, data: { side, stated: grade, total }, related };
  };
  if (framework === null) return unchecked('rulerless');
  const { bands } = framework;
  if (bands.length === 0) return unchecked('bandless');
  if (total === undefined) return unchecked('totalless');
  const expected = gradeOf(exact(total), bands);
  if (expected === null) return unchecked('between');
  if (expected === gradeMeant(grade)) return pass(at);
  const data = { side, stated: grade, total, expected };
  return { outcome: 'fail', at, stated: grade, expected, message: 'gap', data, related };
}
