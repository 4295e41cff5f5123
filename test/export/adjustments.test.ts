/** Bonus and penalty items in the open data: there, and in no sum of weights. */
import { beforeAll, describe, expect, test } from 'vitest';
import { reportForms } from '../../src/pages/reports/[department]/[year]/_forms.ts';
import { comparedReport } from '../../src/compare/compared-report.ts';
import { compareReports } from '../../src/compare/comparison.ts';
import { frameworkTables } from '../../src/site/department/years.ts';
import { csvText } from '../../src/export/csv.ts';
import { indicatorsTable } from '../../src/export/indicators-table.ts';
import { reportJson } from '../../src/export/report-json.ts';
import { reportJsonModel } from '../../src/export/report-json-model.ts';
import { reportWorkbook } from '../../src/export/xlsx/workbook.ts';
import { bonusInspection } from '../fixtures/bonus-form.ts';
import { entryFrom } from '../fixtures/entry.ts';
import { records } from './csv-reader.ts';
import { evaluate } from './evaluate.ts';
import { type ReadSheet, readWorkbook } from './workbook-reader.ts';

const [inspected] = bonusInspection().reports.values();
if (inspected === undefined) throw new Error('The report can be read.');
const entry = entryFrom(inspected);

test('report.json lists them apart from the indicators', () => {
  const json = reportJson(entry);
  expect(reportJsonModel.safeParse(json).error?.issues).toBeUndefined();
  expect(json.indicators.map(({ id }) => id)).not.toContain('awards');
  expect(
    json.adjustments.map(
      ({ working: _working, reviewed: _reviewed, thirdParty: _thirdParty, grade: _grade, ...each }) => each,
    ),
  ).toEqual([
    {
      id: 'awards',
      name: '表彰加分',
      least: '0',
      most: '3',
      stated: '3',
      recomputed: '3',
      basis: 'computed',
      method: 'tally',
    },
    {
      id: 'innovation',
      name: '创新加分',
      least: '0',
      most: '2',
      stated: '1.5',
      recomputed: '1.5',
      basis: 'stated',
      method: 'judged',
    },
    {
      id: 'late',
      name: '迟报扣分',
      least: '-5',
      most: '0',
      stated: '-2',
      recomputed: '-2',
      basis: 'computed',
      method: 'tally',
    },
    {
      id: 'audit',
      name: '审计意见',
      least: '-2',
      most: '1',
      stated: null,
      recomputed: null,
      basis: null,
      method: 'choice',
    },
  ]);
});

test('a recomputed figure may have more digits than a published one can', () => {
  const json = {
    ...reportJson(entry),
    recomputed: { total: '9'.repeat(44), grade: null, computedPoints: '9'.repeat(44) },
  };
  expect(reportJsonModel.safeParse(json).error?.issues).toBeUndefined();
});

test('indicators.csv says which rows they are, and gives them no weight', () => {
  const rows = records(csvText(indicatorsTable, [entry]));
  const shown = rows.map(({ indicator, kind, weight, least, most, stated }) =>
    [indicator, kind, weight, least, most, stated].join(),
  );
  expect(shown.slice(-5)).toEqual([
    'complaints,indicator,20,,,19',
    'awards,adjustment,,0,3,3',
    'innovation,adjustment,,0,2,1.5',
    'late,adjustment,,-5,0,-2',
    'audit,adjustment,,-2,1,',
  ]);
});

describe('the workbook', () => {
  let book = new Map<string, ReadSheet>();
  beforeAll(async () => {
    book = readWorkbook(await reportWorkbook(entry, reportForms(entry.view), 'https://mingzhang.example'));
  });

  test('adds them to the totals of scores, not of weights', () => {
    expect(formulas()).toMatchInlineSnapshot(`
      [
        "F7 ROUND(MAX(0,MIN(9*2,D7)),2)",
        "F8 ROUND(MAX(0,D8-D8*5%*1),2)",
        "F9 ROUND(MAX(0,MIN(1*2+2*1,3)),2)",
        "F10 MAX(0,MIN(E10,2))",
        "F11 ROUND(MAX(-5,MIN(2*(-1),0)),2)",
        "D13 SUM(D3:D8)",
        "E13 SUM(E3:E11)",
        "F13 SUM(F3:F11)",
      ]
    `);
  });

  test('every formula gives what is stored beside it', () => {
    for (const [name, sheet] of book) {
      for (const [address, { formula, value }] of sheet.cells) {
        if (formula === undefined) continue;
        expect(evaluate(formula, name, book), `${name} ${address} ${formula}`).toBeCloseTo(Number(value), 9);
      }
    }
  });

  function formulas(): string[] {
    return [...(book.get('得分表')?.cells ?? [])].flatMap(([address, { formula }]) =>
      formula === undefined ? [] : [`${address} ${formula}`],
    );
  }
});

test('the comparison has a row for each; where nothing was added that is 0 points', () => {
  const [other] = bonusInspection({ '  innovation: { stated: "1.5" }\n': '', '"90.5"': '"89"' }).reports.values();
  if (other === undefined) throw new Error('The report can be read.');
  const { indicators } = compareReports([comparedReport(entry), comparedReport(entryFrom(other))]);
  const row = indicators.find(({ name }) => name === '创新加分');
  expect(row).toMatchObject({ level: 1, weight: '', difference: '复算相差 1.5 分', differs: true });
  expect(row?.cells.map(({ text }) => text)).toEqual(['1.5', '1.5', '无', '—']);
  expect(row?.cells[0]?.href).toContain('#i-innovation');
});

test('a department page has them in a group of their own', () => {
  const [table] = frameworkTables([entry]);
  expect(table?.groups.at(-1)).toEqual({
    name: '加分项和扣分项',
    rows: [
      { name: '表彰加分（最多加 3 分）', cells: [{ text: '3' }] },
      { name: '创新加分（最多加 2 分）', cells: [{ text: '1.5' }] },
      { name: '迟报扣分（最多扣 5 分）', cells: [{ text: '-2' }] },
      { name: '审计意见（最多加 1、最多扣 2 分）', cells: [{ text: '—', isMissing: true }] },
    ],
  });
});
