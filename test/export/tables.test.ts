/** The tables of the archive: promised columns, keys that identify, CSV that reads back as it was written. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { exact, isFigure, sum } from '../../src/number/exact.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { columnsCsv, csvPieces, csvText } from '../../src/export/csv.ts';
import { defineTable, type ExportTable } from '../../src/export/table.ts';
import { TABLES } from '../../src/export/tables.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { entryFrom } from '../fixtures/entry.ts';
import { readCsv, records } from './csv-reader.ts';
import { entries, entryOf } from './real-entries.ts';

const PROMISED = {
  reports:
    'id,department,region,year,framework,status,stated_total,stated_grade,recomputed_total,recomputed_grade,' +
    'computed_points,unit,approved,adjusted,executed,execution_rate,findings_fail,findings_review,url,' +
    'stated_grade_meant,recomputed_grade_meant,reviewed_total,reviewed_grade,third_party_total,third_party_grade',
  indicators:
    'report,framework,indicator,path,weight,stated,recomputed,basis,method,reason,improvement,kind,least,most,' +
    'reviewed,third_party,grade',
  sheets:
    'report,sheet,name,code,authority,implementer,framework,stated_total,stated_grade,recomputed_total,unit,' +
    'approved,adjusted,executed,execution_rate,url',
  'sheet-indicators':
    'report,sheet,indicator,path,target,actual,weight,stated,recomputed,basis,method,reason,improvement',
};

test.each(Object.entries(PROMISED))(
  '%s.csv begins with the byte order mark and the promised columns',
  (name, header) => {
    const text = csvText(tableOf(name), entries);
    expect(text.startsWith(`\ufeff${header}\r\n`)).toBe(true);
  },
);

test.each(TABLES)('$name.csv reads back as the values that were written', (table) => {
  const values = [...table.records(entries)].map((record) =>
    record.map((value) => (value === null ? '' : String(value)).replace(/^(?=[=+\-@])(?!-?\d+(\.\d+)?%?$)/, "'")),
  );
  expect(values.length).toBeGreaterThan(0);
  expect(readCsv(csvText(table, entries)).slice(1)).toEqual(values);
});

test.each(TABLES)('the primary key of $name names each row once, and what is required is there', (table) => {
  const rows = records(csvText(table, entries));
  const keys = rows.map((row) => table.primaryKey.map((field) => row[field]).join('\n'));
  expect(new Set(keys).size).toBe(rows.length);
  for (const { name, required, type, values } of table.fields) {
    const cells = rows.map((row) => row[name] ?? '');
    if (required === true) expect(cells, name).not.toContain('');
    const filled = cells.filter((cell) => cell !== '');
    if (type === 'number')
      expect(
        filled.filter((cell) => !isFigure(cell.replace(/%$/, ''))),
        name,
      ).toEqual([]);
    if (type === 'integer')
      expect(
        filled.filter((cell) => !/^\d+$/.test(cell)),
        name,
      ).toEqual([]);
    if (type === 'boolean')
      expect(
        filled.filter((cell) => !/^(true|false)$/.test(cell)),
        name,
      ).toEqual([]);
    if (values !== undefined)
      expect(
        filled.filter((cell) => !values.includes(cell)),
        name,
      ).toEqual([]);
  }
});

test.each(TABLES)('every column of $name is explained in Chinese', (table) => {
  for (const { name, title, description } of table.fields) {
    expect(title, name).toMatch(/[\u4e00-\u9fff]/);
    expect(description, name).toMatch(/[\u4e00-\u9fff]/);
  }
  expect(records(columnsCsv(table)).map(({ column }) => column)).toEqual(table.fields.map(({ name }) => name));
});

test('foreign keys point at rows that exist', () => {
  const ids = new Set(records(csvText(tableOf('reports'), entries)).map(({ id }) => id));
  for (const table of TABLES) {
    for (const { field } of table.foreignKeys) {
      expect(
        records(csvText(table, entries)).filter((row) => !ids.has(row[field])),
        table.name,
      ).toEqual([]);
    }
  }
});

test('leaves of the indicators add up to the published total of weights', () => {
  const rows = records(csvText(tableOf('indicators'), [entryOf('guangzhou-emergency/2022')]));
  const leaves = rows.filter(({ indicator }) => !indicator?.includes('.'));
  expect(sum(leaves.map(({ weight }) => exact(weight ?? ''))).toFixed()).toBe('100');
  expect(sum(leaves.map(({ recomputed }) => exact(recomputed ?? ''))).toFixed()).toBe('94.49');
});

test('a budget line has one row for each phase, and says which one was derived', () => {
  const rows = records(csvText(tableOf('budget'), [entryOf('ziyang-emergency/2023')])).filter(
    ({ path, year }) => path === 'budget.expenditure' && year === '2023',
  );
  expect(rows.map(({ phase, derived }) => [phase, derived])).toEqual([
    ['approved', 'false'],
    ['adjustment', 'true'],
    ['adjusted', 'false'],
    ['executed', 'false'],
  ]);
  const amounts = new Map(rows.map(({ phase, amount }) => [phase, exact(amount ?? '')]));
  const [approved, adjustment] = [amounts.get('approved'), amounts.get('adjustment')];
  expect(approved?.plus(adjustment ?? 0).toFixed()).toBe(amounts.get('adjusted')?.toFixed());
});

test('a line below a split names the split and is one level deeper', () => {
  const rows = records(csvText(tableOf('budget'), [entryOf('huadu-emergency/2023')]));
  const places = new Map(rows.map(({ path, level, split }) => [path, [level, split]]));
  expect(places.get('budget.expenditure')).toEqual(['1', '']);
  expect(places.get('budget.expenditure.splits.nature.project')).toEqual(['2', '按支出性质']);
  expect(places.get('budget.expenditure.splits.nature.project.splits.source.fund')?.[0]).toBe('3');
});

test('amounts of the year before have its year, and none is derived for it', () => {
  const lines = REPORT_LINES.flatMap((line) =>
    line === '  expenditure:' ? [line, '    prior: { approved: "1", adjusted: "3" }'] : [line],
  );
  const io = memoryIo(smallContent({ 'reports/some-bureau/2023.mdx': reportText(lines) }));
  const inspected = [...inspectContent(io, allowList).reports.values()];
  const small = inspected.map((each) => entryFrom(each, '小报告'));
  const rows = records(csvText(tableOf('budget'), small)).map(({ year, phase, derived }) => [year, phase, derived]);
  expect(rows).toEqual([
    ['2023', 'adjusted', 'false'],
    ['2023', 'executed', 'false'],
    ['2022', 'approved', 'false'],
    ['2022', 'adjusted', 'false'],
  ]);
});

test('a text that a spreadsheet would run as a formula is disarmed, a negative figure or percentage is not', () => {
  const table = tableWith(['=1+1', '-409.50', '-5.49%', '@x', 'a,"b"\nc', null, true]);
  expect(readCsv(csvText(table, entries.slice(0, 1)))[1]).toEqual([
    "'=1+1",
    '-409.50',
    '-5.49%',
    "'@x",
    'a,"b"\nc',
    '',
    'true',
  ]);
});

test('a long table comes in pieces that make one file', () => {
  const table = defineTable<number>({
    name: 'long',
    title: '长表',
    description: '测试。',
    primaryKey: ['n'],
    fields: [{ name: 'n', title: '序号', description: '序号', type: 'integer', value: (n) => n }],
    rows: () => Array.from({ length: 1200 }, (_, n) => n),
  });
  const pieces = [...csvPieces(table, entries.slice(0, 1))];
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('').split('\ufeff').length).toBe(2);
  expect(records(pieces.join('')).map(({ n }) => Number(n))).toEqual(Array.from({ length: 1200 }, (_, n) => n));
});

test('an archive without reports gives a header', () => {
  expect(readCsv(csvText(tableOf('reports'), []))).toEqual([PROMISED.reports.split(',')]);
});

function tableOf(name: string): ExportTable {
  const table = TABLES.find((each) => each.name === name);
  if (table === undefined) throw new Error(`There is no table ${name}.`);
  return table;
}

function tableWith(values: readonly (string | boolean | null)[]): ExportTable {
  return defineTable<readonly (string | boolean | null)[]>({
    name: 'odd',
    title: '怪表',
    description: '测试。',
    primaryKey: ['c0'],
    fields: values.map((_, at) => ({
      name: `c${at}`,
      title: '列',
      description: '列',
      type: 'string',
      value: (row) => row[at] ?? null,
    })),
    rows: () => [values],
  });
}
