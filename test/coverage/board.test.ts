/** The duties of all departments by year. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { coverageByYear } from '../../src/coverage/board.ts';
import { DEPARTMENT, memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { entriesOf } from '../compare/entries.ts';

const files = {
  'departments/some-bureau.yaml': `${DEPARTMENT}roster:\n  - { year: 2023, due: 2026-12-01 }\n  - { year: 2022, due: 2023-05-31 }\n`,
  'departments/late-bureau.yaml': `${DEPARTMENT.replace('440000', '430000')}roster:\n  - { year: 2023, due: 2026-11-01 }\n  - { year: 2023, due: 2030-01-01 }\n`,
  'departments/eager-bureau.yaml': `${DEPARTMENT}formerNames:
  - { name: 某市旧局, until: 2021 }
`,
  'reports/eager-bureau/2021.mdx': reportText(
    REPORT_LINES.map((line) => line.replace('some-bureau', 'eager-bureau').replace('year: 2023', 'year: 2021')),
  ),
};

function board(date = '2026-11-21') {
  const asOf = { date, isGiven: true };
  const { departments } = readContent(memoryIo(smallContent(files)));
  const entries = [...entriesOf(files).values()];
  return coverageByYear({ departments, entries, asOf });
}

const shape = (year: number, asOf?: string): [string, string, number | null][] =>
  (board(asOf).get(year) ?? []).map(({ department, state, days }) => [department, state, days]);

test('years come newest first', () => {
  expect([...board().keys()]).toEqual([2023, 2022, 2021]);
});

describe('a year', () => {
  test('holds every duty, reported or not, in the order of regions', () => {
    expect(shape(2023)).toEqual([
      ['late-bureau', 'overdue', 20],
      ['some-bureau', 'on-time', null],
    ]);
  });
  test('holds a report that no roster asks for', () => {
    expect(board().get(2021)).toMatchObject([{ department: 'eager-bureau', listed: false, name: '某市旧局' }]);
  });
  test('takes the first where the roster names a year twice', () => {
    expect(board().get(2023)?.[0]?.due).toBe('2026-11-01');
  });
  test('is empty of reports that came later than asked', () => {
    expect(shape(2021, '2024-01-01')).toEqual([]);
    expect(shape(2022, '2024-01-01')).toEqual([['some-bureau', 'overdue', 215]]);
  });
});
