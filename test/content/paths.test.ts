/** Every datum of the real reports is found under its path, and its place in the file is the place of its figure. */
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { idPath } from '../../src/read/id-path.ts';
import { folderIo } from '../../src/read/io.ts';
import { parsePrinted } from '../../src/report/printed.ts';
import { publishedData } from '../../src/report/published.ts';

const { reports } = readContent(folderIo('content'));

test.each([...reports.keys()])('%s', (id) => {
  const reportFile = reports.get(id);
  if (reportFile === undefined) throw new Error(`No report ${id}.`);
  const { report, source } = reportFile;
  const wrong: string[] = [];
  let figures = 0;
  for (const [path, datum] of publishedData(report)) {
    if (datum.content.kind !== 'figure') continue;
    figures += 1;
    // A cell may be written { value: "1" }; then the figure stands one step further down.
    const written =
      source.written(datum.keys) ??
      source.written([...datum.keys, 'value']) ??
      source.written([...datum.keys, 'about']);
    const printed = written === undefined ? undefined : parsePrinted(written);
    const figure = printed !== undefined && 'figure' in printed ? printed.figure : undefined;
    if (figure !== datum.content.figure) wrong.push(`${path}: ${datum.content.figure} is not ${written}`);
    if (idPath(report, datum.keys) !== path) wrong.push(`${path}: ${idPath(report, datum.keys)}`);
  }
  expect(wrong).toEqual([]);
  expect(figures).toBeGreaterThan(5);
});
