/** What 余, 约, 近, 多, 以上 and bounds allow, and which measure words can be compared. */
import { expect, test } from 'vitest';
import { agreement } from '../../src/check/figure/agreement.ts';
import { contentOf, type Datum, isExactUnit } from '../../src/report/datum.ts';
import type { Value } from '../../src/report/value.ts';

function datum(value: Value): Datum {
  const content = contentOf(value, { unit: '', year: 2023 });
  return {
    path: 'facts.a',
    keys: [],
    name: '甲',
    content,
    exact: content.kind === 'figure' && isExactUnit(content.unit) && content.about === undefined,
  };
}

const outcome = (a: Value, b: Value): string => {
  const { judged, doubt } = agreement(datum(a), datum(b));
  return [judged.outcome, doubt].filter((each) => each !== undefined).join(' ');
};

test.each<[Value, Value, string]>([
  // Exact counts.
  ['55项', '55项', 'pass'],
  ['55项', '51项', 'fail'],
  ['55个', '55项', 'pass'],
  ['10家', '16家次', 'review word'],
  ['4446人次', '5357人', 'review word'],
  ['5个', '5人', 'unchecked units'],
  // Money: the coarser figure is the finer one rounded.
  ['4610.04万元', '46100418.53元', 'pass'],
  ['46100418.53元', '4610.04万元', 'pass'],
  ['4610.04万元', '46100478.53元', 'truncation'],
  ['1024.16万元', '1016.17万元', 'fail'],
  ['94.5%', '94.51%', 'pass'],
  ['94.5%', '94.61%', 'fail'],
  // Approximate figures.
  [{ about: '11000个', word: '余' }, '11118个', 'pass'],
  [{ about: '11000个', word: '余' }, '12000个', 'review loose'],
  [{ about: '11000个', word: '余' }, '10999个', 'review loose'],
  [{ about: '1947篇', word: '余' }, '1947篇', 'pass'],
  [{ about: '6万次', word: '余' }, { about: '70000次', word: '近' }, 'pass'],
  [{ about: '200人', word: '多' }, '300人', 'review loose'],
  [{ about: '5000份', word: '约' }, '5500份', 'pass'],
  [{ about: '5000份', word: '约' }, '5501份', 'review loose'],
  [{ about: '100万次', word: '以上' }, '2000000次', 'pass'],
  [{ about: '100万次', word: '以上' }, '999999次', 'review loose'],
  [{ about: '3600人', word: '余' }, { about: '3600人次', word: '余' }, 'pass'],
  // Bounds.
  [{ bound: '<=', value: '10天' }, '10天', 'pass'],
  [{ bound: '>=', value: '18处' }, '20处', 'review loose'],
  // Words.
  [{ text: '优' }, { text: '优' }, 'pass'],
  [{ text: '优' }, { text: '良' }, 'fail'],
  [{ text: '优' }, '90', 'unchecked kinds'],
  // Ranges and days, however they are printed.
  ['10-15%', '10％～15%', 'pass'],
  ['1-2万元', '10000-20000元', 'pass'],
  ['10-15人', '10-16人', 'fail'],
  ['90（含）-95', '90-95', 'fail'],
  ['10-15人', '12人', 'unchecked kinds'],
  ['10-15人', '/', 'unchecked absent'],
  ['12月31日前', '≤2023年12月31日', 'pass'],
  ['2023年6月', '2023-06-30', 'pass'],
  ['2023年6月', '2023-07-01', 'fail'],
  ['2023年12月31日前', '2023年12月31日', 'review loose'],
  ['年底前', '按时完成', 'unchecked kinds'],
  // With others.
  ['50个等', '60个', 'pass'],
  ['50个等', '49个', 'review loose'],
  [{ none: '空白' }, '90', 'unchecked absent'],
])('%j and %j: %s', (a, b, expected) => {
  expect(outcome(a, b)).toBe(expected);
});
