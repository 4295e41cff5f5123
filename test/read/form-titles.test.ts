/** Every finding of form that the reader can make is explained, and nothing else is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORM_TITLES } from '../../src/read/form-titles.ts';

const source = readdirSync('src/read', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('form-titles.ts'))
  .map((name) => readFileSync(join('src/read', name), 'utf8'))
  .join('\n');

/** Names as they are written: the first argument of formFinding, the `name` of a fault, and the two of a choice. */
const names = new Set(
  [
    ...source.matchAll(
      /formFinding\(\s*'([a-z-]+)'|\bname: '([a-z]+(?:-[a-z]+)*)'|\bname: \w+ \? '([a-z-]+)' : '([a-z-]+)'/g,
    ),
  ].flatMap((match) => match.slice(1).filter((name) => name !== undefined)),
);
// A method's name, not a finding's.
names.delete('judged');

test('every name has a sentence', () => {
  expect([...names].filter((name) => FORM_TITLES[name] === undefined)).toEqual([]);
});

test('every sentence has a name', () => {
  expect(Object.keys(FORM_TITLES).filter((name) => !names.has(name))).toEqual([]);
});

test('sentences are whole', () => {
  for (const sentence of Object.values(FORM_TITLES)) expect(sentence).toMatch(/[\u4e00-\u9fff].*。$/);
});
