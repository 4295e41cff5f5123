/** Whether a number of the text says what a figure says. */
import { expect, test } from 'vitest';
import { numeralsIn } from '../../src/check/wording/numerals.ts';
import type { FigureDatum } from '../../src/check/figure/quantity.ts';
import { agreement } from '../../src/check/wording/wording.ts';
import { isExactUnit } from '../../src/report/datum.ts';
import type { Approximation } from '../../src/report/value.ts';

function datum(figure: string, unit: string, about?: Approximation): FigureDatum {
  const content = { kind: 'figure', figure, unit, ...(about === undefined ? {} : { about }) } as const;
  return { path: 'facts.some', keys: [], name: '某数', content, exact: isExactUnit(unit) && about === undefined };
}

function outcome(wording: string, of: FigureDatum): string | undefined {
  const [numeral] = numeralsIn(wording);
  return numeral === undefined ? 'none' : agreement(numeral, of)?.outcome;
}

test.each([
  ['39,481.84万元', '39481.84', '万元', 'pass'],
  ['39481.8万元', '39481.84', '万元', 'pass'],
  ['3.95亿元', '39481.84', '万元', 'pass'],
  ['约3.95亿', '39481.84', '万元', 'pass'],
  ['394818400元', '39481.84', '万元', 'pass'],
  ['394818434元', '39481.84', '万元', 'rounding'],
  ['3.94亿元', '39481.84', '万元', 'truncation'],
  ['3.96亿元', '39481.84', '万元', 'fail'],
  ['39481.84元', '39481.84', '万元', 'fail'],
  ['91.1%', '91.12', '%', 'pass'],
  ['91.12', '91.12', '%', 'pass'],
  ['91.123%', '91.12', '%', 'rounding'],
  ['13.2万人次', '131788', '人次', 'pass'],
  ['13.1万人次', '131788', '人次', 'truncation'],
  ['130000余人次', '131788', '人次', 'pass'],
  ['近14万人次', '131788', '人次', 'pass'],
  ['近13万人次', '131788', '人次', 'fail'],
  ['409.50万元', '-409.50', '万元', 'pass'],
  ['-409.50万元', '-409.50', '万元', 'pass'],
  ['350起', '350', '起', 'pass'],
  ['百分之九十一点一', '91.12', '%', 'pass'],
  ['百分之九十二', '91.12', '%', 'fail'],
  ['1.5万千米', '1.5', '万公里', 'pass'],
  ['91.12%', '91.12', '百分比', 'pass'],
  ['351起', '350', '起', 'fail'],
])('%s for %s%s: %s', (wording, figure, unit, expected) => {
  expect(outcome(wording, datum(figure, unit))).toBe(expected);
});

test.each([
  ['5000多人', '余', 'pass'],
  ['5000人', '余', 'pass'],
  ['6000余人', '余', 'fail'],
  ['6000人', '余', 'fail'],
  ['近5000人', '近', 'pass'],
])('%s for 5000 with %s: %s', (wording, about, expected) => {
  expect(outcome(wording, datum('5000', '人', about as Approximation))).toBe(expected);
});

test('a percentage says nothing of an amount', () => {
  expect(outcome('91.12%', datum('91.12', '万元'))).toBeUndefined();
});
