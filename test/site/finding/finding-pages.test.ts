/** Findings of an archive, however many: counted once, listed in its order, and no page with more than its bound. */
import { expect, test } from 'vitest';
import type { ArchiveEntry } from '../../../src/archive/archive.ts';
import type { FindingEntry, Contribution } from '../../../src/export/contribution.ts';
import { findingPages, FINDINGS_MOST, indexFindings, listedFindings } from '../../../src/site/finding/finding-pages.ts';
import { countFindings, publishedFindings } from '../../../src/archive/findings.ts';
import { entries, source } from '../../export/real-entries.ts';

const { contributionOf } = source;

test('lists the findings of each check and department as the reports have them', () => {
  const all = publishedFindings(entries).map(({ entry, finding, href }) => ({ entry, finding, href }));
  const { byCheck, byDepartment, totals } = indexFindings(entries);
  expect(all.length).toBeGreaterThan(20);
  const seen = (places: Parameters<typeof listedFindings>[0] = []) =>
    listedFindings(places, contributionOf).map(({ entry, finding: { check, message }, href }) => [
      entry.id,
      check,
      message,
      href,
    ]);
  const expected = (isWanted: (each: (typeof all)[number]) => boolean) =>
    all.filter(isWanted).map(({ entry, finding: { check, message }, href }) => [entry.id, check, message, href]);
  for (const check of new Set(all.map(({ finding }) => finding.check)))
    expect(seen(byCheck.get(check))).toEqual(expected(({ finding }) => finding.check === check));
  for (const { view } of entries) {
    const { department } = view.report;
    expect(seen(byDepartment.get(department))).toEqual(
      expected(({ entry }) => entry.view.report.department === department),
    );
  }
  expect(totals.errors).toBe(all.filter(({ finding }) => finding.severity === 'error').length);
  expect(totals.review).toBe(all.filter(({ finding }) => finding.outcome === 'review').length);
});

test('counts the findings of a department by outcome', () => {
  const { counts } = indexFindings(entries);
  const [id] = [...counts.keys()];
  const own = entries.filter(({ view }) => view.report.department === id).flatMap(({ findings }) => findings);
  expect(counts.get(id ?? '')).toEqual(countFindings(own));
});

/** Made-up reports, each with as many findings of one check. */
function madeUp(reports: number, findings: number) {
  const finding = (id: string, index: number): FindingEntry => ({
    report: id,
    url: `/reports/${id}/#finding-${index}`,
    ...{ check: 'total-foots', outcome: 'review', severity: 'warning', at: null, stated: null, expected: null },
    ...{ difference: null, message: `${id} ${index}`, acknowledged: null },
  });
  const made = Array.from({ length: reports }, (_, index) => {
    const id = `d${index % 100}/${2025 - Math.floor(index / 100)}`;
    const listed = Array.from({ length: findings }, (_, at) => finding(id, at));
    return { id, summary: { report: { department: `d${index % 100}` }, findings: listed } } as unknown as ArchiveEntry;
  });
  let asked = 0;
  const contribution = ({ id }: ArchiveEntry): Contribution => {
    asked += 1;
    const own = Array.from({ length: findings }, (_, index) => finding(id, index));
    return { rows: {}, listed: '', findings: own };
  };
  return { made, contribution, asked: () => asked };
}

test('an archive of a thousand reports with findings everywhere has no page that lists more than its bound', () => {
  const { made, contribution, asked } = madeUp(1000, 7);
  const { byCheck, byDepartment } = indexFindings(made);
  const pages = findingPages(byCheck.get('total-foots'));
  expect(pages).toHaveLength(35);
  const listed = pages.flatMap(({ items }) => {
    const before = asked();
    const own = listedFindings(items, contribution);
    expect(own.length).toBeLessThanOrEqual(FINDINGS_MOST);
    // A report that has several findings on the page is read once.
    expect(asked() - before).toBeLessThanOrEqual(Math.ceil(FINDINGS_MOST / 7) + 1);
    return own.map(({ finding }) => finding.message);
  });
  expect(listed).toEqual(made.flatMap(({ id }) => Array.from({ length: 7 }, (_, index) => `${id} ${index}`)));
  expect(findingPages(byDepartment.get('d5'))).toHaveLength(1);
  expect(findingPages(undefined)).toMatchObject([{ items: [], number: 1, count: 1 }]);
});
