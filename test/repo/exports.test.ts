/** Nothing is offered to other files that none of them takes: what a file needs alone stays its own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from './sources.ts';

const EXPORT = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;

/** The values that a file exports and no other file names. */
function unusedIn(texts: ReadonlyMap<string, string>): string[] {
  const words = new Map([...texts].map(([file, text]) => [file, new Set(text.match(/\w+/g))]));
  const isUsed = (name: string, own: string): boolean =>
    [...words].some(([file, named]) => file !== own && named.has(name));
  return [...texts].flatMap(([file, text]) =>
    [...text.matchAll(EXPORT)].flatMap(([, name = '']) => (isUsed(name, file) ? [] : [`${file}: ${name}`])),
  );
}

test('every value that a file exports is used by another one', () => {
  const files = filesIn('src', 'components', 'test', 'bench').concat('astro.config.mjs');
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  // Astro asks for these by their names.
  const isAsked = (each: string): boolean => each.startsWith('src/pages/') || each.startsWith('src/vscode/');
  expect(unusedIn(texts).filter((each) => !isAsked(each))).toEqual([]);
});

test('an export that nobody takes is found', () => {
  const texts = { 'a.ts': 'export const one = 1;\nexport function two() {}', 'b.ts': "import { two } from './a.ts';" };
  expect(unusedIn(new Map(Object.entries(texts)))).toEqual(['a.ts: one']);
});
