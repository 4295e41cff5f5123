/** What the style guide asks for and a machine can see. Each failure names file, line and remedy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

interface Line {
  file: string;
  number: number;
  text: string;
}

const all = ['src', 'components', 'bench', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((name) => /\.(ts|astro|css)$/.test(name)),
);
const lines: Line[] = all.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ file, number: index + 1, text })),
);
const code = lines.filter(({ file }) => !file.startsWith('test/'));

function offending(
  candidates: readonly Line[],
  pattern: RegExp,
  remedy: string,
  except: (line: Line) => boolean = () => false,
): string[] {
  return candidates
    .filter((line) => pattern.test(line.text) && !except(line))
    .map(({ file, number, text }) => `${file}:${number} ${text.trim()} — ${remedy}`);
}

test('no figure goes through a float', () => {
  const exact = code.filter(({ file }) => /^(src\/(number|report|score|check|read)|components)\//.test(file));
  const pattern = /\bNumber\(|\bparseFloat\(|\.toNumber\(|\bMath\.|\bmultipleOf\(|Number\.parse/;
  // Array positions are not figures: they may be numbers.
  const isIndex = ({ text }: Line): boolean => /Number(?:\.parseInt)?\(key\b/.test(text);
  const isExit = ({ file }: Line): boolean => file === 'src/number/approximate.ts';
  expect(offending(exact, pattern, 'use src/number/exact.ts', (line) => isIndex(line) || isExit(line))).toEqual([]);
});

test('no any, no non-null assertion, no silenced type error', () => {
  const pattern = /:\s*any\b|\bas any\b|<any>|[\w\])]!(?=[.;,)\]])|@ts-(?:ignore|nocheck|expect-error)/;
  expect(offending(code, pattern, 'say what it is')).toEqual([]);
});

test('no enum and no namespace: types must be strippable', () => {
  expect(offending(code, /^\s*(?:export )?(?:const )?(?:enum|namespace)\s/, 'use a union or a module')).toEqual([]);
});

test('no test is skipped, focused or promised', () => {
  const tests = lines.filter(({ file }) => file.startsWith('test/') && !file.startsWith('test/repo/'));
  expect(offending(tests, /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/, 'run it')).toEqual([]);
});

test('no bare TODO', () => {
  expect(offending(code, /\b(?:TODO|FIXME|XXX)\b(?!\(#\d+\))/, 'name an issue or do it')).toEqual([]);
});

test('lines are at most 140 characters, modules at most 310 lines, tests 400', () => {
  const long = code.filter(
    ({ text, file }) =>
      text.length > 140 && !/describe\(|message|fix:|description:|error:/.test(text) && !file.endsWith('.astro'),
  );
  expect(long.map(({ file, number, text }) => `${file}:${number} has ${text.length}`)).toEqual([]);
  const counts = all
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, count: readFileSync(file, 'utf8').split('\n').length }));
  expect(counts.filter(({ file, count }) => count > (file.startsWith('test/') ? 400 : 310))).toEqual([]);
});

test('no drawer for leftovers', () => {
  expect(all.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(file))).toEqual([]);
});

test('no style attribute and no inline event handler in our markup', () => {
  const markup = code.filter(({ file }) => file.endsWith('.astro'));
  // Text that our own code makes and nobody else can write: the script before the first paint, pictures, JSON-LD.
  const isOwn = ({ text }: Line): boolean => /set:html=\{(?:EARLY_SCRIPT|picture\.svg|structuredText)\}/.test(text);
  expect(offending(markup, /\sstyle=|\son[a-z]+=|set:html|is:inline|client:/, 'use a class', isOwn)).toEqual([]);
});

test('every module begins by saying what it is', () => {
  const modules = all.filter(
    (file) => /^(?:src|bench)\//.test(file) && /\.[jt]s$/.test(file) && !file.startsWith('src/pages/'),
  );
  expect(modules.filter((file) => !/^(?:#!.*\n)?\/\*\*/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
