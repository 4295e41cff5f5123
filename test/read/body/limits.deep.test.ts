/** Any text is read in bounded time and without a throw; what is too much becomes plain paragraphs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/read/body.ts';
import { cpuClock } from '../../fixtures/cpu-clock.ts';
import { components, read, words } from './sample.ts';

const SECONDS_MAX = 20;

const excessive: [name: string, source: string][] = [
  ['too-large', 'x'.repeat(10_000_000)],
  ['too-large', '<5% {\n\n'.repeat(100_000)],
  ['too-large', `${'**a'.repeat(30_000)}`],
  ['too-large', '['.repeat(30_001).replaceAll('[[', '[ [')],
  ['too-large', '|a\n'.repeat(6_000)],
  ['too-large', `> a\n${'b\n'.repeat(600)}`],
  ['too-large', '{\n\n'.repeat(8_000)],
  ['too-deep', '>'.repeat(5_000)],
  ['too-deep', `${'1. '.repeat(5_000)}a`],
  ['too-deep', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['too-deep', `${'<Note>\n\n'.repeat(40)}a\n\n${'</Note>\n\n'.repeat(40)}`],
  ['too-deep', `${'<Note>'.repeat(5_000)}a${'</Note>'.repeat(5_000)}`],
];

describe.each(excessive)('%s', (name, source) => {
  test(`${JSON.stringify(source.slice(0, 12))}… of ${source.length} characters`, () => {
    const clock = cpuClock();
    const { refusals, tree } = read(source);
    expect(clock.seconds()).toBeLessThan(SECONDS_MAX);
    expect(refusals.map((refusal) => refusal.name)).toContain(name);
    expect(words(tree).replace(/\s/g, '').slice(0, 20)).toBe(source.replace(/\s/g, '').slice(0, 20));
  });
});

test.each([
  '\n'.repeat(50_000),
  '<5 '.repeat(5_000),
  '</a>'.repeat(5_000),
  '<Note>'.repeat(5_000),
  `https://a.b/${')'.repeat(100_000)}`,
  '~~a '.repeat(1_500),
])('is read without being refused as a whole: %#', (source) => {
  const clock = cpuClock();
  expect(read(source).refusals.map(({ name }) => name)).not.toContain('unreadable');
  expect(clock.seconds()).toBeLessThan(SECONDS_MAX);
});

test('never throws, and refuses nothing as unreadable, whatever is written', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '{',
    '}',
    '</',
    '/>',
    '<Fig of="a">',
    '</Fig>',
    '<Note>',
    '</Note>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '"',
    "'",
    '=',
    '[',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '[a]: ',
    'https://a.cn',
    'javascript:',
    '|',
    '|-|',
    '\n',
    '\n\n',
    '  ',
    '\t',
    '# ',
    '## ',
    '#### ',
    '- ',
    '1. ',
    '> ',
    '**',
    '_',
    '`',
    '```',
    '~~',
    '&lt;',
    '&#0;',
    '\\',
    '5%',
    '文',
    '：',
    '\u0000',
    '\u2028',
    '\ud800',
    '😀',
    'import a from "b"',
    'export default ',
    '- [ ] ',
    '---',
  );
  const source = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(source, (text) => {
      const { refusals } = parseBody(text, { components, firstLine: 1 });
      return refusals.every(({ name, line, column }) => name !== 'unreadable' && line >= 1 && column >= 1);
    }),
    { numRuns: 500, seed: 7 },
  );
});
