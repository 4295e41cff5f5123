/** Each rule of the audit: the good site passes, and one change makes exactly the fault that the rule is for. */
import { expect, test } from 'vitest';
import { PAGE_RULES, SITE_RULES } from '../../src/audit/rules/index.ts';
import { FAILING } from './failing.ts';
import { faultsAfter, faultsIn } from './good-site.ts';

test('the good site passes every rule', () => {
  expect(faultsIn({})).toEqual([]);
});

test('every rule has a failing example', () => {
  const rules = [...PAGE_RULES, ...SITE_RULES].map(({ id }) => id).concat('anchors');
  expect(Object.keys(FAILING).sort()).toEqual(rules.sort());
});

for (const [rule, examples] of Object.entries(FAILING)) {
  test.each(examples)(`${rule} reports $says`, ({ says, ...change }) => {
    const faults = faultsAfter(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toBe(`${change.shownAt ?? change.in} ${rule}: ${says}`);
  });
}
