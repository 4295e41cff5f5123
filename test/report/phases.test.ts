/** Phases that others give, and those that nothing gives. */
import { expect, test } from 'vitest';
import { completePhases } from '../../src/report/phases.ts';

test('the third of approved, adjustment and adjusted is computed from the two others', () => {
  expect(completePhases({ approved: '80.00', adjusted: '76.00' }).adjustment).toEqual({
    figure: '-4.00',
    derived: true,
  });
  expect(completePhases({ adjustment: '—', adjusted: '76.00' }).approved).toEqual({ figure: '76.00', derived: true });
});

test('computes nothing from a budget of the year that is left blank', () => {
  expect(completePhases({ approved: '80.00', adjusted: '—' })).toEqual({
    approved: { figure: '80.00', derived: false },
  });
});
