/** The least that a content root may hold builds too: no report, one, none that is shown, a portal that says all or little. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { jsonSchema } from '../../src/report/json-schema.ts';
import { REPORT_LINES, reportText, SITE, smallContent } from '../fixtures/content.ts';
import { fieldCounts } from '../fixtures/valid/key-paths.ts';
import { siteFrom } from './built-site.ts';

const REPORT = 'reports/some-bureau/2023.mdx';
const PAGE = 'reports/some-bureau/2023/index.html';

const site = siteFrom(smallContent(), { real: false, like: inject('smallSite') });

afterAll(() => {
  rmSync(dirname(site.content), { recursive: true, force: true });
});

/** Builds the small content with changes; what was built before is taken over where it stays the same. */
function built(changes: Record<string, string | undefined>): { status: number | null; output: string } {
  rmSync(site.content, { recursive: true, force: true });
  for (const [file, text] of Object.entries(smallContent(changes))) {
    mkdirSync(dirname(join(site.content, file)), { recursive: true });
    writeFileSync(join(site.content, file), text);
  }
  return site.build();
}

const inState = (status: string): string =>
  reportText(REPORT_LINES.map((line) => line.replace('status: published', `status: ${status}`)));

/** No framework and no other data: a total and a grade alone. */
const TOTAL_ALONE = reportText(
  [...REPORT_LINES.slice(0, 2), 'framework: null', ...REPORT_LINES.slice(3, 7), 'stated: { total: "100", grade: 优 }'],
  '',
);

test('a total and a grade without a framework stand on the page where findings lead to them', () => {
  const { status, output } = built({ [REPORT]: TOTAL_ALONE });
  expect(status, output).toBe(0);
  // The content folder is in no repository, and the build says so once.
  expect(output.match(/^读不到 git 历史，.*内容文件夹不在 git 仓库里。.*$/gm)).toHaveLength(1);
  const $ = load(readFileSync(join(site.dist, PAGE), 'utf8'));
  expect($('[id="stated.total"]').text().replace(/\s+/g, '')).toBe('自评总分100分');
  expect($('[id="stated.grade"]').text().replace(/\s+/g, '')).toBe('自评等级优');
});

// One report alone is the site that `shared-builds.ts` builds.
test.each([
  ['only a draft', { [REPORT]: inState('draft') }, false],
  [
    'only a withdrawn report, below a portal that says as little as it must,',
    { [REPORT]: inState('withdrawn'), 'site.yaml': SITE.replace('base: /\n', '') },
    true,
  ],
  ['only a superseded report', { [REPORT]: inState('superseded') }, true],
  ['no report', { [REPORT]: undefined }, false],
  [
    'nothing but the portal',
    { [REPORT]: undefined, 'departments/some-bureau.yaml': undefined, 'frameworks/small-2020.yaml': undefined },
    false,
  ],
])('%s is a site', (_, changes, hasPage) => {
  expect(built(changes)).toMatchObject({ status: 0 });
  expect(existsSync(join(site.dist, PAGE))).toBe(hasPage);
});

const WHOLE_PORTAL = {
  ...{ name: '小站', title: '小站 & <平台>', description: '“测试”。', publisher: '测试组 🚒' },
  ...{ address: 'http://portal.example:8080', base: '/a/b-2/', identifierCode: 'bm12345678' },
  ...{ icpRecord: '粤ICP备12345678号-1', policeRecord: '粤公网安备 44010602001234号', example: true },
  governmentBadge: { picture: 'favicon.svg', address: 'https://bszs.conac.cn/sitename?method=show&id=1' },
  ...{ contact: '电话 "0000" & 邮箱' },
  repository: { host: 'gitlab', address: 'https://gitlab.example/组/内容.git', branch: 'feature/#1?' },
};

test('a portal may say all that it can', () => {
  const unsaid = [...fieldCounts(jsonSchema('site'), [WHOLE_PORTAL])].filter(([, count]) => count === 0);
  expect(unsaid).toEqual([]);
  expect(built({ 'site.yaml': stringify(WHOLE_PORTAL) })).toMatchObject({ status: 0 });
  const badge = { picture: 'missing.png', address: 'https://bszs.conac.cn/a' };
  const { status, output } = built({ 'site.yaml': stringify({ ...WHOLE_PORTAL, governmentBadge: badge }) });
  expect([status, output]).toEqual([1, expect.stringContaining('public 文件夹里没有 missing.png。')]);
});
