/** Whose document it is, by the names that stand in it. */
import { expect, test } from 'vitest';
import { findDepartment } from '../../src/import/find-department.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';

const DEPARTMENTS = new Map([
  ['city', { name: '某市应急管理局' }],
  ['district', { name: '某市某区应急管理局' }],
  ['bureau', { name: '应急管理局' }],
]);
const find = (text: string): string | undefined => findDepartment(documentOf(paragraph(text, 1)), DEPARTMENTS);

test.each([
  ['某市应急管理局2023年度自评报告', 'city'],
  ['某 市 应 急 管 理 局', 'city'],
  ['某市某区应急管理局', 'district'],
])('%s names one', (text, id) => {
  expect(find(text)).toBe(id);
});

test.each(['部门整体支出绩效自评表', '某市应急管理局、某市某区应急管理局'])('%s names none, or several', (text) => {
  expect(find(text)).toBeUndefined();
});

test('what is hidden names nobody, and a table within a cell does', () => {
  const table = drawnTable([
    ['部门名称', '某市应急管理局'],
    ['模板', '某市某区应急管理局'],
  ]);
  const cells = table.cells.map((cell) => (cell.row === 1 ? { ...cell, isHidden: true as const } : cell));
  expect(findDepartment(documentOf({ ...table, cells }), DEPARTMENTS)).toBe('city');
  const outer = drawnTable([['填报']], '表2');
  const around = {
    ...outer,
    cells: outer.cells.map((cell) => ({ ...cell, tables: [drawnTable([['某市应急管理局']])] })),
  };
  expect(findDepartment(documentOf(around), DEPARTMENTS)).toBe('city');
});
