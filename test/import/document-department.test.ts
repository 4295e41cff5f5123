/** Which office a document names, and whether it is the one that somebody chose. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { departmentDoubt, officeNamed } from '../../src/import/document-department.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';

const CITY = { name: '甲市应急管理局', shortName: '市应急局', formerNames: [{ name: '甲市安全生产监督管理局' }] };
const DISTRICT = { name: '甲市乙区应急管理局', shortName: '乙区应急管理局' };
const DEPARTMENTS = new Map([
  ['city', CITY],
  ['district', DISTRICT],
]);
const lines = (...texts: string[]): Block[] => texts.map((text, at) => paragraph(text, at + 1));
const TITLE = '2023年度部门整体支出绩效自评表';

describe('the office that a document names', () => {
  test.each<[string, Block[]]>([
    [
      'beside its label in a table',
      [
        ...lines(TITLE),
        drawnTable([
          ['预算部门名称', '甲市水利局'],
          ['年度', '2023'],
        ]),
      ],
    ],
    ['behind its label in a line', lines(TITLE, '填报单位（盖章）：甲市水利局')],
    ['in the title', lines('2023年度甲市水利局部门整体支出绩效自评报告')],
    ['in the title, before the year', lines('甲市水利局2023年度部门整体支出绩效评价自评报告')],
    ['in a line above the title', lines('甲市水利局', TITLE)],
  ])('stands %s', (_, blocks) => {
    expect(officeNamed(documentOf(...blocks))).toBe('甲市水利局');
  });

  test.each(['我局按照市财政局的要求开展自评。', TITLE, '附件1'])('%s names none', (text) => {
    expect(officeNamed(documentOf(...lines(text)))).toBeUndefined();
  });
});

describe('a department that was chosen', () => {
  const doubt = (chosen: typeof CITY | typeof DISTRICT, ...texts: string[]) =>
    departmentDoubt(documentOf(...lines(...texts)), chosen, DEPARTMENTS);

  test('is doubted where another one of the site is named', () => {
    expect(doubt(CITY, DISTRICT.name, TITLE)).toBe(
      '原件里写的是“甲市乙区应急管理局”，没有“甲市应急管理局”，请核对部门。',
    );
  });

  test('is doubted where an office of another name is', () => {
    expect(doubt(CITY, '填报单位：甲市水利局', TITLE)).toBe(
      '原件里写的是“甲市水利局”，没有“甲市应急管理局”，请核对部门。',
    );
  });

  test.each([
    ['names it', `${CITY.name}${TITLE}`],
    ['names it with spaces', '甲 市 应 急 管 理 局'],
    ['has its short name', '市应急局2023年度自评报告'],
    ['has its former name', '甲市安全生产监督管理局2017年度部门整体支出绩效自评报告'],
    ['has a part of its name', '填报单位：应急管理局'],
    ['names nobody', TITLE],
  ])('is not doubted where the document %s', (_, text) => {
    expect(doubt(CITY, text)).toBeUndefined();
  });
});
