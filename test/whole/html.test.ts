/** The HTML of every kind of page, judged by html-validate. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type MetaDataTable, HtmlValidate, type Message, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';

/** Of pages of the same kind, so many of the largest are read. */
const PAGES_OF_A_KIND = 2;
const SHOWN_MAX = 20;

// HTML counts `details` among flow content, not among sectioning content, which `th` must not hold.
const OWN_ELEMENTS: MetaDataTable = { details: { inherit: 'details', sectioning: false } };

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    elements: ['html5', OWN_ELEMENTS],
    rules: {
      // Files of the site itself are what the page trusts already; a hash of them protects nobody.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Ids are paths of data, which have dots; they are promised to the outside world.
      'valid-id': ['error', { relaxed: true }],
      // The box in which a wide table scrolls is a region to the keyboard, but not a section of the text.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

const dist = inject('archiveSite');

/** Pages of a kind lie equally deep below the same folder: `reports/…/…/index.html`. */
function kindOf(page: string): string {
  const [first, ...rest] = page.split('/');
  return `${first}${rest.map((_, index) => (first === 'findings' && index === 0 ? `/${rest[0]}` : '/…')).join('')}`;
}

/** The largest pages of every kind. */
function pages(): string[] {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'));
  const size = (page: string): number => statSync(join(dist, page)).size;
  return Object.values(Object.groupBy(all, kindOf)).flatMap((same = []) =>
    same.sort((a, b) => size(b) - size(a)).slice(0, PAGES_OF_A_KIND),
  );
}

const inWords = (page: string, { ruleId, message, selector, line, column }: Message): string =>
  `${page}:${line}:${column} ${message} (${ruleId}) at ${selector ?? 'the page'}`;

test('no page of any kind has a fault', async () => {
  const read = pages();
  expect(read.map(kindOf)).toEqual(expect.arrayContaining(['index.html', '404.html', 'reports/…/…/…', 'data/…']));
  const faults: string[] = [];
  for (const page of read) {
    const { results } = await validator.validateString(readFileSync(join(dist, page), 'utf8'), page);
    faults.push(...results.flatMap(({ messages }) => messages.map((message) => inWords(page, message))));
  }
  expect(faults.slice(0, SHOWN_MAX), `${faults.length} faults`).toEqual([]);
});

test('the validator does find a fault', async () => {
  const { valid } = await validator.validateString(
    '<!DOCTYPE html><html lang="zh-CN"><body><img src="a.png"></body></html>',
  );
  expect(valid).toBe(false);
});
