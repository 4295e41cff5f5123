import { expect, test } from 'vitest';
import { Decisions } from '../../src/review/page/decisions.ts';

test('the last decision is taken back, and what stood there before comes back', () => {
  const decisions = new Decisions();
  decisions.decide('a', 'yes');
  decisions.decide('b', 'no');
  decisions.decide('a', 'no');
  expect(decisions.settings.decisions).toEqual({ a: 'no', b: 'no' });
  expect(decisions.undo()).toBe('a');
  expect(decisions.settings.decisions).toEqual({ a: 'yes', b: 'no' });
  expect([decisions.undo(), decisions.undo(), decisions.undo()]).toEqual(['b', 'a', undefined]);
  expect(decisions.settings.decisions).toEqual({});
});

test('what was chosen of department and year stays beside the decisions', () => {
  const decisions = new Decisions();
  decisions.choose({ department: 'huadu-emergency' });
  decisions.choose({ year: 2024 });
  decisions.decide('a', 'yes');
  expect(decisions.settings).toEqual({ department: 'huadu-emergency', year: 2024, decisions: { a: 'yes' } });
});

test('there is something to lose from a decision until the download, and again after the next', () => {
  const decisions = new Decisions();
  expect(decisions.isUnsaved).toBe(false);
  decisions.decide('a', 'yes');
  expect(decisions.isUnsaved).toBe(true);
  decisions.saved();
  expect(decisions.isUnsaved).toBe(false);
  decisions.decide('b', 'yes');
  expect(decisions.isUnsaved).toBe(true);
});

test('where everything was taken back before a download there is nothing to lose', () => {
  const decisions = new Decisions();
  decisions.decide('a', 'yes');
  decisions.undo();
  expect(decisions.isUnsaved).toBe(false);
});
