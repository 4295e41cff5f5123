/** What counts as a number in running text. */
import { describe, expect, test } from 'vitest';
import { numeralsIn } from '../../src/check/wording/numerals.ts';
import { cpuClock } from '../fixtures/cpu-clock.ts';

const shortly = (text: string): string[] =>
  numeralsIn(text).map(({ figure, unit, about = '' }) => `${about}${figure}${unit}`);

describe('takes', () => {
  test.each([
    ['支出1,234.56万元，占91.12%', ['1234.56万元', '91.12%']],
    ['约3.95亿元，6万余次，50万余元，1100多万元', ['约3.95亿元', '余6万', '余50万元', '多1100万元']],
    ['5000人以上，近70000次，超过30场', ['以上5000', '近70000', '以上30']],
    ['下降8.9个百分点，１２．４％', ['8.9%', '12.4%']],
    ['调整-409.50万元，每月1-2期', ['-409.50万元', '1', '2']],
    ['连续21年，历时3个月', ['21', '3']],
    ['完成率达到百分之九十五，其中近百分之五', ['95%', '近5%']],
    ['百分之95，3千米，3千人', ['95%', '3', '3千']],
  ])('the numbers of %s', (text, found) => {
    expect(shortly(text)).toEqual(found);
  });
});

describe('leaves out', () => {
  test.each([
    '2023年5月10日',
    '2021—2022年度',
    '2021、2022年',
    '2016-2020规划',
    '2024-05-30',
    '2024.5.30',
    '12月份',
    '〔2024〕10号',
    '（2023）',
    '第350条',
    '12350号',
    '10:30',
    '（1）',
    '1. 总则',
    '2.1 总则',
    'GB/T 9704-2012',
    'A4',
    'PM2.5',
    '24h',
  ])('%s', (text) => {
    expect(numeralsIn(text)).toEqual([]);
  });
});

test('does not take 约, 近 and 余 out of other words', () => {
  expect(shortly('节约50万元，合约3份，附近5个，最近3年，账户50余额')).toEqual(['50万元', '3', '5', '3', '50']);
});

test('gives positions in the text as written', () => {
  const text = '共有３５０起';
  expect(numeralsIn(text).map(({ start, end }) => [start, end])).toEqual([[2, 5]]);
});

test('finds numbers in time that grows with the text', () => {
  const clock = cpuClock();
  expect(numeralsIn('约1人 '.repeat(100_000))).toHaveLength(100_000);
  expect(clock.seconds()).toBeLessThan(4);
});
