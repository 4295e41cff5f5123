/** Files of the whole archive are put together from the shares of its reports, in a folder or in memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archiveFiles, type ExportSource } from '../../src/export/archive-files.ts';
import { csvText } from '../../src/export/csv.ts';
import { folderOutput, memoryOutput } from '../../src/export/output.ts';
import { listedReportJson } from '../../src/export/report-json.ts';
import { TABLES } from '../../src/export/tables.ts';
import { findingJson, publishedFindings } from '../../src/archive/findings.ts';
import { entries, source } from './real-entries.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The files by path, of the same reports with changes as an archive of its own. */
function filesOf(changes: Partial<ExportSource>): Map<string, string> {
  const files = archiveFiles({ ...source, entries: [...entries], ...changes });
  return new Map(files.map(({ path, read }) => [path, Buffer.from(read()).toString('utf8')]));
}

const whole = filesOf({});

test.each(TABLES)('$name.csv is the table of all reports', (table) => {
  expect(whole.get(`${table.name}.csv`)).toBe(csvText(table, entries));
});

test('the lists in JSON hold every report and every finding in the order of the archive', () => {
  expect(whole.get('reports.json')).toBe(JSON.stringify(entries.map(listedReportJson)));
  const { findings, checks } = JSON.parse(whole.get('findings.json') ?? '') as Record<string, unknown[]>;
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

test('files are the same in a folder and in memory', () => {
  expect(filesOf({ output: folderOutput(join(folder, 'data')) })).toEqual(whole);
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
