/** Whatever the reader accepts becomes a site: hundreds of reports with every field that there is, in one build. */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { readPage } from '../../src/audit/read-page.ts';
import { anchorOf } from '../../src/report/anchor.ts';
import { jsonSchema } from '../../src/report/json-schema.ts';
import { showsFigures } from '../../src/archive/status.ts';
import { once } from '../../src/score/once.ts';
import { validContent, withPictures } from '../fixtures/valid/content.ts';
import { fieldCounts } from '../fixtures/valid/key-paths.ts';
import { siteFrom } from './built-site.ts';
import { auditedReports } from './audited-reports.ts';

const { files, views, refused, drawn } = validContent(20_261_129, 520);
const site = siteFrom(withPictures(files), { real: false, like: inject('smallSite') });
const shown = [...views].filter(([, { report }]) => report.disclosure.status !== 'draft');
const fileOf = (id: string, name: string): string => join(site.dist, 'reports', id, name);

/** The ids on the pages of all reports. */
const pageIds = once(
  () => new Map(shown.map(([id]) => [id, new Set(readPage('', readFileSync(fileOf(id, 'index.html'), 'utf8')).ids)])),
);

beforeAll(() => {
  const { status, output } = site.build();
  expect(status, auditedReports(output, files)).toBe(0);
});

afterAll(() => {
  rmSync(dirname(site.content), { recursive: true, force: true });
});

describe('what is drawn', () => {
  test('is accepted by the reader, next to all of it', () => {
    expect(views.size).toBeGreaterThanOrEqual(500);
    expect(refused.map(({ file, line, message }) => `${file}:${line} ${message}`)).toHaveLength(520 - views.size);
  });

  test.each([
    ['report', 3],
    ['framework', 1],
    ['department', 5],
  ] as const)('has every field of a %s', (model, least) => {
    const counts = [...fieldCounts(jsonSchema(model), drawn[model])];
    expect(counts.length).toBeGreaterThan(5);
    expect(counts.filter(([, count]) => count < least)).toEqual([]);
  });

  test('is in every state', () => {
    const states = new Set([...views.values()].map(({ report }) => report.disclosure.status));
    expect([...states].sort()).toEqual(['draft', 'published', 'superseded', 'withdrawn']);
  });
});

test('every report that is no draft has its page and its files', () => {
  const names = ['index.html', 'report.json', 'report.csv', 'report.xlsx'];
  const missing = shown.flatMap(([id]) =>
    names.filter((name) => !existsSync(fileOf(id, name))).map((name) => [id, name]),
  );
  expect(missing).toEqual([]);
  expect(shown.filter(([id]) => statSync(fileOf(id, 'report.xlsx')).size < 1000)).toEqual([]);
});

test('a file of its sheets has every report with sheets, and no other', () => {
  // A withdrawn one shows none of its data.
  const wanted = shown.filter(([, { report, sheets }]) => sheets.length > 0 && showsFigures(report)).map(([id]) => id);
  expect(wanted.length).toBeGreaterThan(50);
  expect(shown.flatMap(([id]) => (existsSync(fileOf(id, 'sheets.csv')) ? [id] : []))).toEqual(wanted);
});

test('a report whose places are known says them on its page and in its data, every other nothing', () => {
  const said = shown.filter(([id]) => {
    const json = JSON.parse(readFileSync(fileOf(id, 'report.json'), 'utf8')) as { source: unknown };
    const isOnPage = pageIds().get(id)?.has('sources') ?? false;
    expect(isOnPage, id).toBe(json.source !== null);
    return isOnPage;
  });
  const known = shown.filter(([id, { report }]) => `reports/${id}.source.json` in files && showsFigures(report));
  expect(said.map(([id]) => id)).toEqual(known.map(([id]) => id));
  expect(said.length).toBeGreaterThan(80);
});

test('every datum has its row on the page of its report', () => {
  const lost = shown.flatMap(([id, { report, published }]) => {
    if (!showsFigures(report)) return [];
    const ids = pageIds().get(id);
    return [...published.keys()]
      .filter((path) => ids?.has(anchorOf(path) ?? '') !== true)
      .map((path) => `${id} ${path}`);
  });
  expect(lost).toEqual([]);
});

test('report.json fits the JSON Schema that is published with it', () => {
  const schema = z.fromJSONSchema(
    JSON.parse(
      readFileSync(join(site.dist, 'data/schemas/report-json.schema.json'), 'utf8'),
    ) as z.core.JSONSchema.JSONSchema,
  );
  const faults = shown.flatMap(([id]) => {
    const { error } = schema.safeParse(JSON.parse(readFileSync(fileOf(id, 'report.json'), 'utf8')));
    return (error?.issues ?? []).map(({ path, message }) => `${id} ${path.join('.')} ${message}`);
  });
  expect(faults).toEqual([]);
});
