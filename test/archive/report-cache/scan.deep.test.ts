/** Whatever changes in the content, a scan that takes over what is still valid gives the same as one from nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Histories } from '../../../src/history/report-history.ts';
import { allFindings } from '../../../src/archive/inspection.ts';
import {
  openReportCache,
  memoryReportCache,
  type ReportCache,
  WHOLE,
} from '../../../src/archive/report-cache/report-cache.ts';
import { openContent, type ScannedContent, scanContent } from '../../../src/archive/report-cache/scan.ts';
import { copySeeds } from '../../fixtures/seeds.ts';

let root: string;
let reportCache: ReportCache;
let knownFolder: string;
const noHistory: Histories = { of: () => null, keyOf: () => '', gap: () => undefined, asOf: '2026-11-20' };
const options = { code: 'a', histories: noHistory };
const FIRST = 'reports/huadu-emergency/2023.mdx';
const NEXT = 'reports/huadu-emergency/2024.mdx';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  copySeeds(root);
  for (const large of ['guangzhou', 'yantian', 'ziyang'])
    rmSync(join(root, `reports/${large}-emergency`), { recursive: true });
  // A report of the next year, which is checked against this one.
  put(NEXT, text(FIRST).replace('year: 2023', 'year: 2024').replace('2023年度广州', '2024年度广州'));
  reportCache = memoryReportCache();
  knownFolder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
});

const text = (file: string): string => readFileSync(join(root, file), 'utf8');

function put(file: string, changed: string): void {
  writeFileSync(join(root, file), changed);
}

/** Everything that pages and prints may take of a scan. */
function taken(scanned: ScannedContent, from: ReportCache): unknown {
  const { summaries, departments, frameworks, others, counts, allCounts, reports, asOf } = scanned;
  const cached = [...summaries.values()].map(({ key }) => from.read(key));
  const findings = allFindings({ scanned, reportCache: from });
  return { summaries, departments, frameworks, others, counts, allCounts, reports, asOf, cached, findings };
}

/** Scans again after a change; it must be as from nothing. Gives how many reports were inspected for it. */
function again(change: Partial<typeof options> = {}): number {
  const content = openContent(root, { ...options, ...change, knownFolder });
  const scanned = scanContent(content, reportCache);
  content.save();
  const fresh = memoryReportCache();
  expect(taken(scanned, reportCache)).toEqual(
    taken(scanContent(openContent(root, { ...options, ...change }), fresh), fresh),
  );
  return scanned.inspected;
}

test('what imports decided changes nothing that is published, and inspects nothing', () => {
  // Its framework is not named plainly, so that it depends on all of them.
  put(NEXT, text(NEXT).replace(/^framework: (.*)$/m, '"framework": $1'));
  again();
  const before = taken(scanContent(openContent(root, { ...options, knownFolder }), reportCache), reportCache);
  put('frameworks/guangzhou-2022.profile.yaml', 'decisions: { "unit:总预算": 元 }\n');
  expect(again()).toBe(0);
  expect(taken(scanContent(openContent(root, { ...options, knownFolder }), reportCache), reportCache)).toEqual(before);
});

test('nothing is inspected again where nothing changed', () => {
  expect(again()).toBe(3);
  expect(again()).toBe(0);
});

test('a changed report is inspected, and the one of the year after with it', () => {
  again();
  put(FIRST, text(FIRST).replace('49.11', '49.12'));
  // The other figure no longer adds up: a report with an error is looked at each time, its neighbour is not.
  expect(again()).toBe(2);
  put(NEXT, text(NEXT).replace(/\n$/, '\n\n补充说明。\n'));
  expect(again()).toBeLessThanOrEqual(2);
});

test.each([
  { what: 'a department', file: 'departments/huadu-emergency.yaml', count: 2 },
  { what: 'a framework', file: 'frameworks/guangzhou-district-2023.yaml', count: 2 },
  { what: 'a framework that nobody uses', file: 'frameworks/shenzhen-2023.yaml', count: 0 },
  { what: 'the portal', file: 'site.yaml', count: 0 },
])('only reports that depend on it are inspected when $what changes', ({ file, count }) => {
  again();
  put(file, `${text(file)}# A remark.\n`);
  expect(again()).toBe(count);
});

test('every report is inspected when the portal moves: full addresses may now lead into it, or out of it', () => {
  again();
  put('site.yaml', text('site.yaml').replace(/^address: .*$/m, 'address: https://elsewhere.example'));
  // Two years of one department, and the one that was left of the others.
  expect(again()).toBe(3);
});

test('reports come and go', () => {
  again();
  rmSync(join(root, FIRST));
  expect(again()).toBe(1);
  put(FIRST, text(NEXT).replace('year: 2024', 'year: 2023'));
  expect(again()).toBe(2);
});

test('a picture that comes or goes beside a report is noticed', () => {
  again();
  put('reports/huadu-emergency/a.png', '');
  expect(again()).toBe(2);
});

test('the places of a report concern it alone, broken ones as long as they are broken', () => {
  const places = FIRST.replace('.mdx', '.source.json');
  const written = `{ "file": "a.docx", "sha256": "${'a'.repeat(64)}", "figures": { "stated.total": ["1", "表1"] } }`;
  const checks = (): string[] =>
    reportCache.manifest()?.summaries.flatMap((each) => each.findings.map(({ check }) => check)) ?? [];
  again();
  put(places, written);
  expect(again()).toBe(1);
  expect(checks()).toContain('source-agrees');
  expect(again()).toBe(0);
  put(places, written.replace('}', ''));
  expect([again(), again()]).toEqual([1, 1]);
  expect(checks()).toContain('form/source-file');
  rmSync(join(root, places));
  expect(again()).toBe(1);
  expect(again()).toBe(0);
  // Without its report it is found each time.
  put('reports/huadu-emergency/2020.source.json', written);
  expect([again(), again()]).toEqual([0, 0]);
  expect(reportCache.manifest()?.others.map(({ check }) => check)).toEqual(['form/stray-file']);
});

test('a report that names another is inspected when that one comes or goes', () => {
  const ended = `status: superseded\n  ended: { date: 2026-01-01, reason: 重编。, by: liwan-emergency/2021 }`;
  put(FIRST, text(FIRST).replace('status: published', ended));
  again();
  rmSync(join(root, 'reports/liwan-emergency/2021.mdx'));
  // For the next year's report it is last year's, which can no longer be used.
  expect(again()).toBe(2);
  expect(reportCache.manifest()?.others.map(({ check }) => check)).toContain('form/unknown-report');
});

/** The findings on reports that lead nowhere. */
const lost = (): string[] =>
  allFindings({ scanned: scanContent(openContent(root, options), reportCache), reportCache })
    .filter(({ check }) => check === 'form/lost-link')
    .map(({ file }) => file);

test.each(['/reports/huadu-emergency/2024/', '../2024/'])('a link to %s is lost where there is no page', (to) => {
  put(FIRST, `${text(FIRST)}\n[另一份](${to})\n`);
  const published = text(NEXT);
  again();
  expect(lost()).toEqual([]);
  put(NEXT, published.replace('status: published', 'status: draft'));
  again();
  expect(lost()).toEqual([FIRST]);
  put(NEXT, published);
  again();
  expect(lost()).toEqual([]);
  rmSync(join(root, NEXT));
  again();
  expect(lost()).toEqual([FIRST]);
});

test('a link to a framework is lost when the framework goes', () => {
  put(NEXT, `${text(NEXT)}\n[指标](/frameworks/shenzhen-2023/)\n`);
  again();
  expect(lost()).toEqual([]);
  rmSync(join(root, 'frameworks/shenzhen-2023.yaml'));
  expect(again()).toBe(1);
  expect(lost()).toEqual([NEXT]);
});

test('a report is checked against the year before only while that one is not withdrawn', () => {
  const compared = (): string | undefined =>
    scanContent(openContent(root, options), reportCache).summaries.get('huadu-emergency/2024')?.counts;
  again();
  const before = compared();
  const withdrawn = `status: withdrawn\n  ended: { date: 2026-01-01, reason: 有误。 }`;
  put(FIRST, text(FIRST).replace('status: published', withdrawn));
  expect(again()).toBe(2);
  expect(compared()).not.toBe(before);
});

test('what cannot be used is looked at each time, and noticed when it is mended', () => {
  const good = text(FIRST);
  put(FIRST, good.replace('year: 2023', 'year: "x"'));
  expect(again()).toBe(3);
  expect(again()).toBe(1);
  put(FIRST, good);
  expect(again()).toBe(2);
  expect(again()).toBe(0);
});

test('other code inspects everything, another history one report', () => {
  again();
  expect(again({ code: 'b' })).toBe(3);
  const keyOf = (id: string): string => (id === 'huadu-emergency/2024' ? 'edited' : '');
  expect(again({ code: 'b', histories: { ...noHistory, keyOf } })).toBe(1);
});

test('a framework named in an unusual way makes the report depend on all of them', () => {
  put(NEXT, text(NEXT).replace('framework: guangzhou-district-2023', '"framework": "guangzhou-district-2023"'));
  again();
  put('frameworks/shenzhen-2023.yaml', `${text('frameworks/shenzhen-2023.yaml')}# A remark.\n`);
  // The oddly written one, and nobody else: no other report names that framework.
  expect(again()).toBe(1);
});

test('a folder keeps what is used, forgets the rest, and serves the next process', () => {
  const folder = join(root, '../', `${root.split('/').at(-1) ?? ''}-cache`);
  mkdirSync(folder);
  const first = openReportCache(folder);
  const before = scanContent(openContent(root, options), first);
  rmSync(join(root, NEXT));
  const after = scanContent(openContent(root, options), openReportCache(folder));
  expect(after.inspected).toBe(0);
  const last = openReportCache(folder);
  expect(last.manifest()?.summaries.length).toBe(2);
  const gone = before.summaries.get('huadu-emergency/2024');
  expect(last.has(gone?.key ?? '')).toBe(false);
  writeFileSync(join(folder, WHOLE), '{ half');
  expect(scanContent(openContent(root, options), openReportCache(folder)).inspected).toBe(2);
});
