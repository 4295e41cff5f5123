/** What is read from a finished report is read once, and is the same as from the report itself. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { factsOf } from '../../src/audit/page-facts.ts';
import { readPage } from '../../src/audit/read-page.ts';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import { reportJsonText } from '../../src/export/report-json.ts';
import { cachedContributions } from '../../src/export/cached-contributions.ts';
import { contributionOf } from '../../src/export/contribution.ts';
import { extractsFor, indexedIn, pageFactsIn } from '../../src/build/page-extracts.ts';
import { readReport } from '../../src/search/index/report-words.ts';
import { blocksOfText, type ReportText, TEXT_FILE } from '../../src/search/report-text.ts';
import { FolderCache } from '../../src/cache/folder-cache.ts';
import { entries, entryOf } from '../export/real-entries.ts';

const ID = 'huadu-emergency/2023';
const PLACE = { site: 'https://example.org', base: '/' };
const HTML = `<!doctype html><html lang="zh-CN"><head><title>标题</title></head><body><main><article class="report">
<h1>标题</h1><h2 id="s1">一、预算</h2><p>执行率为 91.12%。</p></article></main></body></html>`;

/** A page cache that holds the files of one report. */
function finished() {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const site = join(root, 'dist');
  const made = join(site, 'reports', ID);
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, 'index.html'), HTML);
  writeFileSync(join(made, 'report.json'), reportJsonText(entryOf(ID)));
  const pageCache = new FolderCache(join(root, 'pages'));
  const departments = new Map(entries.map(({ view }) => [view.report.department, view.department]));
  extractsFor({ entries: [...entries], departments, frameworks: new Map() }, PLACE)(`reports/${ID}`, made);
  pageCache.take('key', made);
  return { pageCache, keys: new Map([[ID, 'key']]), site };
}

test('the audit and the search take from the page cache what they would take from the page', () => {
  const { pageCache, keys } = finished();
  expect(pageFactsIn(pageCache, keys)(`reports/${ID}/index.html`)).toEqual(
    factsOf(readPage(`reports/${ID}/index.html`, HTML), PLACE),
  );
  const { row, sections } = readReport(readFileSync(indexedIn(pageCache, keys).file(ID), 'utf8'));
  expect(JSON.parse(row)).toMatchObject({ id: ID, year: 2023, department: { id: 'huadu-emergency' } });
  expect(sections.join('\t').split('\t')).toContain('91.12');
  const text = gunzipSync(readFileSync(join(pageCache.folderOf('key'), TEXT_FILE))).toString();
  expect(blocksOfText(JSON.parse(text) as ReportText).map((block) => block.text)).toContain('执行率为 91.12%。');
  expect(indexedIn(pageCache, keys).hash(ID)).toMatch(/^[0-9a-f]{32}$/);
});

test('of what is not in the page cache nothing is known', () => {
  const { pageCache, keys } = finished();
  for (const file of ['index.html', 'reports/a/2023/index.html', `reports/${ID}/report.json`])
    expect(pageFactsIn(pageCache, keys)(file)).toBeUndefined();
  expect(indexedIn(pageCache, keys).hash('a/2023')).toBeUndefined();
});

test('the contribution of a report in the page cache is read, never made from its data again; of another it is made', () => {
  const { pageCache, keys } = finished();
  const contributions = cachedContributions(pageCache, keys);
  const contribution = JSON.parse(JSON.stringify(contributionOf(entryOf(ID))));
  expect(contributions({ id: ID } as ArchiveEntry)).toEqual(contribution);
  const other = entryOf('ziyang-emergency/2023');
  expect(contributions(other)).toEqual(contributionOf(other));
});

test('other folders are left as they are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  writeFileSync(join(folder, 'index.html'), HTML);
  extractsFor({ entries: [...entries], departments: new Map(), frameworks: new Map() }, PLACE)('guide', folder);
  expect(() => readFileSync(join(folder, '_facts.json'))).toThrow();
});
