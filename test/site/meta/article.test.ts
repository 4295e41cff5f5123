/** A report as an article: its date, source and keywords. */
import { expect, test } from 'vitest';
import { articleOf } from '../../../src/site/meta/article.ts';
import { asItIs, REVISIONS, viewWith } from './view.ts';

test('a report that nobody knows when it was published has the date it entered the site', () => {
  expect(articleOf(viewWith(asItIs))).toEqual({
    published: '2026-11-20',
    modified: '2026-11-20',
    source: '某市某局',
    keywords: ['某局', '广东省', '2023年度', '部门整体支出', '绩效自评', '小指标体系'],
  });
});

test('a known date of publication, and who published, come from the report', () => {
  const view = viewWith((line) =>
    line.includes('entered')
      ? `${line}\n  published: 2024-08-01`
      : line.replace('title: 某局2023年自评报告', 'title: 某局2023年自评报告, publisher: 某市财政局'),
  );
  expect(articleOf(view)).toMatchObject({ published: '2024-08-01', modified: '2026-11-20', source: '某市财政局' });
});

test('the newest revision is the last change, wherever it stands in the list', () => {
  expect(articleOf(viewWith(asItIs, REVISIONS))).toMatchObject({ published: '2026-11-20', modified: '2027-01-05' });
});
