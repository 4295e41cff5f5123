import { expect, test } from 'vitest';
import { spelledRate } from '../../src/number/spelled-rate.ts';

test.each([
  ['百分之百', '100', '%'],
  ['百分之一百', '100', '%'],
  ['百分之九十五', '95', '%'],
  ['百分之九十五点五', '95.5', '%'],
  ['百分之十五', '15', '%'],
  ['百分之零点零五', '0.05', '%'],
  ['百分之一百零五', '105', '%'],
  ['百分之两', '2', '%'],
  ['百分之95', '95', '%'],
  [' 百分之 95.50 ', '95.50', '%'],
  ['千分之三点五', '3.5', '‰'],
])('%s is %s%s', (text, figure, unit) => {
  expect(spelledRate(text)).toEqual({ figure, unit });
});

test.each(['', '百分之', '百分之九五', '百分之十百', '百分之九十五以上', '达到百分之百', '百分之五点', '95%', '优'])(
  '%j is none',
  (text) => {
    expect(spelledRate(text)).toBeUndefined();
  },
);
