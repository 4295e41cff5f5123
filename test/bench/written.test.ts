/** The archive on disk, and what the edit does to it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { editReport, readSeeds, writeArchive } from '../../bench/archive.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const archive = writeArchive(folder, { reports: 4, years: 2 }, readSeeds('content'), { plain: true });
const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
const io = folderIo(archive.content);

test('the content root is whole, and both plain folders hold every report', () => {
  expect(archive.ids).toHaveLength(4);
  expect([...inspectContent(io, allowList).reports.keys()].sort()).toEqual([...archive.ids].sort());
  expect(filesBelow(archive.plain?.mdx ?? '').sort()).toEqual(archive.ids.map((id) => `${id}.mdx`).sort());
  expect(filesBelow(archive.plain?.markdown ?? '').sort()).toEqual(archive.ids.map((id) => `${id}.md`).sort());
});

test('an edit changes a figure and a sentence of one report, and does no harm', () => {
  const [id = ''] = archive.ids;
  const before = inspectContent(io, allowList);
  const valueOf = (inspection: typeof before) =>
    inspection.reports.get(id)?.view.report.facts.find((fact) => fact.id === 'f9')?.value;
  editReport(archive.content, id);
  const after = inspectContent(io, allowList);
  expect(valueOf(after)).not.toBe(valueOf(before));
  expect(readFileSync(join(archive.content, `reports/${id}.mdx`), 'utf8')).toContain('本次更正补充说明');
  expect(after.findings.filter(({ severity, acknowledged }) => severity === 'error' && acknowledged === null)).toEqual(
    [],
  );
});
