/** The archive that the bench measures: the same each time, without faults but the planned ones, no text twice. */
import { expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { departmentFile, type Made, madeReports, readSeeds } from '../../bench/archive.ts';
import { BODY_CHARACTERS } from '../../bench/report.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { memoryIo } from '../fixtures/content.ts';

const seeds = readSeeds('content');
const wish = { reports: 30, years: 3 };
const archive = [...madeReports(wish, seeds)];

/** The archive as content files; last year's reports are among them. */
function filesOf(list: readonly Made[]): Record<string, string> {
  const years = [...new Set(list.map(({ report }) => report.plain.year))];
  return {
    ...seeds.files,
    ...Object.fromEntries(list.map(({ report, text }) => [`reports/${report.id}.mdx`, text])),
    ...Object.fromEntries(
      list.map(({ department }) => [`departments/${department.id}.yaml`, departmentFile(department, years)]),
    ),
  };
}

const inspection = inspectContent(memoryIo(filesOf(archive)), allowList);

test('the same wish gives the same archive', () => {
  const again = [...madeReports({ reports: 4, years: 3 }, seeds)];
  expect(again.map(({ text }) => text)).toEqual(archive.slice(0, 4).map(({ text }) => text));
});

test('every report can be read and scored', () => {
  expect([...inspection.reports.keys()].sort()).toEqual(archive.map(({ report }) => report.id).sort());
});

test('form has no faults, and every error has its acknowledgement', () => {
  const open = inspection.findings.filter(
    ({ check, severity, acknowledged }) => check.startsWith('form/') || (severity === 'error' && acknowledged === null),
  );
  expect(open.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
});

test('some reports have faults, most have none', () => {
  const faulty = new Set(
    inspection.findings.filter(({ acknowledged }) => acknowledged !== null).map(({ file }) => file),
  );
  expect(faulty.size).toBeGreaterThan(0);
  expect(faulty.size).toBeLessThan(wish.reports / 2);
});

test('every framework is used', () => {
  const used = new Set([...inspection.reports.values()].map(({ view }) => view.report.framework));
  expect([...seeds.frameworks.keys()].filter((id) => !used.has(id))).toEqual([]);
});

test('no two paragraphs are alike', () => {
  const paragraphs = archive.flatMap(({ report }) =>
    report.plain.body.split('\n\n').filter((text) => text.length > 60),
  );
  expect(paragraphs.length).toBeGreaterThan(1000);
  expect(new Set(paragraphs).size).toBe(paragraphs.length);
});

test('a body has about the usual length', () => {
  for (const { report } of archive) {
    expect(report.plain.body.length / BODY_CHARACTERS, report.id).toBeGreaterThan(0.8);
    expect(report.plain.body.length / BODY_CHARACTERS, report.id).toBeLessThan(1.2);
  }
});

test('the plain text has the figures and no components', () => {
  const [first] = archive;
  const { body, scores } = first?.report.plain ?? { body: '<', scores: [] };
  expect(body).not.toMatch(/[<>{}]/);
  const fact = /- id: f4\n\s+name: [^\n]+\n\s+value: "([^"]+)"\n\s+unit: "?([^\n"]+)/.exec(first?.text ?? '');
  expect(body).toContain(`${fact?.[1]}${fact?.[2]}`);
  expect(scores.length).toBeGreaterThan(20);
});

test('one year opens with what the year before closed with', () => {
  const budgetOf = (id: string) => inspection.reports.get(id)?.view.report.budget;
  const [later, earlier] = archive.map(({ report }) => budgetOf(report.id));
  expect(later?.balances?.opening).toBe(earlier?.balances?.closing);
  expect(later?.expenditure?.prior?.executed).toBe(earlier?.expenditure?.amounts?.executed);
});
