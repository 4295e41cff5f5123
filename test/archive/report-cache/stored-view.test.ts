/** A stored view is the view itself, wherever one looks. */
import { expect, test } from 'vitest';
import { allowList } from '../../../components/allow-list.ts';
import { inspectContent } from '../../../src/read/inspect.ts';
import { folderIo } from '../../../src/read/io.ts';
import { report as reportSchema } from '../../../src/report/report.ts';
import { divided } from '../../../src/archive/report-cache/digest.ts';
import { readerOf } from '../../../src/archive/report-cache/reader.ts';
import { memoryShelf } from '../../../src/archive/report-cache/shelf.ts';
import { revivedBody } from '../../../src/archive/report-cache/stored-body.ts';
import { StoredView } from '../../../src/archive/report-cache/stored-view.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../../fixtures/content.ts';

const KEYS = Object.keys(reportSchema.shape) as (keyof typeof reportSchema.shape)[];
const { reports: real, content } = inspectContent(folderIo('content'), allowList);
const { frameworks } = content;

test.each([...real])('%s', (_id, inspected) => {
  const shelf = memoryShelf();
  const { head, digest } = divided(inspected, 'k');
  shelf.write(digest);
  const { view } = inspected;
  const { department, framework } = view;
  const stored = new StoredView(head, { department, framework, frameworks, reader: readerOf(shelf) });
  expect(KEYS.length).toBeGreaterThan(15);
  for (const key of KEYS) expect({ [key]: stored.report[key] }).toEqual({ [key]: view.report[key] });
  const { tree, adjustments, undisclosed, stated, recomputed, meant, weights } = stored.sheet;
  expect({ tree, adjustments, undisclosed, stated, recomputed, meant, weights }).toEqual(view.sheet);
  expect(stored.published).toEqual(view.published);
  expect(stored.computed).toEqual(view.computed);
  expect(stored.sheets).toEqual(view.sheets);
  expect(stored.framework).toBe(framework);
});

test.each([...real])('the text of %s', (_id, inspected) => {
  const { body } = divided(inspected, 'k').digest;
  const { tree, headings, uses } = revivedBody(body ?? '');
  const isPlace = (key: string, value: unknown): unknown => (key === 'position' ? undefined : value);
  expect(JSON.stringify(tree)).not.toContain('"offset"');
  expect(tree).toEqual(JSON.parse(JSON.stringify(inspected.body.tree, isPlace)));
  expect(headings).toEqual(inspected.body.headings);
  expect(uses).toEqual(inspected.body.uses.map(({ component, props }) => ({ component, props })));
});

test('nothing of a withdrawn report lies on the shelf', () => {
  const withdrawn = reportText(REPORT_LINES.map((line) => line.replace('status: published', 'status: withdrawn')));
  const io = memoryIo(smallContent({ 'reports/some-bureau/2023.mdx': withdrawn }));
  const inspected = inspectContent(io, allowList).reports.get('some-bureau/2023');
  if (inspected === undefined) throw new Error('The fixture has no such report.');
  const { head, digest } = divided(inspected, 'k');
  expect(inspected.view.report.stated.total).toBe('97.00');
  expect(JSON.stringify([head.report, head.sheet, digest.report, digest.sheet])).not.toContain('97.00');
  expect(digest.report.disclosure.status).toBe('withdrawn');
  expect(digest.body).toBeNull();
});

test('a reader keeps the last few', () => {
  const read: string[] = [];
  const any = divided([...real.values()][0] ?? fail(), 'k').digest;
  const reader = readerOf({ read: (key) => (read.push(key), any) }, 2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) reader.read(key);
  expect(read).toEqual(['a', 'b', 'c', 'b']);
});

function fail(): never {
  throw new Error('There is no content.');
}
