/** The built guide: every page of it is there, its anchors are its own, its links arrive, nothing runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { CHECKS } from '../../src/check/checks/index.ts';
import { FORM_TITLES } from '../../src/read/form-titles.ts';
import { MODEL_NAMES } from '../../src/report/json-schema.ts';
import { readGuide } from '../../src/guide/chapters.ts';
import { allFields, fieldsOf } from '../../src/guide/fields/tree.ts';
import { MISTAKES } from '../../src/guide/mistakes.ts';

const dist = join(inject('smallSite'), 'dist');
/** Ids of each page of the guide by its folder below `dist`. */
const ids = new Map<string, string[]>();
const pages = new Map<string, ReturnType<typeof load>>();

beforeAll(() => {
  for (const name of readdirSync(join(dist, 'guide'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('index.html')) continue;
    const folder = join('guide', dirname(name)).replace(/\/\.$/, '');
    const $ = load(readFileSync(join(dist, 'guide', name), 'utf8'));
    pages.set(folder, $);
    const own = $('[id]').toArray();
    ids.set(
      folder,
      own.map((element) => $(element).attr('id') ?? ''),
    );
  }
});

describe('the guide', () => {
  test('has its pages', () => {
    const wanted = [
      'guide',
      'guide/mistakes',
      ...MODEL_NAMES.map((model) => `guide/fields/${model}`),
      ...CHECKS.map(({ id }) => `guide/checks/${id}`),
      ...Object.keys(allowList).map((name) => `guide/components/${name}`),
    ];
    expect(wanted.filter((folder) => !pages.has(folder))).toEqual([]);
  });
  test('has an anchor for every chapter, field, fault of form and mistake', () => {
    const missing = (folder: string, wanted: readonly string[]): string[] =>
      wanted.filter((id) => !ids.get(folder)?.includes(id)).map((id) => `${folder}#${id}`);
    expect([
      ...missing(
        'guide',
        readGuide().chapters.map(({ id }) => id),
      ),
      ...MODEL_NAMES.flatMap((model) =>
        missing(
          `guide/fields/${model}`,
          allFields(fieldsOf(model)).map(({ anchor }) => anchor),
        ),
      ),
      ...missing('guide/checks', [
        ...CHECKS.map(({ id }) => id),
        ...Object.keys(FORM_TITLES).map((name) => `form-${name}`),
      ]),
      ...missing(
        'guide/mistakes',
        MISTAKES.map(({ id }) => id),
      ),
    ]).toEqual([]);
  });
  test('repeats no id on a page', () => {
    const repeated = [...ids].filter(([, own]) => new Set(own).size !== own.length).map(([folder]) => folder);
    expect(repeated).toEqual([]);
  });
  test('gives every region on a page a name of its own', () => {
    const repeated = [...pages].flatMap(([folder, $]) => {
      const labels = $('main [role="region"][aria-label]')
        .toArray()
        .map((element) => $(element).attr('aria-label'));
      return new Set(labels).size === labels.length ? [] : [folder];
    });
    expect(repeated).toEqual([]);
  });
  test('leads only to what is there', () => {
    const lost = [...pages].flatMap(([folder, $]) =>
      $('main a[href]')
        .toArray()
        .map((link) => $(link).attr('href') ?? '')
        .filter((href) => !arrives(href, folder))
        .map((href) => `${folder}: ${href}`),
    );
    expect(lost).toEqual([]);
  });
  test('has one first heading and no gap below it', () => {
    const wrong = [...pages].flatMap(([folder, $]) => {
      const levels = $('main :is(h1, h2, h3, h4)')
        .toArray()
        .map(({ tagName }) => Number(tagName.slice(1)));
      const hasGap = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return hasGap || levels.filter((level) => level === 1).length !== 1 ? [`${folder} ${levels.join()}`] : [];
    });
    expect(wrong).toEqual([]);
  });
  test('shows code as text that a keyboard can scroll', () => {
    const page = pages.get('guide/mistakes');
    const blocks = page?.('main pre').toArray() ?? [];
    expect(blocks.length).toBeGreaterThan(MISTAKES.length);
    expect(
      blocks.filter((block) => page?.(block).attr('tabindex') !== '0' || page(block).children('code').length !== 1),
    ).toEqual([]);
    expect(page?.('main pre code').text()).toContain('<Fig of="budget.expenditure.excuted" />');
  });
});

test('the page of what a check found leads to its full text, and does not repeat it', () => {
  const $ = load(readFileSync(join(dist, 'findings/checks/total-foots/index.html'), 'utf8'));
  expect($('main a[href="/guide/checks/total-foots/"]').length).toBe(1);
  expect($('main pre').length).toBe(0);
});

function arrives(href: string, folder: string): boolean {
  if (/^https?:/.test(href)) return true;
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? folder : path.replace(/^\/|\/$/g, '');
  const own = ids.get(target);
  if (own !== undefined) return anchor === undefined || own.includes(decodeURIComponent(anchor));
  return existsSync(join(dist, target, 'index.html'));
}
