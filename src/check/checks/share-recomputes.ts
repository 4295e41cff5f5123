/** The shares that budget lines state of the line above them. */
import { exact, plain } from '../../number/exact.ts';
import { contains } from '../../number/interval.ts';
import type { Phase } from '../../report/budget.ts';
import type { ReportView } from '../../score/view.ts';
import { amountPath, budgetLines, type BudgetLineSpot } from '../budget/budget-lines.ts';
import { defineCheck } from '../check.ts';
import { type Quantity, quantityOf } from '../figure/compare.ts';
import { alike } from '../figure/alike.ts';
import { worded } from '../figure/judge.ts';
import { type FigureDatum, isFigureDatum, sumOf } from '../figure/quantity.ts';
import { quoted } from '../wording/quoted.ts';
import { judgeRateAmong } from '../figure/quotient.ts';
import type { Verdict } from '../verdict.ts';

type Message = 'gap' | 'cut' | 'short' | 'missing' | 'zero' | 'sum' | 'uneven';

export const shareRecomputes = defineCheck<Message>({
  id: 'share-recomputes',
  family: 'ratio',
  title: '收支各项的占比等于本项除以上一级，各项占比之和是 100%',
  messages: {
    gap: '{name}写的是 {stated}，按公布的金额计算是 {expected}，相差 {difference}。',
    cut: '{name}写的是 {stated}，按公布的金额四舍五入是 {expected}，这里截去了尾数。',
    short: '{name}写的是 {stated}，按公布的金额计算是 {expected}；同一划分的占比位数更多，请核对末位是不是漏写了。',
    missing: '{name}写的是 {stated}，但本项或上一级的金额没有公布，无法复算。',
    zero: '{name}写的是 {stated}，但上一级的金额是 0，无法复算。',
    sum: '{split}各项占比之和是 {stated}，应为 {expected}，相差 {difference}。',
    uneven:
      '{split}各项占比之和是 {stated}，应为 {expected}，相差 {difference}；各项的位数不同，请核对末位是不是漏写了。',
  },
  fix: '核对各项金额和占比；占比按四舍五入保留小数。',
  advice: {
    missing: '原文公布了金额的，补上；没有公布的，不必改。',
    zero: '看上一级的金额有没有漏写；就是 0 的，不必改。',
  },
  ofSheets: true,
  *run({ view }) {
    for (const spot of budgetLines(view.report.budget)) {
      const own = ownShare(spot, view);
      if (own !== undefined) yield own;
      yield* shareSums(spot, view);
    }
  },
});

function ownShare(
  { line, path, amounts, above }: BudgetLineSpot,
  { published, report }: ReportView,
): Verdict<Message> | undefined {
  const stated = published.get(`${path}.share`);
  if (line.share === undefined || !isFigureDatum(stated)) return undefined;
  const { phase } = line.share;
  const related = [amountPath({ path, amounts }, phase), ...(above === null ? [] : [amountPath(above, phase)])];
  const parts = { of: amountOf(amounts, phase), by: amountOf(above?.amounts ?? {}, phase) };
  const split = path.slice(0, path.lastIndexOf('.'));
  const beside = budgetLines(report.budget).filter(
    (other) => other.path.slice(0, other.path.lastIndexOf('.')) === split,
  );
  const siblings = beside.map((other) => published.get(`${other.path}.share`)).filter(isFigureDatum);
  const { judged, refused } = judgeRateAmong(stated, siblings, parts, related);
  return worded(judged, {
    fail: 'gap',
    truncation: 'cut',
    review: 'short',
    unchecked: refused === 'zero' ? 'zero' : 'missing',
  });
}

function amountOf(amounts: BudgetLineSpot['amounts'], phase: Phase): Quantity | undefined {
  const amount = amounts[phase];
  return amount === undefined ? undefined : { value: exact(amount.figure), range: amount.range };
}

/** The shares of one full split add up to the whole; if one of them is wrong itself, that explains the sum. */
function* shareSums(spot: BudgetLineSpot, view: ReportView): Generator<Verdict<Message>> {
  const below = budgetLines(view.report.budget).filter(({ above }) => above?.path === spot.path);
  for (const split of spot.line.splits ?? []) {
    const lines = below.filter(({ path }) => path.startsWith(`${spot.path}.splits.${split.id}.`));
    const published = lines.map(({ path }) => view.published.get(`${path}.share`));
    const shares = published.filter(isFigureDatum);
    const isWhole = published.every((share) => share !== undefined);
    const phases = new Set(lines.map(({ line }) => line.share?.phase));
    if (split.sum !== 'full' || !isWhole || shares.length === 0 || phases.size > 1) continue;
    const verdict = sumVerdict(shares, split.name);
    const isExplained = lines.some((line) =>
      ['fail', 'truncation', 'review'].includes(ownShare(line, view)?.outcome ?? ''),
    );
    if (verdict !== undefined && !((verdict.outcome === 'fail' || verdict.outcome === 'review') && isExplained))
      yield verdict;
  }
}

function sumVerdict(shares: readonly FigureDatum[], split: string): Verdict<Message> | undefined {
  const added = sumOf(alike(shares).map((share) => quantityOf(share, '%')));
  const asWritten = sumOf(shares.map((share) => quantityOf(share, '%')));
  const at = shares[0]?.path;
  if (added === undefined || asWritten === undefined || at === undefined) return undefined;
  const whole = exact('100');
  if (added.value.eq(whole)) return { outcome: 'pass', at };
  if (contains(added.range, whole)) return { outcome: 'rounding', at };
  const stated = `${plain(added.value)}%`;
  const difference = `${plain(added.value.minus(whole))}%`;
  const related = shares.map(({ path }) => path);
  // Right only if some shares were rounded to fewer decimals than the others: 33 beside 33.3.
  const outcome = contains(asWritten.range, whole) ? 'review' : 'fail';
  return worded(
    { outcome, at, stated, expected: '100%', difference, related },
    { fail: 'sum', review: 'uneven' },
    { split: quoted(split) },
  );
}
