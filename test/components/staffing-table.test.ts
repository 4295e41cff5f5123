import { expect, test } from 'vitest';
import { examples } from '../../components/StaffingTable/examples.ts';
import { staffingTable } from '../../components/StaffingTable/staffing.ts';
import { anchors, bodyText } from './text.ts';

test('nests head counts and shows a rate that comes out otherwise beside the stated one', () => {
  const table = staffingTable(examples.many.view);
  expect(table?.caption).toBe('人员情况（单位：人）');
  expect(bodyText(table)).toEqual([
    ['编制数', '29'],
    ['年末实有人数', '1,094'],
    ['在编人员(含工勤。)', '23'],
    ['编外人员', '1,071'],
    ['控制率(在编人员 ÷ 编制数)', '79.31%'],
    ['编外占比(编外人员 ÷ 年末实有人数)', '75.5%(复算 97.9%)'],
  ]);
  expect(table?.bodies.flat().map(({ level }) => level)).toEqual([1, 1, 2, 2, 1, 1]);
  expect(anchors(table)).toEqual([
    'staffing.establishment',
    'staffing.in-post',
    'staffing.civil',
    'staffing.outside',
    'staffing.rates.control',
    'staffing.rates.outside-share',
  ]);
});

test('computes no rate over nobody', () => {
  expect(bodyText(staffingTable(examples.zero.view))[2]).toEqual(['控制率(在职人数 ÷ 编制数)', '0%']);
});

test('keeps the sign of a count', () => {
  expect(bodyText(staffingTable(examples.negative.view))).toEqual([['人员增减', '-3']]);
});

test('has no table without head counts', () => {
  expect(staffingTable(examples.empty.view)).toBeUndefined();
});
