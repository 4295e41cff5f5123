/** Anchors of findings: each names one of a report's findings, wherever on its page it stands. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { anchoredFindings, findingAnchors } from '../../src/archive/finding-anchors.ts';
import { finding } from '../print/finding.ts';

const at = (path: string | null, changes: Partial<Finding> = {}): Finding =>
  finding({ check: 'c', at: path, ...changes });

test('names check and datum', () => {
  expect(findingAnchors([at('facts.a'), at(null), at(null, { check: 'form/tab' })])).toEqual([
    'finding-c-facts.a',
    'finding-c',
    'finding-form-tab',
  ]);
});

test('numbers what repeats, so that no number looks like the end of another path', () => {
  const anchors = findingAnchors([at('facts.a'), at('facts.a'), at('facts.a-2'), at('facts.a')]);
  expect(anchors).toEqual(['finding-c-facts.a', 'finding-c-facts.a--2', 'finding-c-facts.a-2', 'finding-c-facts.a--3']);
});

test('a finding keeps its anchor in a list of some of them', () => {
  const all = anchoredFindings([at('facts.a', { outcome: 'fail' }), at('facts.a', { outcome: 'unchecked' })]);
  const unchecked = all.filter(({ finding: { outcome } }) => outcome === 'unchecked');
  expect(unchecked.map(({ anchor }) => anchor)).toEqual(['finding-c-facts.a--2']);
});
