/** One site of the good content and the whole hostile corpus: in a real browser nothing of it runs. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EARLY_SCRIPT } from '../../src/site/appearance/early.ts';
import { smallContent } from '../fixtures/content.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { siteFrom } from './built-site.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';

const GOOD_PAGE = 'reports/some-bureau/2023/index.html';
const entries = Object.values(HOSTILE).flat();
const published = entries.filter(({ publishable }) => publishable);

/** Whether a path stays within the folder that it is written to; the others are tested in memory. */
function isWritable(file: string): boolean {
  return posix.normalize(file) === file && !file.startsWith('..') && !file.includes('\0') && file.length < 200;
}

const hostileFiles = entries.flatMap(({ files }) => Object.entries(files)).filter(([file]) => isWritable(file));
const good = join(inject('smallSite'), 'dist');
const site = siteFrom(
  { ...Object.fromEntries(hostileFiles), ...smallContent() },
  { real: false, like: inject('smallSite') },
);

const text = (file: string): string => readFileSync(join(site.dist, file), 'utf8');
const built = (extension: string): string[] =>
  readdirSync(site.dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(extension));

beforeAll(() => {
  // Links to a file of this machine, and a folder, under names that the good department could give to its own files.
  const folder = join(site.content, 'reports/some-bureau');
  symlinkSync('/etc/passwd', join(folder, 'passwd.png'));
  symlinkSync('/etc/passwd', join(folder, '2019.mdx'));
  mkdirSync(join(folder, 'folder.png'));
  writeFileSync(join(folder, 'a%2f..#?<b>.png'), '<script>window.hacked = 1</script>');
  const { status, output } = site.build();
  expect(status, output.slice(-4_000)).toBe(0);
});

afterAll(() => rmSync(site.folder, { recursive: true, force: true }));

test('every report that can be read has a page, the others have none', () => {
  const missing = published.filter(({ name }) => !existsSync(join(site.dist, 'reports', name, '2023/index.html')));
  expect(missing.map(({ name }) => name)).toEqual([]);
  const expected = [...published.map(({ name }) => name), 'some-bureau'];
  expect(readdirSync(join(site.dist, 'reports')).sort()).toEqual(expected.sort());
});

test('the good report has the page, byte by byte, that it has without the others', () => {
  expect(text(GOOD_PAGE)).toBe(readFileSync(join(good, GOOD_PAGE), 'utf8'));
});

test('nothing of this machine is published', () => {
  expect(readdirSync(join(site.dist, 'reports/some-bureau'))).toEqual(['2023']);
  expect(existsSync('/tmp/hacked') || existsSync('hacked')).toBe(false);
});

/** What the site itself puts into pages, and no author can: its files, its data for machines, pictures, search boxes. */
const OWN = [
  'script[type="module"][src^="/_astro/"]',
  'script[type="application/ld+json"]',
  'figure.picture > svg',
  'form[role="search"]',
  'form[action="/compare/"]',
].join(', ');
const FORBIDDEN = 'script, iframe, object, embed, svg, math, form, base, template, [style], [srcdoc], [formaction]';
const HARMLESS = /^(?:https?:\/\/[\w.-]+(?:[/?"]|$)|\/(?![/\\])|#)/;

/** Whether a page is, byte by byte, that of the site without hostile content: nothing hostile can be in it. */
function isUntouched(page: string): boolean {
  const other = join(good, page);
  return existsSync(other) && readFileSync(other, 'utf8') === text(page);
}

/** A page without the name of the department that it is about. */
function nameless(page: string): string {
  const [, department] = /^(?:reports|departments|findings\/departments)\/([^/]+)\//.exec(page) ?? [];
  return department === undefined ? text(page) : text(page).replaceAll(department, '…');
}

/** Pages that something hostile may be in. Of those that are the same but for the name of their department there is one. */
function hostilePages(): string[] {
  const pages = built('.html').filter((page) => !isUntouched(page));
  return [...new Map(pages.map((page) => [nameless(page), page])).values()];
}

test('no page holds an element, attribute or address that runs or loads something', () => {
  const pages = hostilePages();
  expect(pages.length).toBeGreaterThan(published.length);
  for (const page of pages) {
    const $ = load(text(page));
    for (const data of $('script[type="application/ld+json"]').toArray())
      expect(() => JSON.parse($(data).text()) as unknown, page).not.toThrow();
    $('head > script:not([src], [type])')
      .filter((_, script) => $(script).text() === EARLY_SCRIPT)
      .remove();
    $(OWN).remove();
    expect($(FORBIDDEN).length, page).toBe(0);
    const attributes = $('*')
      .toArray()
      .flatMap((element) => Object.keys($(element).attr() ?? {}));
    expect(
      attributes.filter((name) => /^on|^(?:set|client|server|is|define):/i.test(name)),
      page,
    ).toEqual([]);
    const addresses = $('[href], [src]')
      .toArray()
      .map((each) => $(each).attr('href') ?? $(each).attr('src') ?? '');
    expect(
      addresses.filter((address) => !HARMLESS.test(address)),
      page,
    ).toEqual([]);
  }
});

test('every JSON file parses', () => {
  expect(built('.json').length).toBeGreaterThan(published.length);
  for (const file of built('.json')) expect(() => JSON.parse(text(file)) as unknown, file).not.toThrow();
});

test('every CSV file parses into rows of one length, and no cell is a formula', () => {
  expect(built('.csv')).toContain('data/indicators.csv');
  for (const file of built('.csv')) {
    const rows = rowsOf(text(file).replace(/^\ufeff/, ''));
    expect(new Set(rows.map((row) => row.length)).size, file).toBe(1);
    expect(
      rows.flat().filter((cell) => /^[=+@\t\r＝＋＠]|^-(?!\d)/.test(cell)),
      file,
    ).toEqual([]);
  }
  expect(text('data/indicators.csv')).toContain(`'=HYPERLINK`);
});

/** The cells of a CSV text as RFC 4180 reads them. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => site.dist);

  test('no page opens a dialog, asks anyone else, errs, or runs anything', async () => {
    const page = await web.browser.newPage();
    const happened: string[] = [];
    page.on('dialog', (dialog) => {
      happened.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${web.address}/`)) happened.push(`request ${request.url()}`);
    });
    page.on('pageerror', (error) => happened.push(`error ${error.message}`));
    page.on('popup', (popup) => happened.push(`popup ${popup.url()}`));
    const pages = hostilePages();
    expect(pages.length).toBeGreaterThan(published.length);
    for (const path of pages) {
      const address = `/${path.replace(/index\.html$/, '')}`;
      await page.goto(`${web.address}${address}`);
      const state = await page.evaluate(() => ({
        hacked: 'hacked' in window || 'hacked' in Object.prototype,
        // Astro names its files by their content; no author's text becomes one.
        scripts: [...document.scripts].filter(({ src, type, parentElement }) => {
          const isOwnFile = new URL(src, location.href).pathname.startsWith('/_astro/');
          return !isOwnFile && type !== 'application/ld+json' && parentElement !== document.head;
        }).length,
        address: location.pathname,
      }));
      expect(state, path).toEqual({ hacked: false, scripts: 0, address });
    }
    expect(happened).toEqual([]);
  });
});
