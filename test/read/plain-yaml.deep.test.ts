/** Plain YAML is read with the data and the places that the full reader gives; everything else is left to that one. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide } from '../../src/read/frontmatter.ts';
import { contentFiles } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { plainData } from '../../src/read/plain-yaml.ts';
import type { Keys } from '../../src/read/source-map.ts';
import { readInFull, readYaml } from '../../src/read/yaml.ts';
import { yamlExcess } from '../../src/read/yaml-guard.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { validContent } from '../fixtures/valid/content.ts';

const AT = { file: 'file.yaml', firstLine: 7 };

/** What both readers say of a text and every place in it; undefined where it is not plain, for then there is only one. */
function bothSay(text: string): { quick: unknown; full: unknown } | undefined {
  if (yamlExcess(text) !== undefined || plainData(text) === undefined) return undefined;
  const [quick, full] = [readYaml(text, AT), readInFull(text, AT)];
  const paths = keysOf(full.data, []);
  const said = ({ data, findings, faults, source }: typeof full): unknown => ({
    ...{ data, findings, faults },
    places: paths.map((keys) => [keys, source.value(keys), source.key(keys), source.written(keys)]),
  });
  return { quick: said(quick), full: said(full) };
}

/** The keys of everything in the data, and beside the last of each something that is not there. */
function keysOf(data: unknown, keys: Keys): Keys[] {
  if (typeof data !== 'object' || data === null) return [keys];
  const beyond = Array.isArray(data) ? data.length : 'none';
  const entries = Array.isArray(data) ? data.map((each: unknown, at) => [at, each] as const) : Object.entries(data);
  return [keys, [...keys, beyond], ...entries.flatMap(([key, value]) => keysOf(value, [...keys, key]))];
}

function agree(text: string): void {
  const said = bothSay(text);
  // Faster than the comparison of the test runner, which is only needed to show a difference.
  if (said !== undefined && !isDeepStrictEqual(said.quick, said.full)) expect(said.quick).toEqual(said.full);
}

/** The YAML of content files. */
function yamlIn(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([file, text]) =>
    file.endsWith('.mdx') ? (divide(text, file).frontmatter ?? []) : file.endsWith('.yaml') ? text : [],
  );
}

const io = folderIo('content');
const shipped = yamlIn(Object.fromEntries(contentFiles(io).map((file) => [file, io.read(file) ?? ''])));
const drawn = yamlIn(validContent(20_261_129, 6).files);

test('all shipped content is plain', () => {
  expect(shipped.length).toBeGreaterThan(40);
  expect(shipped.filter((text) => plainData(text) === undefined)).toEqual([]);
});

/** Without those that are hostile by their size: the full reader looks for each of many keys from the first on. */
const hostile = Object.values(HOSTILE).flatMap((group) =>
  group.flatMap(({ files }) => yamlIn(files).filter((text) => text.length < 10_000)),
);

test.each([
  ['shipped', shipped],
  ['made up with every field of the model', drawn],
  ['hostile', hostile],
])('both readers agree on content that is %s', (_name, texts) => {
  texts.forEach(agree);
});

describe('what is more than plain data is left to the full reader', () => {
  test.each([
    ['an anchor and an alias', 'a: &x [1]\nb: *x\n'],
    ['an anchor alone', 'a: &x 1\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a tag of no name', 'a: ! 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['the mark of a document', '---\na: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['nothing', ''],
    ['a comment alone', '# a\n'],
    ['a repeated key', 'a: 1\na: 2\n'],
    ['a repeated key in another form', '"a": 1\na: 2\n'],
    ['a key that is a number', '1.10: a\n'],
    ['a key that is nothing', '~: a\n'],
    ['a key that is a list', '[a]: b\n'],
    ['a key with a question mark', '? a\n: b\n'],
    ['a key of every object', '__proto__: { a: 1 }\n'],
    ['a value that is left out', 'a:\nb: 1\n'],
    ['a tab', 'a:\t1\n'],
    ['a number that no double holds', 'a: 1e400\n'],
    ['a block of text with a given indentation', 'a: |2\n   b\n'],
    ['a block of text with a comment', 'a: | # b\n  c\n'],
    ['text behind a quote', 'a: "b" c\n'],
    ['a fault', 'a: [1\n'],
  ])('%s', (_name, text) => {
    expect(plainData(text)).toBeUndefined();
  });
});

test('a merge key is a key like others', () => {
  expect(plainData('<<: { a: 1 }\n')).toEqual({ data: { '<<': { a: 1 } } });
});

test('figures, days and words stay what they are in YAML 1.2', () => {
  const text = 'a: "12.10"\nb: 12.10\nc: 2023-01-01\nd: yes\ne: 1_000\nf: 0o17\ng: 12:30\nh: ~\ni: True\nj: .inf\n';
  const data = { a: '12.10', b: 12.1, c: '2023-01-01', d: 'yes', e: '1_000', f: 15, g: '12:30', h: null, i: true };
  expect(plainData(text)).toEqual({ data: { ...data, j: Infinity } });
});

/** Pieces of which YAML is made, and what was ever typed where it should not be. */
const PIECES = [
  ...['a', 'key', '中文', '：', '，', '“', '-', '- ', '? ', '?', ':', ': ', 'k: ', '<<: ', '"a": ', "'b' : ", '- - a'],
  ...['[', ']', '{', '}', ',', ', ', '[]', '{}', '{ a: "1" }', '[ "1" ]', '"', "'", '"x"', "'y'", '""', '"a\n b"'],
  ...['\n', '\n', '\n  ', '\n    ', '\n ', '\n\n', ' ', '  ', ' \n', '\r\n', '\r', '\t', '\u0085', '\u2028', '\ufeff'],
  ...[
    '|',
    '>',
    '|-',
    '>+',
    '|2',
    '|\n',
    '>-\n',
    ' | # c\n',
    'k: |\n  t\n',
    'k: >-\n  x\n  y\n',
    '- |\n  z\n',
    '#',
    ' # c',
  ],
  ...[
    '12',
    '1.10',
    '-0',
    '0x1F',
    '0o7',
    '1e3',
    '1e400',
    '.5',
    '1.',
    '.inf',
    '-.INF',
    '.nan',
    '007',
    '+1',
    '1_000',
    '0b1',
  ],
  ...['~', 'null', 'Null', 'true', 'TRUE', 'yes', 'on', '2023-01-01', '12:30:45', '9007199254740993', '9'.repeat(400)],
  ...['\\', '\\n', '\\u4e2d', '\\x41', '\\/', '\\\n', '---', '\n---\n', '...', '\n...\n', '%', '@', '`', '&', '*', '!'],
  ...['\u00a0', '\u3000', '\u0000', '\u0007', '\ud800', 'a: 1', '- x', '\na: b', '\n- c', '::', '='],
];
const piece = fc.constantFrom(...PIECES);
const RUNS = { numRuns: 3_000 };

test('both readers agree on any text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => agree(pieces.join(''))),
    RUNS,
  );
});

test('both readers agree on content in which something was typed or deleted', () => {
  const lines = [...shipped, ...drawn].flatMap((text) => text.split('\n'));
  const edit = fc.record({ at: fc.nat(600), without: fc.nat(3), piece: fc.option(piece) });
  const range = fc.record({ from: fc.nat(lines.length - 1), count: fc.integer({ min: 1, max: 25 }) });
  fc.assert(
    fc.property(range, fc.array(edit, { maxLength: 3 }), ({ from, count }, edits) => {
      const part = lines.slice(from, from + count);
      const margin = ' '.repeat(/^ */.exec(part[0] ?? '')?.[0].length ?? 0);
      const text = part.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line)).join('\n');
      const edited = edits.reduce(
        (before, { at, without, piece: added }) => before.slice(0, at) + (added ?? '') + before.slice(at + without),
        `${text}\n`,
      );
      agree(edited);
    }),
    RUNS,
  );
});
