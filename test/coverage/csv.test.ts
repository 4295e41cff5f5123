/** The coverage of a year as CSV. */
import { expect, test } from 'vitest';
import { coverageFields, coverageCsv } from '../../src/coverage/csv.ts';
import { dutyOf } from './rows.ts';

const ROWS = [
  dutyOf('a', ['440000', '440100'], {
    due: '2024-05-31',
    state: 'late',
    days: 12,
    sections: [
      { title: '改进措施', href: '#a' },
      { title: '自评结论', href: '#b' },
    ],
    emptyTables: ['项目表'],
  }),
  dutyOf('b', ['430000'], { name: '=HYPERLINK', state: 'open', report: null, sections: null }),
];

test('writes one duty a row, with a byte order mark and Windows line ends', () => {
  expect(coverageCsv(ROWS, '2026-11-21')).toBe(
    [
      '\uFEFFyear,department,name,region_code,region,listed,due,state,published,date,date_basis,days_late,missing_sections,empty_tables,url,as_of',
      '2023,a,部门a,440100,地区440000/地区440100,yes,2024-05-31,late,yes,2024-05-01,published,12,改进措施；自评结论,项目表,/reports/a/2023/,2026-11-21',
      "2023,b,'=HYPERLINK,430000,地区430000,yes,,open,no,,,,,,,2026-11-21",
      '',
    ].join('\r\n'),
  );
});

test('every column is described in Chinese', () => {
  for (const { description } of coverageFields('')) expect(description).toMatch(/\p{Script=Han}/u);
});
