/** A published rate is the quotient of the figures that it names. */
import { exact } from '../../number/exact.ts';
import { type ReportView, resolvePath } from '../../score/view.ts';
import { amountPath, budgetLines } from '../budget/budget-lines.ts';
import { defineCheck } from '../check.ts';
import type { Quantity } from '../figure/compare.ts';
import { worded } from '../figure/judge.ts';
import { type FigureDatum, isFigureDatum, quantityIn } from '../figure/quantity.ts';
import { judgeRateAmong } from '../figure/quotient.ts';
import { tableRows } from '../table/table-rows.ts';

/** A rate with what it divides; a figure that is not published is undefined. */
interface Rate {
  stated: FigureDatum;
  of: Quantity | undefined;
  by: Quantity | undefined;
  paths: string[];
  /** What is published beside it: the rates of one column, of the staff numbers, of the budget. */
  siblings: readonly FigureDatum[];
}

export const rateRecomputes = defineCheck({
  id: 'rate-recomputes',
  family: 'ratio',
  title: '公布的比率等于分子除以分母',
  messages: {
    gap: '{name}写的是 {stated}，按公布的数计算是 {expected}，相差 {difference}。',
    cut: '{name}写的是 {stated}，按公布的数四舍五入是 {expected}，这里截去了尾数。',
    short: '{name}写的是 {stated}，按公布的数计算是 {expected}；同列的比率位数更多，请核对末位是不是漏写了。',
    missing: '{name}写的是 {stated}，但分子或分母没有公布，无法复算。',
    zero: '{name}写的是 {stated}，但分母是 0，无法复算。',
    units: '{name}写的是 {stated}，但分子与分母的计量单位不同，无法复算。',
  },
  fix: '先看刚改过的数，再核对分子、分母和公布的比率；比率按四舍五入保留小数。',
  advice: {
    missing: '原文公布了分子和分母的，补上；没有公布的，不必改。',
    zero: '看分母是不是指错了数；分母就是 0 的，不必改。',
    units: '看分子和分母是不是指错了数；没有指错的，改用同一个计量单位。',
  },
  ofSheets: true,
  *run({ view }) {
    for (const { stated, of, by, paths, siblings } of [
      ...together(budgetRates(view)),
      ...together(staffRates(view)),
      ...columnRates(view),
    ]) {
      const { judged, refused = 'missing' } = judgeRateAmong(stated, siblings, { of, by }, paths);
      const arePublished = paths.every((path) => isFigureDatum(resolvePath(view, path)));
      const reason = refused === 'missing' && arePublished ? 'units' : refused;
      yield worded(judged, { fail: 'gap', truncation: 'cut', review: 'short', unchecked: reason });
    }
  },
});

type Lone = Omit<Rate, 'siblings'>;

function together(rates: readonly Lone[]): Rate[] {
  const siblings = rates.map(({ stated }) => stated);
  return rates.map((rate) => ({ ...rate, siblings }));
}

function budgetRates({ report, published }: ReportView): Lone[] {
  return budgetLines(report.budget).flatMap((spot) =>
    (spot.line.rates ?? []).flatMap((rate) => {
      const stated = published.get(`${spot.path}.rates.${rate.id}`);
      const [of, by] = [spot.amounts[rate.of], spot.amounts[rate.by]].map((amount) =>
        amount === undefined ? undefined : { value: exact(amount.figure), range: amount.range },
      );
      return isFigureDatum(stated)
        ? { stated, of, by, paths: [rate.of, rate.by].map((phase) => amountPath(spot, phase)) }
        : [];
    }),
  );
}

function staffRates(view: ReportView): Lone[] {
  return (view.report.staffing?.rates ?? []).flatMap((rate) =>
    rateOf(view, { stated: `staffing.rates.${rate.id}`, of: `staffing.${rate.of}`, by: `staffing.${rate.by}` }),
  );
}

function columnRates(view: ReportView): Rate[] {
  const rows = tableRows(view.report);
  return view.report.tables.flatMap((table) =>
    table.columns.flatMap(({ id, of, by }) => {
      if (of === undefined || by === undefined) return [];
      const own = rows.filter((row) => row.table === table);
      return together(
        own.flatMap(({ path }) => rateOf(view, { stated: `${path}.${id}`, of: `${path}.${of}`, by: `${path}.${by}` })),
      );
    }),
  );
}

function rateOf({ published }: ReportView, paths: { stated: string; of: string; by: string }): Lone[] {
  const stated = published.get(paths.stated);
  if (!isFigureDatum(stated)) return [];
  const [of, by] = [published.get(paths.of), published.get(paths.by)];
  const unit = isFigureDatum(by) ? by.content.unit : '';
  return [{ stated, of: quantityIn(of, unit), by: quantityIn(by, unit), paths: [paths.of, paths.by] }];
}
