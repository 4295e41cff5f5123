/** Data that the guide, CONTRIBUTING and the pages of checks show within a sentence is taken; their blocks have tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { figure } from '../../src/report/figure.ts';
import { parsePrinted } from '../../src/report/printed.ts';
import { schemasUnder } from './described.ts';
import { body, findingsOn } from './tries.ts';

const DOCUMENTS = [
  'README.md',
  '.github/CONTRIBUTING.md',
  '.github/PULL_REQUEST_TEMPLATE.md',
  ...readdirSync('.github/ISSUE_TEMPLATE').map((name) => join('.github/ISSUE_TEMPLATE', name)),
  'src/guide/guide.md',
  ...readdirSync('src/check/checks').flatMap((name) => (name.endsWith('.md') ? [join('src/check/checks', name)] : [])),
];

/** The subject of a commit, which looks like data. */
const NO_DATA = ['area: imperative sentence'];

const inline = DOCUMENTS.flatMap((file) => {
  const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => ({ file, code }));
}).filter(({ code }) => !NO_DATA.includes(code));

describe('within sentences', () => {
  // A number sign before a field switches it off in a scaffold.
  const fields = inline.filter(({ code }) => /^#?[\w-]+: \S/.test(code));
  test.each(fields)('$file: $code', ({ code }) => {
    const [entry] = Object.entries(parse(code.replace(/^#/, '')) as object);
    const [key = '', value] = entry ?? [];
    expect(schemasUnder(key).some((schema) => schema.safeParse(value).success)).toBe(true);
  });
  const figures = inline.filter(({ code }) => /^"[^"]*"$/.test(code));
  test.each(figures)('$file: $code', ({ code }) => {
    const text = code.slice(1, -1);
    expect(figure.safeParse(text).success || parsePrinted(text) !== undefined).toBe(true);
  });
  const tags = inline.filter(({ code }) => /^<[A-Z][^>]*[>]/.test(code) && code !== '<Fig>');
  test.each(tags)('$file: $code', ({ code }) => {
    const text = code.replace('路径', 'budget.expenditure.executed').replace('文字', '190.00万元');
    const form = findingsOn(body(text)).filter(({ check }) => check.startsWith('form/'));
    expect(form.map(({ message }) => message)).toEqual([]);
  });
  test('there are some of each kind', () => {
    expect([fields.length, figures.length, tags.length].every((count) => count > 3)).toBe(true);
  });
});
