/** The table of comparisons. */
import { expect, test } from 'vitest';
import { printStats } from '../../src/print/stats.ts';

test('a row a check, its outcomes, and the sums; a check that compared nothing stays', () => {
  const counts = {
    'total-foots': { pass: 1200, fail: 1 },
    'reason-given': {},
    'rate-recomputes': { pass: 3, rounding: 2, truncation: 1, review: 4, unchecked: 5 },
  };
  expect(printStats(counts)).toMatchInlineSnapshot(`
    "核对规则         相符  舍入差  截尾  不符  待人工判断  无法核对  合计
    total-foots      1200       0     0     1           0         0  1201
    reason-given        0       0     0     0           0         0     0
    rate-recomputes     3       2     1     0           4         5    15
    合计             1203       2     1     1           4         5  1216
    "
  `);
});
