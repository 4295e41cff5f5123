/** A view made of what is kept is the view itself, wherever one looks. */
import { expect, test } from 'vitest';
import { allowList } from '../../../components/allow-list.ts';
import { inspectContent } from '../../../src/read/inspect.ts';
import { folderIo } from '../../../src/read/io.ts';
import { report as reportSchema } from '../../../src/report/report.ts';
import { splitReport } from '../../../src/archive/report-cache/cached-report.ts';
import { loaderOf } from '../../../src/archive/report-cache/loader.ts';
import { memoryReportCache } from '../../../src/archive/report-cache/report-cache.ts';
import { revivedBody } from '../../../src/archive/report-cache/stored-body.ts';
import { revivedView } from '../../../src/archive/report-cache/revived-view.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../../fixtures/content.ts';

const KEYS = Object.keys(reportSchema.shape) as (keyof typeof reportSchema.shape)[];
const { reports: real, content } = inspectContent(folderIo('content'), allowList);
const { frameworks } = content;

test.each([...real])('%s', (_id, inspected) => {
  const reportCache = memoryReportCache();
  const { summary, cached } = splitReport(inspected, 'k');
  reportCache.write(cached);
  const { view } = inspected;
  const { department, framework } = view;
  const stored = revivedView(summary, reportCache.read('k'), { department, framework, frameworks });
  expect(KEYS.length).toBeGreaterThan(15);
  for (const key of KEYS) expect({ [key]: stored.report[key] }).toEqual({ [key]: view.report[key] });
  const { tree, adjustments, undisclosed, stated, recomputed, meant, weights } = stored.scorecard;
  expect({ tree, adjustments, undisclosed, stated, recomputed, meant, weights }).toEqual(view.scorecard);
  expect(stored.published).toEqual(view.published);
  expect(stored.computed).toEqual(view.computed);
  expect(stored.sheets).toEqual(view.sheets);
  expect(stored.framework).toBe(framework);
});

test.each([...real])('the text of %s', (_id, inspected) => {
  const { body } = splitReport(inspected, 'k').cached;
  const { tree, headings, uses } = revivedBody(body ?? '');
  const isPlace = (key: string, value: unknown): unknown => (key === 'position' ? undefined : value);
  expect(JSON.stringify(tree)).not.toContain('"offset"');
  expect(tree).toEqual(JSON.parse(JSON.stringify(inspected.body.tree, isPlace)));
  expect(headings).toEqual(inspected.body.headings);
  expect(uses).toEqual(inspected.body.uses.map(({ component, props }) => ({ component, props })));
});

test('nothing of a withdrawn report is kept', () => {
  const withdrawn = reportText(REPORT_LINES.map((line) => line.replace('status: published', 'status: withdrawn')));
  const io = memoryIo(smallContent({ 'reports/some-bureau/2023.mdx': withdrawn }));
  const inspected = inspectContent(io, allowList).reports.get('some-bureau/2023');
  if (inspected === undefined) throw new Error('The fixture has no such report.');
  const { summary, cached } = splitReport(inspected, 'k');
  expect(inspected.view.report.stated.total).toBe('97.00');
  expect(JSON.stringify([summary.report, summary.scorecard, cached.report, cached.scorecard])).not.toContain('97.00');
  expect(cached.report.disclosure.status).toBe('withdrawn');
  expect(cached.body).toBeNull();
});

test('a loader keeps the last few', () => {
  const read: string[] = [];
  const { summary, cached } = splitReport(real.get('huadu-emergency/2023') ?? fail(), 'k');
  const { department, framework } = (real.get('huadu-emergency/2023') ?? fail()).view;
  const load = loaderOf({ read: (key) => (read.push(key), cached) }, 2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) load({ ...summary, key }, { department, framework, frameworks });
  expect(read).toEqual(['a', 'b', 'c', 'b']);
});

function fail(): never {
  throw new Error('There is no content.');
}
