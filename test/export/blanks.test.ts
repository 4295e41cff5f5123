/** A published blank is shown as published on the page, in CSV, in the workbook and in report.json. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { balancesOf } from '../../components/BudgetTable/balances.ts';
import { budgetTables } from '../../components/BudgetTable/budget.ts';
import { staffingTable } from '../../components/StaffingTable/staffing.ts';
import { reportForms } from '../../src/pages/reports/[department]/[year]/_forms.ts';
import { budgetByNature } from '../../src/chart/budget-by-nature.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { csvText } from '../../src/export/csv.ts';
import { reportJson } from '../../src/export/report-json.ts';
import { TABLES } from '../../src/export/tables.ts';
import { reportWorkbook } from '../../src/export/xlsx/workbook.ts';
import { exampleFiles } from '../../src/guide/checks/example-files.ts';
import { memoryIo } from '../fixtures/content.ts';
import { entryFrom } from '../fixtures/entry.ts';
import { records } from './csv-reader.ts';
import { readWorkbook } from './workbook-reader.ts';

const REPORT = `budget:
  expenditure:
    amounts: { adjusted: "100.00", executed: "90.00" }
    splits:
      - id: source
        name: 按来源
        lines:
          - { id: general, name: 一般公共预算, amounts: { adjusted: "100.00", executed: "90.00" }, share: { phase: executed, stated: "100.00" } }
          - { id: fund, name: 政府性基金, amounts: { adjusted: { none: 无 }, executed: { none: 空白 } }, prior: { executed: { none: 不适用 } }, share: { phase: executed, stated: { none: 空白 } } }
  balances: { opening: { none: 空白 }, closing: "10.00" }
staffing:
  lines: [{ id: all, name: 总人数, count: "30" }, { id: lent, name: 借调, count: { none: 空白 } }]
  rates: [{ id: rate, name: 借调率, of: lent, by: all, stated: { none: 空白 } }]
`;
const [inspected] = inspectContent(memoryIo(exampleFiles({ report: REPORT })), allowList).reports.values();
if (inspected === undefined) throw new Error('The report cannot be read.');
const entry = entryFrom(inspected, '小报告');
const FUND = 'budget.expenditure.splits.source.fund';

const words = (pieces: readonly unknown[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `[${JSON.stringify(piece)}]`)).join('');

test('on the page', () => {
  const rows = budgetTables(entry.view).flatMap(({ bodies }) => bodies.flat());
  const fund = rows.find(({ anchor }) => anchor === FUND);
  const blank = '—[{"kind":"hidden","text":"空白"}]';
  expect(fund?.cells.map(({ pieces }) => words(pieces))).toEqual(['政府性基金', '无', blank, '不适用', blank]);
  expect(balancesOf(entry.view).map(({ text, figure }) => [text, figure])).toEqual([
    ['—', null],
    ['10.00万元', '10.00'],
  ]);
  const counts = staffingTable(entry.view)?.bodies.flat() ?? [];
  expect(counts.map(({ cells: [, cell] }) => words(cell?.pieces ?? []))).toEqual(['30', blank, blank]);
});

test('in CSV', () => {
  const table = TABLES.find(({ name }) => name === 'budget');
  const rows = table === undefined ? [] : records(csvText(table, [entry])).filter(({ path }) => path === FUND);
  expect(rows.map(({ year, phase, amount, blank, derived }) => [year, phase, amount, blank, derived])).toEqual([
    ['2023', 'adjusted', '', '无', 'false'],
    ['2023', 'executed', '', '空白', 'false'],
    ['2022', 'executed', '', '不适用', 'false'],
  ]);
});

test('in report.json', () => {
  const { budget } = reportJson(entry);
  const line = budget?.expenditure?.splits?.[0]?.lines[1];
  expect([line?.amounts?.executed, line?.share?.stated, budget?.balances?.opening]).toEqual([
    { none: '空白' },
    { none: '空白' },
    { none: '空白' },
  ]);
});

test('in the workbook', async () => {
  const book = readWorkbook(await reportWorkbook(entry, reportForms(entry.view), 'https://mingzhang.example'));
  const values = [...(book.get('支出情况')?.cells ?? [])];
  const [address = ''] = values.find(([, { value }]) => value === '政府性基金') ?? [];
  const row = address.replace(/\D/g, '');
  const own = values.filter(([at]) => at.replace(/\D/g, '') === row).map(([, { value }]) => value);
  expect(own.slice(0, 5)).toEqual(['政府性基金', '无', '—', '不适用', '—']);
});

test('in the picture, by leaving it out', async () => {
  const picture = await budgetByNature(entry.view);
  expect(picture?.table.rows.map(({ head }) => head)).toEqual(['一般公共预算', '支出合计']);
});
