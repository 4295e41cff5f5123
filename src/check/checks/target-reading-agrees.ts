/** What an editor adds to an annual row, its direction and achievement, says what the row itself prints. */
import { achievementIn } from '../../report/achievement.ts';
import { type Datum, wordsOf } from '../../report/datum.ts';
import { printedDirection } from '../../report/target-direction.ts';
import type { Target } from '../../report/target.ts';
import { defineCheck } from '../check.ts';
import { isFigureDatum, shown } from '../figure/quantity.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'direction' | 'achievement';

export const targetReadingAgrees = defineCheck<Message>({
  id: 'target-reading-agrees',
  family: 'scoring',
  title: '补写的方向和达成情况与指标值、完成值的原文相符',
  messages: {
    direction: '“{name}”的指标值是“{printed}”，方向写的是 {stated}，按指标值应为 {expected}。',
    achievement: '“{name}”的完成值是“{printed}”，达成情况写的是“{stated}”，按完成值应为“{expected}”。',
  },
  fix: '对照原文，更正写错的一处；原文已经写明的，方向和达成情况可以删去不写。',
  ofSheets: true,
  *run({ view: { report, published } }) {
    for (const row of report.targets) {
      const [target, actual] = [`targets.${row.id}.target`, `targets.${row.id}.actual`];
      const additions: Addition[] = [
        { message: 'direction', at: target, stated: row.direction, expected: opposed(row, report.year) },
        { message: 'achievement', at: actual, stated: row.achievement, expected: achievementIn(row.actual) },
      ];
      for (const addition of additions) {
        const verdict = judge(addition, { name: row.name, printed: printedAt(published.get(addition.at)) });
        if (verdict !== undefined) yield verdict;
      }
    }
  },
});

interface Addition {
  message: Message;
  at: string;
  stated: string | undefined;
  expected: string | undefined;
}

function judge(
  { message, at, stated, expected }: Addition,
  words: { name: string; printed: string },
): Verdict<Message> | undefined {
  if (stated === undefined || expected === undefined) return undefined;
  if (stated === expected) return pass(at);
  return { outcome: 'fail', at, stated, expected, message, data: { ...words, stated, expected } };
}

/** Only the opposite of a sign contradicts it: = beside ≥ earns the same, and an author may judge a figure. */
function opposed({ direction, target }: Target, year: number): string | undefined {
  const printed = printedDirection(target, year);
  const isLimit = printed === '>=' || printed === '<=';
  return isLimit && (direction === '>=' || direction === '<=') ? printed : undefined;
}

function printedAt(datum: Datum | undefined): string {
  if (isFigureDatum(datum)) return shown(datum);
  return datum === undefined || datum.content.kind === 'figure' ? '' : wordsOf(datum.content);
}
