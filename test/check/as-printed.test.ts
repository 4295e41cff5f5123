/** When a published value says what its source prints: never another number, whatever the office's way to write it. */
import { describe, expect, test } from 'vitest';
import { isAsPrinted } from '../../src/check/figure/as-printed.ts';
import { type Content, contentOf } from '../../src/report/datum.ts';
import type { Value } from '../../src/report/value.ts';

const content = (value: Value, unit = ''): Content => contentOf(value, { unit, year: 2023 });
const money = (value: string): Content => content(value, '万元');

describe('is the same', () => {
  test.each<[Content, string]>([
    [money('1016.17'), '1016.17'],
    [money('1016.17'), '１０１６．１７'],
    [money('1016.17'), '1,016.17'],
    [money('1016.17'), '1，016.17 万元'],
    [money('1016.17'), '10161700元'],
    [money('1234567.8'), '1,234,567.80'],
    [money('64.33'), '其他资金：64.33'],
    [money('64.33'), '其中： 一般公共预算\n64.33万元'],
    [money('-5.20'), '-5.2'],
    [content('97.00', '分'), '97分'],
    [content('91.12', '%'), '91.12%'],
    [content('91.12', '%'), '0.9112'],
    [content('100', '%'), '1'],
    [content('95%'), '百分之九十五'],
    [content('≥95%'), '≧ 95 ％'],
    [content({ bound: '>=', value: '95%' }), '不低于95%'],
    [content({ about: '5000人', word: '余' }), '5000余人'],
    [content({ about: '5000人', word: '以上' }), '5000人以上'],
    [content({ about: '5000人', word: '余' }), '5000'],
    [content('100%'), '＝100%'],
    [content('10-15人'), '10～15人'],
    [content('2023年12月底前'), '12月底前'],
    [content({ none: '空白' }), '—'],
    [content('/'), '/'],
    [content({ text: '优。2023年，获省级先进' }), '优。2023年，\n获省级先进'],
    [content('显著提升'), '显著 提升'],
  ])('%j as "%s"', (value, printed) => {
    expect(isAsPrinted(value, printed, 2023)).toBe(true);
  });
});

describe('is another', () => {
  test.each<[Content, string]>([
    [money('1016.71'), '1016.17'],
    [money('1016.17'), '101617'],
    [money('1016.17'), '1016.17元'],
    [money('1016.17'), '1016.171'],
    [money('64.3'), '其他资金：64.33'],
    [money('64.33'), '其他资金：164.33'],
    [money('2'), '1,234'],
    [content('50个'), '50人'],
    [content('95%'), '≥95%'],
    [content('≥95%'), '95%'],
    [content('≥95%'), '>95%'],
    [content('91.12', '%'), '0.9121'],
    [content('91.12', '%'), '9112'],
    [content({ about: '5000人', word: '余' }), '约5000人'],
    [content('10-15人'), '10-16人'],
    [content('10-15人'), '10-15天'],
    [content('2023年12月底前'), '11月底前'],
    [content({ none: '无' }), '—'],
    [content({ none: '空白' }), '0'],
    [content('0'), '—'],
    [content({ text: '优' }), '良'],
    [content('显著提升'), '提升'],
    [content('95%'), '优'],
  ])('%j as "%s"', (value, printed) => {
    expect(isAsPrinted(value, printed, 2023)).toBe(false);
  });
});
