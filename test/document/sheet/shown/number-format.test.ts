/** Numbers as Excel and WPS show them; the expected texts are theirs. */
import { describe, expect, test } from 'vitest';
import { numberFormat } from '../../../../src/document/sheet/shown/number-format.ts';

type Case = readonly [code: string, value: number, shown: string];

function shownAs(cases: readonly Case[]): void {
  test.each(cases)('%s of %d is %s', (code, value, shown) => {
    expect(numberFormat(code).number(value).trim().replace(/ +/g, ' ')).toBe(shown);
  });
}

describe('decimals', () => {
  shownAs([
    ['0.00', 9.1, '9.10'],
    ['0.00', 0, '0.00'],
    ['0', 99.5, '100'],
    ['0.0', 0.25, '0.3'],
    ['0.00', -0.001, '0.00'],
    ['#.##', 0.5, '.5'],
    ['0.0#', 2, '2.0'],
    ['#,##0.00', 1234.5, '1,234.50'],
    ['#,##0', 1234567.5, '1,234,568'],
    ['000', 7, '007'],
    ['0.00E+00', 12345, '1.23E+04'],
  ]);
});

describe('halves are rounded as they are written, not as the float below them', () => {
  shownAs([
    ['0.00', 1.005, '1.01'],
    ['0.00', 2.675, '2.68'],
    ['0.00', 8.345, '8.35'],
    ['0.0', 1.45, '1.5'],
    ['0.00%', 0.90545, '90.55%'],
    ['0.0%', 0.9985, '99.9%'],
  ]);
});

describe('percentages, money and fractions', () => {
  shownAs([
    ['0.00%', 0.9112, '91.12%'],
    ['0%', 1, '100%'],
    ['"¥"#,##0.00', 1234.5, '¥1,234.50'],
    ['[$¥-804]#,##0.00', 1234.5, '¥1,234.50'],
    ['￥#,##0.00;[红色]-￥#,##0.00', -1234.5, '-￥1,234.50'],
    ['# ?/?', 1.5, '1 1/2'],
    ['# ??/??', 0.25, '1/4'],
    ['0.00_);[Red](0.00)', -3.14159, '(3.14)'],
    ['0.00_);\\(0.00\\)', 3.14159, '3.14'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234.5, '1,234.50'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', -1234.5, '-1,234.50'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '-'],
    ['0.00;-0.00;', 0, ''],
  ]);
});

describe('tens of thousands', () => {
  shownAs([
    ['0.00"万元"', 12.345, '12.35万元'],
    ['0.00万元', 12.345, '12.35万元'],
    ['0!.0,"万"', 123456789, '12345.7万'],
    ['0!.0000,"万"', 123456789, '12.3457万'],
    ['0\\.0,"万"', 123456789, '12345.7万'],
    ['0"."0000', 123456, '12.3456'],
    ['[>=10000]0!.0,"万";0.00', 12345.6, '1.2万'],
    ['[>=10000]0!.0,"万";0.00', 9999, '9999.00'],
    ['[>=100000000]0.00,,"百万";[>=10000]0.00,"千";0.00', 12345.6, '12.35千'],
  ]);
});

describe('Chinese digits', () => {
  shownAs([
    ['[DBNum1]General', 123, '一百二十三'],
    ['[DBNum1][$-804]General', 105.2, '一百〇五.二'],
    ['[DBNum2][$-804]General', 100305, '壹拾万零叁佰零伍'],
    ['[DBNum2]G/通用格式"元整"', 1200, '壹仟贰佰元整'],
    ['[DBNum1]0', 2023, '二〇二三'],
    ['[DBNum2]0.00', 12.5, '壹贰.伍零'],
    ['[DBNum1]General', 120003400, '一亿二千万三千四百'],
    ['[DBNum1]General', 0, '〇'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45000, '二〇二三年三月十五日'],
    ['[DBNum1][$-804]yyyy"年"m"月"', 45220, '二〇二三年十月'],
  ]);
});

describe('dates', () => {
  shownAs([
    ['yyyy"年"m"月"d"日"', 45000, '2023年3月15日'],
    ['[$-804]yyyy"年"m"月"d"日";@', 45000, '2023年3月15日'],
    ['yyyy年m月d日', 45000, '2023年3月15日'],
    ['yyyy\\年m\\月', 45000, '2023年3月'],
    ['yyyy.mm.dd', 45000, '2023.03.15'],
    ['yyyy/m/d h:mm', 45000.75, '2023/3/15 18:00'],
    ['上午/下午h"时"mm"分"', 45000.75, '下午6时00分'],
    ['[$-F800]dddd, mmmm dd, yyyy', 45000, '2023年3月15日'],
    ['[$-804]aaaa', 45000, '星期三'],
    ['mmm-yy', 45000, 'Mar-23'],
    ['[h]:mm', 2.5, '60:00'],
    ['yyyy/m/d', 60, '1900/2/29'],
  ]);

  test('count from 1904 where the workbook does', () => {
    expect(numberFormat('yyyy/m/d', true).number(43538)).toBe('2023/3/15');
    expect(numberFormat('0.00', true).number(1)).toBe('1.00');
  });

  test('before all dates are numbers', () => {
    expect(numberFormat('yyyy/m/d').number(-5)).toBe('-5');
  });
});

describe('the general format', () => {
  shownAs([
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 91.25, '91.25'],
    ['General', 100, '100'],
    ['General', 123456789.12, '123456789.12'],
    ['General', 123456789012345, '123456789012345'],
    ['General', 1 / 3, '0.333333333333333'],
    ['General', 1e-7, '1E-07'],
    ['General', 1.5e20, '1.5E+20'],
    ['General', -0.05, '-0.05'],
    ['G/通用格式', 3.25, '3.25'],
    ['General"人"', 3, '3人'],
    ['@', 0.1 + 0.2, '0.3'],
    ['[>100]0;[<50]0', 70.5, '70.5'],
    ['0.00[', 70.5, '70.5'],
  ]);
});

test('text is as it is, with the words that its format puts around it', () => {
  expect(numberFormat('@').text('007')).toBe('007');
  expect(numberFormat('0.00').text('优')).toBe('优');
  expect(numberFormat('0;0;0;"第"@"名"').text('三')).toBe('第三名');
  expect(numberFormat(';;;').text('秘密')).toBe('');
});
