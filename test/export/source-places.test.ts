/** `report.json` says where each figure was printed, by the path that findings use. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { reportJson } from '../../src/export/report-json.ts';
import { reportJsonModel } from '../../src/export/report-json-model.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { entryFrom } from '../fixtures/entry.ts';
import { memoryIo, smallContent } from '../fixtures/content.ts';

const PLACES = { file: '自评表.docx', sha256: 'a'.repeat(64), figures: { 'stated.total': ['97分', '表1 第9行第8列'] } };

function jsonWith(places: string | undefined) {
  const files = smallContent({ 'reports/some-bureau/2023.source.json': places });
  const report = inspectContent(memoryIo(files), allowList, { checks: [] }).reports.get('some-bureau/2023');
  if (report === undefined) throw new Error('The report cannot be read.');
  return reportJsonModel.parse(reportJson(entryFrom(report)));
}

test('file, checksum, and the printed text and place of each figure', () => {
  expect(jsonWith(JSON.stringify(PLACES)).source).toEqual({
    ...PLACES,
    figures: { 'stated.total': { text: '97分', place: '表1 第9行第8列' } },
  });
});

test('null where nothing says so', () => {
  expect(jsonWith(undefined).source).toBeNull();
});
