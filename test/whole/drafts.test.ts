/** A draft is published nowhere: no file of the built site knows its words, its figures or its address. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { siteFrom } from './built-site.ts';

const FIGURE = '31415.92';

function text(year: number, status: string, executed: string, more = ''): string {
  const lines = REPORT_LINES.map((line) =>
    line
      .replace('year: 2023', `year: ${year}`)
      .replace('status: published', `status: ${status}`)
      .replace('executed: "190.00"', `executed: "${executed}"`)
      .replace('某局2023年', `某局${status.split('\n')[0]} ${year}年`),
  );
  return reportText([...lines, ...(more === '' ? [] : [more])], `\n## 自评结论\n\n状态是 ${status}。\n`);
}

test('nothing of a draft is in the site', () => {
  const { dist, build } = siteFrom(
    smallContent({
      // It prints what last year executed, which a check compares with last year's report: a draft.
      'reports/some-bureau/2023.mdx': text(2023, 'published', '190.00').replace(
        'executed: "190.00" }',
        'executed: "190.00" }\n    prior: { executed: "180.00" }',
      ),
      'reports/some-bureau/2022.mdx': text(2022, 'draft', FIGURE),
      'reports/some-bureau/2024.mdx': text(2024, 'published', '190.00'),
      'reports/some-bureau/2021.mdx': text(
        2021,
        'superseded\n  ended: { date: 2027-03-01, reason: 重编。, by: some-bureau/2022 }',
        '190.00',
      ),
    }),
    { real: false, like: inject('smallSite') },
  );
  expect(build()).toMatchObject({ status: 0 });
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  expect(files).toContain(join('reports', 'some-bureau', '2021', 'index.html'));
  expect(files.filter((name) => name.includes('2022'))).toEqual([]);
  const telling = files.filter((name) =>
    /31,?415\.92|some-bureau\/2022\/|某局draft|状态是 draft/.test(readFileSync(join(dist, name), 'utf8')),
  );
  expect(telling).toEqual([]);
});
