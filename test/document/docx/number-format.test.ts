/** The formats of list numbers. */
import { expect, test } from 'vitest';
import { formatted } from '../../../src/document/docx/number-format.ts';

test.each([
  ['decimal', [0, 1, 12], ['0', '1', '12']],
  ['decimalZero', [1, 12], ['01', '12']],
  ['chineseCounting', [1, 10, 11, 20, 21, 99, 100], ['一', '十', '十一', '二十', '二十一', '九十九', '一○○']],
  [
    'chineseCountingThousand',
    [10, 19, 100, 101, 110, 111, 1001],
    ['十', '十九', '一百', '一百零一', '一百一十', '一百一十一', '一千零一'],
  ],
  ['taiwaneseCountingThousand', [12, 105], ['十二', '一百零五']],
  ['japaneseCounting', [3, 30, 120], ['三', '三十', '一百二十']],
  ['chineseLegalSimplified', [1, 12, 203], ['壹', '壹拾贰', '贰佰零叁']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ['ideographZodiac', [1, 12, 13], ['子', '亥', '13']],
  ['ideographZodiacTraditional', [1, 60, 61], ['甲子', '癸亥', '甲子']],
  ['ideographDigital', [10, 23], ['一〇', '二三']],
  ['decimalEnclosedCircle', [0, 1, 20, 21, 35, 36, 50, 51], ['⓪', '①', '⑳', '㉑', '㉟', '㊱', '㊿', '51']],
  ['decimalEnclosedFullstop', [1, 20, 21], ['⒈', '⒛', '21']],
  ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
  ['ideographEnclosedCircle', [1, 10], ['㊀', '㊉']],
  ['decimalFullWidth', [10, 2023], ['１０', '２０２３']],
  ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
  ['lowerLetter', [2, 28], ['b', 'bb']],
  ['upperRoman', [1, 4, 9, 14, 40, 99, 2024], ['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX', 'MMXXIV']],
  ['lowerRoman', [0, 6], ['0', 'vi']],
  ['ordinal', [1, 2, 3, 4, 11, 21, 112], ['1st', '2nd', '3rd', '4th', '11th', '21st', '112th']],
  ['none', [5], ['']],
  ['a format of tomorrow', [5], ['5']],
] as const)('%s', (format, values, texts) => {
  expect(values.map((value) => formatted(value, format))).toEqual(texts);
});

test('no number grows with its value', () => {
  for (const format of ['upperRoman', 'upperLetter', 'chineseCounting'])
    expect(formatted(999_999_999, format)).toBe('999999999');
});
