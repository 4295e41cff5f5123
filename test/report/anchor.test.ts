import { expect, test } from 'vitest';
import { anchorOf } from '../../src/report/anchor.ts';

test.each([
  ['scores.output.stated', 'i-output'],
  ['scores.output.evidence.unmet.video.actual', 'i-output'],
  ['scores.intent.parts.timeliness.stated', 'i-intent.timeliness'],
  ['computed.scores.output.stated', 'i-output'],
  ['stated.total', 'stated.total'],
  ['stated.grade', 'stated.grade'],
  ['reviewed.total', 'reviewed.total'],
  ['budget.expenditure.executed', 'budget.expenditure'],
  ['budget.expenditure.prior.adjusted', 'budget.expenditure'],
  ['budget.expenditure.rates.execution', 'budget.expenditure'],
  ['budget.expenditure.splits.nature.project.executed', 'budget.expenditure.splits.nature.project'],
  [
    'budget.expenditure.splits.nature.basic.splits.use.staff.share',
    'budget.expenditure.splits.nature.basic.splits.use.staff',
  ],
  ['budget.balances.opening', 'budget.balances.opening'],
  ['tables.basic.project.final-2023', 'tables.basic.project'],
  ['targets.relief.actual', 'targets.relief'],
  ['staffing.in-post', 'staffing.in-post'],
  ['staffing.rates.control', 'staffing.rates.control'],
  ['facts.accidents', 'facts.accidents'],
  ['goals.g1', 'goals.g1'],
  ['relations.cases-sum', 'relations.cases-sum'],
])('%s stands in the row %s', (path, anchor) => {
  expect(anchorOf(path)).toBe(anchor);
});

test('knows no row for the rest', () => {
  expect(anchorOf('computed.weights.total')).toBeUndefined();
});
