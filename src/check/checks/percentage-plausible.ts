/** Percentages of a whole lie between 0 and 100. */
import { exact, plain } from '../../number/exact.ts';
import { ratioScale } from '../../number/unit.ts';
import { defineCheck } from '../check.ts';
import { percentKind } from '../figure/percent-kind.ts';
import { isFigureDatum } from '../figure/quantity.ts';
import { pass } from '../verdict.ts';

export const percentagePlausible = defineCheck({
  id: 'percentage-plausible',
  family: 'ratio',
  title: '百分比在 0 至 100% 之间',
  messages: {
    part: '{name}是 {stated}，部分占整体的比重应在 0% 至 100% 之间。',
    odd: '{name}是 {stated}，不在 0% 至 100% 之间，请人工核对。',
  },
  fix: '核对这个百分比，改正抄错的数字；确实如此的，写一条核对说明。',
  follows: ['share-recomputes', 'rate-recomputes', 'relation-holds', 'table-foots'],
  *run({ view }) {
    const kindOf = percentKind(view.report);
    for (const datum of view.published.values()) {
      if (!isFigureDatum(datum)) continue;
      const { figure, unit } = datum.content;
      const scale = ratioScale(unit);
      const kind = kindOf(datum);
      if (scale === undefined || kind === 'change') continue;
      const { path: at, name } = datum;
      const value = exact(figure);
      const whole = exact('1').div(scale);
      if (value.lte(whole) && value.gte(exact('0'))) {
        yield pass(at);
        continue;
      }
      const isAbove = value.gt(whole);
      const stated = `${figure}${unit}`;
      const expected = isAbove ? `≤${plain(whole)}${unit}` : `≥0${unit}`;
      const difference = `${plain(isAbove ? value.minus(whole) : value)}${unit}`;
      const found = { at, stated, expected, difference, data: { name, stated } };
      if (kind === 'part') yield { ...found, outcome: 'fail', message: 'part' };
      else yield { ...found, outcome: 'review', message: 'odd' };
    }
  },
});
