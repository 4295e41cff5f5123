/** What every drawing is held to, on the real reports and on names and figures of any length. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawBars } from '../../src/chart/bars.ts';
import { budgetByNature } from '../../src/chart/budget-by-nature.ts';
import { budgetPhases } from '../../src/chart/budget-phases.ts';
import { elided } from '../../src/chart/label.ts';
import { scoreOverview } from '../../src/chart/score-overview.ts';
import { drawing, shape, words } from '../../src/chart/svg.ts';
import { trend } from '../../src/chart/trend.ts';
import { faultsOf, realIds, realView } from './real.ts';

test.each(realIds)('the pictures of %s are small, coloured by tokens, and within their frame', (id) => {
  const view = realView(id);
  const pictures = [scoreOverview(view), budgetPhases(view), budgetByNature(view)].filter((each) => each !== null);
  // What stands in project sheets is no picture of the department.
  const hasOwnFigures = view.report.budget !== undefined || view.scorecard.tree.length > 0;
  expect(pictures.length > 0).toBe(hasOwnFigures);
  expect(pictures.flatMap(faultsOf)).toEqual([]);
});

test('two pictures of a kind live on one page under ids and titles of their own', () => {
  const picture = budgetPhases(realView('huadu-emergency/2023'), { id: 'huadu-budget', subject: '花都 2023年' });
  expect(picture?.title).toBe('花都 2023年：预算与执行（单位：万元）');
  expect(picture?.svg).toContain('aria-labelledby="huadu-budget-title"');
});

const name = fc.string({ unit: fc.constantFrom('预', '算', '（', 'A', '1'), minLength: 1, maxLength: 30 });
const amount = fc.stringMatching(/^-?[1-9]\d{0,9}\.\d\d$/);

test('texts of a trend never touch, however long names and figures are', () => {
  // Most figures of a series are one and the same, so that they stand side by side.
  const series = (years: number) =>
    amount.chain((usual) => {
      const value = fc.option(fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: amount }));
      return fc.record({ name, values: fc.array(value, { minLength: years, maxLength: years }) });
    });
  const trends = fc.integer({ min: 2, max: 12 }).chain((length) =>
    fc.record({
      years: fc.constant(Array.from({ length }, (_, index) => 2012 + index)),
      series: fc.array(series(length), { minLength: 1, maxLength: 3 }),
      breaks: fc.subarray([2013, 2014, 2016, 2017]),
    }),
  );
  fc.assert(
    fc.property(trends, (lines) => {
      const picture = trend({ id: 'any', title: '支出', unit: '元', ...lines });
      expect(picture === null ? [] : faultsOf(picture)).toEqual([]);
    }),
  );
});

test('texts of bars never touch, however long names and figures are', () => {
  const bar = fc.record({
    label: fc.constantFrom('', '年初预算数'),
    value: fc.option(fc.float({ noNaN: true, noDefaultInfinity: true })),
    text: amount,
  });
  const row = fc.record({ heading: name, note: amount, bars: fc.array(bar, { minLength: 1, maxLength: 3 }) });
  const looks = { fill: 'currentColor' };
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const drawn = rows.map(({ bars, ...each }) => ({ ...each, bars: bars.map((one) => ({ ...one, ...looks })) }));
      const svg = drawBars('any', drawn);
      expect(faultsOf({ id: 'any', title: '', summary: '', svg, table: { head: [], rows: [] } })).toEqual([]);
    }),
  );
});

test('texts and attributes are escaped, places are tenths, and what is undefined is left out', () => {
  const parts = [
    words('a<b> & "c"', { x: 1 / 3, y: 2 }),
    words('', { x: 0 }),
    shape('path', { d: '">', fill: undefined }),
  ];
  expect(drawing({ id: 'p', height: 8 }, parts)).toBe(
    '<svg viewBox="0 0 360 8" width="360" height="8" role="img" aria-labelledby="p-title" aria-describedby="p-summary" ' +
      'fill="currentColor" font-size="14"><text x="0.3" y="2">a&lt;b&gt; &amp; &quot;c&quot;</text>' +
      '<path d="&quot;&gt;"/></svg>',
  );
});

test('labels are cut at 14 characters or where the room ends', () => {
  expect(elided('预算绩效管理', 300)).toBe('预算绩效管理');
  expect(elided('一二三四五六七八九十一二三四', 300)).toBe('一二三四五六七八九十一二三四');
  expect(elided('一二三四五六七八九十一二三四五', 300)).toBe('一二三四五六七八九十一二三…');
  expect(elided('一二三四五六', 70)).toBe('一二三四…');
});
