import { expect, test } from 'vitest';
import { examples } from '../../components/Fig/examples.ts';
import { examples as targetExamples } from '../../components/TargetTable/examples.ts';
import { figureAt } from '../../components/Fig/figure.ts';

const { view } = examples.one;

test.each([
  ['facts.accidents', '350', '350起'],
  ['facts.trained', '1.9', '1.9万余人次'],
  ['budget.expenditure.executed', '3980.82', '3,980.82万元'],
  ['budget.expenditure.rates.execution', '91.12', '91.12%'],
  ['targets.relief.target', '50', '≥50%'],
  ['targets.relief.actual', '', '—'],
  ['computed.budget.expenditure.adjusted', '4368.55', '4,368.55万元'],
])('%s is %s, shown as %s', (path, value, text) => {
  expect(figureAt(view, path)).toMatchObject({ kind: 'known', path, value, text });
});

test.each([
  ['targets.staff.target', '10-15人'],
  ['targets.plan.target', '12月底前'],
  ['targets.trend.target', '持续稳定'],
])('%s is shown as it was printed', (path, text) => {
  const printed = targetExamples['as-printed']?.view ?? view;
  expect(figureAt(printed, path)).toMatchObject({ kind: 'known', value: text, text });
});

test('says of a computed figure that it is one', () => {
  expect(figureAt(view, 'computed.budget.expenditure.adjusted')).toMatchObject({
    isComputed: true,
    title: '全年预算数（推算）',
  });
  expect(figureAt(view, 'facts.accidents')).toMatchObject({ isComputed: false, title: '生产安全事故起数' });
});

test('shows an unknown path in brackets', () => {
  expect(figureAt(view, 'facts.deaths')).toEqual({ kind: 'unknown', path: 'facts.deaths', text: '〔facts.deaths〕' });
});
