/** Files of the whole archive are put together from the shares of its reports, kept or not, in a folder or in memory. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArchiveEntry } from '../../../src/site/archive.ts';
import { archiveFiles, type ExportSource } from '../../../src/site/export/archive-files.ts';
import { csvText } from '../../../src/site/export/csv.ts';
import { keptShares } from '../../../src/site/export/kept-shares.ts';
import { folderOutput, memoryOutput } from '../../../src/site/export/output.ts';
import { listedReportJson } from '../../../src/site/export/report-json.ts';
import { shareOf } from '../../../src/site/export/share.ts';
import { TABLES } from '../../../src/site/export/tables.ts';
import { findingJson, publishedFindings } from '../../../src/site/finding/findings.ts';
import { entries, entryOf, source } from './real-entries.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The files by path, of the same reports as an archive of its own. */
function filesOf(changes: Partial<ExportSource> = {}): Map<string, string> {
  const files = archiveFiles({ ...source, entries: [...entries], ...changes });
  return new Map(files.map(({ path, read }) => [path, Buffer.from(read()).toString('utf8')]));
}

test.each(TABLES)('$name.csv is the table of all reports', (table) => {
  expect(filesOf().get(`${table.name}.csv`)).toBe(csvText(table, entries));
});

test('the lists in JSON hold every report and every finding in the order of the archive', () => {
  const files = filesOf();
  expect(files.get('reports.json')).toBe(JSON.stringify(entries.map(listedReportJson)));
  const { findings, checks } = JSON.parse(files.get('findings.json') ?? '') as Record<string, unknown[]>;
  expect(findings).toEqual(
    publishedFindings(entries).map(({ entry, finding, href }) => ({
      ...{ report: entry.id, url: href },
      ...findingJson(finding),
    })),
  );
  expect(checks?.length).toBeGreaterThan(10);
});

test('an archive without reports has files that can be read', () => {
  const files = filesOf({ entries: [] });
  expect(files.get('reports.json')).toBe('[]');
  expect(JSON.parse(files.get('findings.json') ?? '')).toMatchObject({ findings: [] });
});

test('files are the same in a folder and in memory, from kept shares and from new ones', () => {
  const inMemory = filesOf();
  const made: string[] = [];
  for (const _build of ['first', 'second']) {
    const shares = keptShares(join(folder, 'shares'), ({ id }) => id.replace('/', '-'));
    const inFolder = filesOf({
      shareOf: (entry) => {
        if (!readdirSync(join(folder, 'shares')).includes(`${entry.id.replace('/', '-')}.json`)) made.push(entry.id);
        return shares.of(entry);
      },
      output: folderOutput(join(folder, 'data')),
    });
    expect(inFolder).toEqual(inMemory);
  }
  expect(made).toEqual(entries.map(({ id }) => id));
});

test('a kept share is not made again, and goes when its report does', () => {
  const [first, second] = [entryOf('huadu-emergency/2023'), entryOf('ziyang-emergency/2023')];
  const shares = keptShares(folder, ({ id }) => id.replace('/', '-'));
  const share = shares.of(first);
  shares.of(second);
  // What is asked of a kept report is not asked of its data.
  expect(shares.of({ id: first.id } as ArchiveEntry)).toEqual(share);
  shares.keepOnly([second]);
  expect(readdirSync(folder)).toEqual(['ziyang-emergency-2023.json']);
});

test('what a killed build left half written is not read', () => {
  const shares = keptShares(folder, () => 'key');
  writeFileSync(join(folder, 'key.json.new'), '{"rows":');
  expect(shares.of(entryOf('huadu-emergency/2023'))).toEqual(shareOf(entryOf('huadu-emergency/2023')));
  writeFileSync(join(folder, 'other.json.new'), '{"rows":');
  shares.keepOnly([entryOf('huadu-emergency/2023')]);
  expect(readdirSync(folder)).toEqual(['key.json']);
});

test('the share of a report with open errors is not kept', () => {
  const entry = entryOf('huadu-emergency/2023');
  const open = {
    ...entry,
    findings: entry.findings.map((finding) => ({ ...finding, severity: 'error' as const, acknowledged: null })),
  };
  keptShares(folder, () => 'key').of(open);
  expect(readdirSync(folder)).toEqual([]);
});

test('a long file is put down in pieces, and its size and checksum are those of the whole', () => {
  const pieces = Array.from({ length: 4000 }, (_, index) => `第 ${index} 行，𠮷。\r\n`);
  const [inFolder, inMemory] = [folderOutput(folder), memoryOutput].map((output) => {
    const file = output('a/long.csv');
    for (const piece of pieces) file.write(piece);
    const { read, ...facts } = file.end();
    return { ...facts, text: Buffer.from(read()).toString('utf8') };
  });
  expect(inFolder).toEqual(inMemory);
  expect(inFolder?.text).toBe(pieces.join(''));
  expect(inFolder?.bytes).toBe(Buffer.byteLength(pieces.join('')));
});
