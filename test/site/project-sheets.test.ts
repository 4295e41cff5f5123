/** What is made of project sheets beside their page: workbook, files, the list of a department, the comparison. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { shownSheet } from '../../components/ProjectSheet/sheet.ts';
import { reportForms } from '../../src/pages/reports/[department]/[year]/_forms.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { readChoice } from '../../src/compare/address.ts';
import { comparableByFramework } from '../../src/compare/choices.ts';
import { comparedId, comparedReport } from '../../src/compare/compared-report.ts';
import { compareReports } from '../../src/compare/comparison.ts';
import { listedSheets } from '../../src/site/department/sheets.ts';
import { csvText } from '../../src/export/csv.ts';
import { downloadsOf } from '../../src/export/downloads.ts';
import { sheetIndicatorsTable } from '../../src/export/sheet-indicators-table.ts';
import { remainingBlocks } from '../../components/blocks.ts';
import { reportWorkbook } from '../../src/export/xlsx/workbook.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';
import { entryFrom, withView } from '../fixtures/entry.ts';
import { contentWithSheet } from '../fixtures/project-sheet.ts';
import { contentWithSheets } from '../fixtures/project-sheets.ts';
import { records } from '../export/csv-reader.ts';
import { evaluate } from '../export/evaluate.ts';
import { type ReadSheet, readWorkbook } from '../export/workbook-reader.ts';

function entryOf(files: Record<string, string>) {
  const report = inspectContent(memoryIo(files), allowList).reports.get('some-bureau/2023');
  if (report === undefined) throw new Error('The fixture has no report.');
  return entryFrom(report);
}

const entry = entryOf(contentWithSheets());
const plain = entryOf(smallContent());
const ID = 'ying-ji-wu-zi-chu-bei-jing-fei';

describe('the workbook', async () => {
  const book = readWorkbook(await reportWorkbook(entry, reportForms(entry.view), 'https://mingzhang.example'));
  const cellsOf = (name: string) => [...(book.get(name)?.cells ?? [])];
  /** The number in a row that begins with a name, below a heading. */
  const at = (sheet: string, row: string, heading: string): [string, ReturnType<ReadSheet['cells']['get']>] => {
    const cells = cellsOf(sheet);
    const line = cells.find(([, { value }]) => value === row)?.[0].replace(/^[A-Z]+/, '') ?? '';
    const column = cells.findLast(([, { value }]) => value === heading)?.[0].replace(/\d+$/, '') ?? '';
    return [`${column}${line}`, book.get(sheet)?.cells.get(`${column}${line}`)];
  };

  test('has a sheet of each, and none of their figures among the report’s own scores', () => {
    expect([...book.keys()]).toEqual(
      expect.arrayContaining(['得分表', '应急物资储备经费', '水旱灾害防御经费', '基层培训经费']),
    );
    expect(at('得分表', '总分', '自评得分')[1]?.value).toBe('97.00');
  });

  test.each(entry.view.sheets.map((sheet) => [sheet.name, sheet] as const))(
    '%s: its totals are sums, and give what the page shows',
    (name, { view }) => {
      for (const [title, total] of [
        ['分值', '100'],
        ['自评得分', view.scorecard.stated.total],
        ['复算得分', view.scorecard.recomputed.total],
      ] as const) {
        const [address, cell] = at(name, '总分', title);
        expect(cell?.formula, `${title} ${address}`).toMatch(/^SUM\(/);
        expect(Number(cell?.value)).toBe(Number(total));
      }
    },
  );

  test('every formula gives what is stored beside it', () => {
    const names = entry.view.sheets.map(({ name }) => name);
    const formulas = names.flatMap((name) => cellsOf(name).flatMap(([where, cell]) => [{ name, where, ...cell }]));
    const made = formulas.filter(({ formula }) => formula !== undefined);
    expect(made.length).toBeGreaterThan(names.length * 10);
    for (const { name, where, formula = '', value } of made)
      expect(evaluate(formula, name, book), `${name} ${where} ${formula}`).toBeCloseTo(Number(value), 9);
  });

  test('the score of the execution is made of the funds on the same sheet', () => {
    const [address, cell] = at('水旱灾害防御经费', '预算执行率', '复算得分');
    expect(cell?.value, address).toBe('9.02');
    expect(cell?.formula).toMatch(/^MIN\([A-Z]+\d+,ROUND\([A-Z]+\d+\*[A-Z]+\d+\/[A-Z]+\d+,2\)\)$/);
    const funds = (cell?.formula?.match(/[A-Z]+\d+/g) ?? [])
      .slice(2)
      .map((each) => book.get('水旱灾害防御经费')?.cells.get(each)?.value);
    expect(funds).toEqual(['88.72', '98.40']);
  });
});

test('a row that stands under no node is shown and exported even if a node has its id', () => {
  const row = '      - { id: execution, name: 说明项, target: "1", actual: "1" }';
  const view = entryOf(
    contentWithSheet((lines) => lines.flatMap((line) => (line === '    targets:' ? [line, row] : [line]))),
  );
  expect(JSON.stringify(shownSheet(view.view, ID)?.tables)).toContain(`"sheets.${ID}.targets.execution"`);
  const rows = records(csvText(sheetIndicatorsTable, [view]));
  expect(rows.filter(({ indicator }) => indicator === 'execution')).toHaveLength(2);
});

test('one file more can be downloaded, only where there are sheets', () => {
  expect(downloadsOf(plain).map(({ href }) => href.split('/').at(-1))).toEqual([
    'report.xlsx',
    'report.csv',
    'report.json',
  ]);
  expect(downloadsOf(entry, '/base/').map(({ href, name }) => `${name} ${href}`)).toContain(
    'some-bureau-2023-sheets.csv /base/reports/some-bureau/2023/sheets.csv',
  );
  expect(new Set(downloadsOf(entry).map(({ name }) => name)).size).toBe(4);
});

test('a department lists them, newest report first, in the order of the form', () => {
  const { view } = entry;
  const older = withView({ ...entry, id: 'some-bureau/2021' }, { ...view, report: { ...view.report, year: 2021 } });
  const listed = listedSheets([older, plain, entry]);
  expect(listed.map(({ name, year }) => `${year} ${name}`)).toEqual([
    ...['2023 应急物资储备经费', '2023 水旱灾害防御经费', '2023 基层培训经费'],
    ...['2021 应急物资储备经费', '2021 水旱灾害防御经费', '2021 基层培训经费'],
  ]);
  expect(listed[1]).toEqual({
    ...{ name: '水旱灾害防御经费', href: '/reports/some-bureau/2023/#sheets.floods', year: 2023 },
    ...{ stated: '96.81', grade: '优', recomputed: '96.81', executed: '88.72万元', rate: '90.16%' },
  });
  expect(listed[2]).toMatchObject({ executed: '211,200.00元', rate: '88.00%' });
});

describe('a sheet is compared with others of its form, in whatever report they stand', () => {
  const sheets = comparedReport(entry).sheets;

  test('bears the id of its report and its own, and leads to its place on the page', () => {
    const [first] = sheets;
    expect(first).toMatchObject({ id: `some-bureau/2023/${ID}`, sheet: '应急物资储备经费', place: `sheets.${ID}.` });
    const { columns, indicators } = compareReports(sheets.slice(0, 2));
    expect(columns.map(({ year, href }) => [year, href])).toEqual([
      ['2023年度：应急物资储备经费', `/reports/some-bureau/2023/#sheets.${ID}`],
      ['2023年度：水旱灾害防御经费', '/reports/some-bureau/2023/#sheets.floods'],
    ]);
    const execution = indicators.find(({ name }) => name === '预算执行率');
    expect(execution?.cells[0]?.href).toBe(`/reports/some-bureau/2023/#sheets.${ID}.i-execution`);
  });

  test('stands in the list of its form, and its address can be read', () => {
    const [rows] = [...comparableByFramework([entry, plain])].filter(([id]) => id === 'small-project-2020');
    const ids = (rows?.[1] ?? []).map(({ entry: own, sheet }) => comparedId(own, sheet));
    expect(ids).toContain(`some-bureau/2023/${ID}`);
    expect(readChoice(`?framework=small-project-2020&reports=${ids.join(',')}`).reports).toEqual(ids);
  });
});

describe('a report of sheets alone', () => {
  const alone = entry.view.report;
  const blocksOf = (changes: Partial<typeof alone>) =>
    remainingBlocks(
      { ...entry.view, framework: null, report: { ...alone, framework: null, stated: {}, targets: [], ...changes } },
      [],
    ).map(({ component }) => component);

  test('has no empty score table', () => {
    expect(blocksOf({})).not.toContain('ScoreTable');
  });

  test('has one where anybody gave a total or a grade, which stands below it', () => {
    expect(blocksOf({ stated: { total: '97' } })).toContain('ScoreTable');
    expect(blocksOf({ reviewed: { by: '某市财政局', grade: '优' } })).toContain('ScoreTable');
    expect(blocksOf({ thirdParty: { by: '某事务所', total: '90' } })).toContain('ScoreTable');
  });
});
