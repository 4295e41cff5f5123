/** The lines of every split add up to the line above; revenue, expenditure and balances add up. */
import { exact } from '../../number/exact.ts';
import { overlaps } from '../../number/interval.ts';
import { type Budget, PHASE_NAMES } from '../../report/budget.ts';
import { firstFullSplit, scaleOf } from '../../score/line-amounts.ts';
import type { ReportView } from '../../score/view.ts';
import { budgetLines, type BudgetLineSpot } from '../budget/budget-lines.ts';
import { type SplitSum, splitSums } from '../budget/budget-splits.ts';
import { defineCheck } from '../check.ts';
import { closingBalances } from '../budget/closing-balance.ts';
import { judge, judgeWithin, type StatedFigure, statedFigure, worded } from '../figure/judge.ts';
import { quoted } from '../wording/quoted.ts';
import type { Verdict } from '../verdict.ts';

type Message = 'gap' | 'heading' | 'over' | 'missing' | 'balance' | 'closing';

export const budgetFoots = defineCheck<Message>({
  id: 'budget-foots',
  family: 'footing',
  title: '收支各项之和等于上一级，收支与结转结余相符',
  messages: {
    gap: '{line}的{phase}是 {stated}，{split}各项之和是 {expected}，相差 {difference}。',
    heading: '{line}没有公布{phase}，{source}各项之和是 {stated}，{split}各项之和是 {expected}，相差 {difference}。',
    over: '{line}的{phase}是 {stated}，{split}只列出的一部分已应{expected}，相差 {difference}。',
    missing: '{line}的{split}有 {lines} 项，只有 {known} 项公布了{phase}，无法相加。',
    balance: '年末结转和结余是 {stated}，年初结转和结余加收入减支出是 {expected}，相差 {difference}。',
    closing: '年末结转和结余是 {stated}，年末结转与年末结余之和是 {expected}，相差 {difference}。',
  },
  fix: '核对合计和各项金额，更正写错的一项；确有其他未列项目的，把 sum 改为 partial。',
  advice: {
    missing: '原文公布了其余各项的{phase}的，补上；没有公布的，不必改。',
  },
  ofSheets: true,
  *run({ view }) {
    const { budget } = view.report;
    if (budget === undefined) return;
    for (const spot of budgetLines(budget)) yield* lineVerdicts(spot, budget);
    yield* balanceVerdicts(view);
  },
});

/** Two splits of one line that both give another sum than the line itself show one fault. */
function* lineVerdicts(spot: BudgetLineSpot, budget: Budget): Generator<Verdict<Message>> {
  const found = new Set<string>();
  for (const each of splitSums(spot, scaleOf(budget))) {
    for (const verdict of splitVerdicts(each, spot, budget)) {
      const key = `${verdict.outcome} ${verdict.at} ${verdict.expected}`;
      if (verdict.outcome === 'fail' && found.has(key)) continue;
      found.add(key);
      yield verdict;
    }
  }
}

function* splitVerdicts(each: SplitSum, spot: BudgetLineSpot, budget: Budget): Generator<Verdict<Message>> {
  const { at, whole, split, phase, paths: related, count, sum, fromBelow } = each;
  const stated: StatedFigure = {
    at,
    figure: whole.figure,
    unit: budget.unit,
    decimals: budget.decimals,
    exact: false,
    range: whole.range,
  };
  const source = firstFullSplit(spot.line)?.name ?? '';
  const counts = { lines: String(count.lines), known: String(count.known) };
  const data = {
    line: spot.name,
    phase: PHASE_NAMES[phase],
    split: quoted(split.name),
    source: quoted(source),
    ...counts,
  };
  if (split.sum === 'partial') {
    // Some of the parts can exceed the whole only if no part is negative; adjustments go both ways.
    if (phase === 'adjustment' || exact(whole.figure).isNegative()) return;
    yield worded(judgeWithin(stated, sum, related), { fail: 'over' }, data);
  } else if (count.known < count.lines) {
    const isOpen = phase === 'adjustment' || exact(whole.figure).isNegative();
    const within = isOpen ? undefined : judgeWithin(stated, sum, related);
    // Even without the unpublished lines, the published ones may exceed the whole.
    if (within?.outcome === 'fail') yield worded(within, { fail: 'over' }, data);
    else {
      const judged = { outcome: 'unchecked', at, stated: `${whole.figure}${budget.unit}`, related } as const;
      yield worded(judged, { unchecked: 'missing' }, data);
    }
  } else {
    const gap = whole.origin === 'added' ? 'heading' : 'gap';
    const judged = judge(stated, sum, { related });
    // If the lines further down confirm the ones just below, the fault is here.
    const isHere = fromBelow === undefined || overlaps(fromBelow.range, sum.range);
    // Equal to the last digit: a sum that only comes near may have a fault of its own beside the explained one.
    const isExplained =
      !isHere && judged.outcome === 'fail' && judge(stated, fromBelow, { related }).outcome === 'pass';
    if (!isExplained) yield worded(judged, { fail: gap, truncation: gap }, data);
  }
}

/** A wrong closing balance fails both ways: one fault, one finding. */
function* balanceVerdicts(view: ReportView): Generator<Verdict<Message>> {
  for (const { closing, kind, expected, related } of closingBalances(view)) {
    const judged = judge(statedFigure(closing), expected, { related });
    yield worded(judged, { fail: kind, truncation: kind });
    if (judged.outcome === 'fail') return;
  }
}
