/** What describes the data keeps its promises, and what is said twice is said alike. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { archiveFiles } from '../../src/export/archive-files.ts';
import { catalog } from '../../src/export/catalog.ts';
import { csvText } from '../../src/export/csv.ts';
import { dataFiles } from '../../src/export/data-files.ts';
import { citation, fileGroups, sizeWords, typeWords } from '../../src/export/data-page.ts';
import { dataPackage } from '../../src/export/data-package.ts';
import { downloadsOf } from '../../src/export/downloads.ts';
import { indicatorsTable } from '../../src/export/indicators-table.ts';
import { listedReportModel, reportJsonModel } from '../../src/export/report-json-model.ts';
import { listedReportJson, reportJson, reportJsonText } from '../../src/export/report-json.ts';
import { datasetJsonLd } from '../../src/export/structured.ts';
import { breadcrumbJsonLd } from '../../src/site/meta/breadcrumbs.ts';
import { readCsv, records } from './csv-reader.ts';
import { entries, entryOf, source } from './real-entries.ts';

const ADDRESS = 'https://mingzhang.example';
const textOf = (path: string): string =>
  Buffer.from(
    dataFiles(source)
      .find((file) => file.path === path)
      ?.read() ?? [],
  ).toString('utf8');

test.each(dataPackage(source).resources)('datapackage.json describes $path as it is', (resource) => {
  const text = textOf(resource.path);
  expect(resource.bytes).toBe(Buffer.byteLength(text));
  expect(resource.hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
  if (resource.schema === undefined) return;
  const [header] = readCsv(text);
  expect(resource.schema.fields.map(({ name }) => name)).toEqual(header);
  for (const key of resource.schema.primaryKey) expect(header).toContain(key);
});

test('every table and both lists are resources of the package, and its keys point at resources', () => {
  const { resources } = dataPackage(source);
  expect(resources.map(({ path }) => path)).toEqual([
    'reports.csv',
    'indicators.csv',
    'budget.csv',
    'sheets.csv',
    'sheet-indicators.csv',
    'findings.csv',
    'reports.json',
    'findings.json',
  ]);
  const names = resources.map(({ name }) => name);
  for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+$/);
  const targets = resources
    .flatMap(({ schema }) => schema?.foreignKeys ?? [])
    .map(({ reference }) => reference.resource);
  expect(targets).toEqual(Array(5).fill('reports-csv'));
  for (const target of targets) expect(names).toContain(target);
});

test('the budget carries fiscal concepts and its phases', () => {
  const budget = dataPackage(source).resources.find(({ path }) => path === 'budget.csv');
  const concepts = new Map(budget?.schema?.fields.map((field) => [field.name, field.columnType]));
  expect(concepts.get('amount')).toBe('value');
  expect(concepts.get('phase')).toBe('phase:id');
  expect(concepts.get('side')).toBe('direction');
  expect(concepts.get('year')).toBe('date:fiscal-year');
  expect(dataPackage(source).phases.map(({ id }) => id)).toEqual([
    'approved',
    'adjustment',
    'adjusted',
    'executed',
    'unphased',
  ]);
});

test('report.json and reports.json keep to their published schemas', () => {
  for (const entry of entries) {
    expect(reportJsonModel.parse(JSON.parse(reportJsonText(entry)))).toEqual(JSON.parse(reportJsonText(entry)));
    expect(() => listedReportModel.parse(JSON.parse(JSON.stringify(listedReportJson(entry))))).not.toThrow();
  }
  expect(() => reportJsonModel.parse({ ...reportJson(entryOf('huadu-emergency/2023')), year: '2023' })).toThrow();
  expect(JSON.parse(textOf('schemas/report-json.schema.json'))).toMatchObject({ type: 'object', title: 'report.json' });
  expect(JSON.parse(textOf('schemas/reports-json.schema.json'))).toMatchObject({ type: 'array' });
});

test('JSON, CSV and the list of all agree on totals and scores', () => {
  const rows = new Map(records(textOf('reports.csv')).map((row) => [row['id'], row]));
  const listed = new Map(
    (JSON.parse(textOf('reports.json')) as { id: string; stated: { total: string | null } }[]).map((each) => [
      each.id,
      each,
    ]),
  );
  for (const entry of entries) {
    const json = reportJson(entry);
    expect(rows.get(entry.id)?.['stated_total']).toBe(json.stated.total ?? '');
    expect(rows.get(entry.id)?.['recomputed_total']).toBe(json.recomputed.total ?? '');
    expect(listed.get(entry.id)?.stated.total).toBe(json.stated.total);
    const scores = records(csvText(indicatorsTable, [entry])).map(({ indicator, weight, stated, recomputed }) => ({
      indicator,
      weight,
      stated,
      recomputed,
    }));
    expect(scores).toEqual(
      json.indicators.map(({ id, weight, stated, recomputed }) => ({
        indicator: id,
        weight,
        stated: stated ?? '',
        recomputed: recomputed ?? '',
      })),
    );
  }
});

test('the catalogue lists every file with its size and names no licence', () => {
  const text = JSON.stringify(catalog(source, '/zjjx/'));
  for (const { path, bytes } of archiveFiles(source)) {
    expect(text).toContain(`"dcat:downloadURL":{"@id":"${ADDRESS}/zjjx/data/${path}"}`);
    expect(text).toContain(`"@value":"${bytes}"`);
  }
  expect(text).not.toMatch(/licen[cs]e/i);
});

test('files have addresses of their own and are made once', () => {
  const paths = dataFiles(source).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(archiveFiles(source)).toBe(archiveFiles(source));
  expect(fileGroups(dataFiles(source)).flatMap(({ files }) => files).length).toBe(paths.length);
});

test('a report is a dataset with its downloads at whole addresses', () => {
  const entry = entryOf('guangzhou-emergency/2022');
  expect(datasetJsonLd(entry, ADDRESS)).toMatchObject({
    '@type': 'Dataset',
    url: `${ADDRESS}/reports/guangzhou-emergency/2022/`,
    temporalCoverage: '2022-01-01/2022-12-31',
    datePublished: '2026-11-20',
    distribution: [
      { contentUrl: `${ADDRESS}/reports/guangzhou-emergency/2022/report.xlsx` },
      { contentUrl: `${ADDRESS}/reports/guangzhou-emergency/2022/report.csv` },
      { contentUrl: `${ADDRESS}/reports/guangzhou-emergency/2022/report.json` },
    ],
  });
  for (const each of entries)
    expect(Reflect.get(datasetJsonLd(each, ADDRESS), 'description').length).toBeGreaterThan(50);
});

test('breadcrumbs count from one', () => {
  const trail = [{ name: '首页', href: '/' }];
  expect(breadcrumbJsonLd(trail, { name: '数据', href: '/data/' }, ADDRESS)).toMatchObject({
    itemListElement: [
      { position: 1, name: '首页', item: `${ADDRESS}/` },
      { position: 2, name: '数据', item: `${ADDRESS}/data/` },
    ],
  });
});

test('downloads lie beside the report, also below a base path', () => {
  const downloads = downloadsOf(entryOf('huadu-emergency/2023'), '/zjjx/');
  expect(downloads.map(({ href }) => href)).toEqual(
    ['xlsx', 'csv', 'json'].map((ending) => `/zjjx/reports/huadu-emergency/2023/report.${ending}`),
  );
  expect(downloads.map(({ name }) => name)).toContain('huadu-emergency-2023.xlsx');
});

test('the data page speaks of sizes, types and sources in words', () => {
  expect([812, 3482, 12_582_912].map(sizeWords)).toEqual(['812 字节', '3.4 KB', '12.0 MB']);
  expect(typeWords({ name: 'a', title: '甲', description: '甲', type: 'integer', required: true })).toBe('整数，必有');
  expect(citation(source.portal)).toContain(`${ADDRESS}/data/`);
});
