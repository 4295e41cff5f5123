import { expect, test } from 'vitest';
import { UndoableSettings } from '../../src/review/page/undoable-settings.ts';

test('the last decision is taken back, and what stood there before comes back', () => {
  const settings = new UndoableSettings();
  settings.decide('a', 'yes');
  settings.decide('b', 'no');
  settings.decide('a', 'no');
  expect(settings.now.decisions).toEqual({ a: 'no', b: 'no' });
  expect(settings.undo()).toBe('a');
  expect(settings.now.decisions).toEqual({ a: 'yes', b: 'no' });
  expect([settings.undo(), settings.undo(), settings.undo()]).toEqual(['b', 'a', undefined]);
  expect(settings.now.decisions).toEqual({});
});

test('what was chosen of department and year stays beside the decisions', () => {
  const settings = new UndoableSettings();
  settings.choose({ department: 'huadu-emergency' });
  settings.choose({ year: 2024 });
  settings.decide('a', 'yes');
  expect(settings.now).toEqual({ department: 'huadu-emergency', year: 2024, decisions: { a: 'yes' } });
});

test('there is something to lose from a decision until the download, and again after the next', () => {
  const settings = new UndoableSettings();
  expect(settings.isUnsaved).toBe(false);
  settings.decide('a', 'yes');
  expect(settings.isUnsaved).toBe(true);
  settings.saved();
  expect(settings.isUnsaved).toBe(false);
  settings.decide('b', 'yes');
  expect(settings.isUnsaved).toBe(true);
});

test('where everything was taken back before a download there is nothing to lose', () => {
  const settings = new UndoableSettings();
  settings.decide('a', 'yes');
  settings.undo();
  expect(settings.isUnsaved).toBe(false);
});
