/** A phrase of tokens is found in a text exactly when the text holds the words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loosened, readQuery } from '../../../src/site/search/query.ts';
import { encodeDocument } from '../../../src/site/search/encode.ts';
import { piecesOf } from '../../../src/site/search/tokens.ts';

const codes = (text: string): string[] => piecesOf(text).map(({ code }) => code);

/** What Pagefind does with a quoted phrase: looks for its words at places that follow each other. */
function isFound(query: string, blocks: readonly string[]): boolean {
  const read = readQuery(query);
  const { content } = encodeDocument({ blocks: blocks.map((text) => ({ anchor: '', heading: '', text })), names: [] });
  return read !== undefined && read.phrases.every((phrase) => ` ${content} `.includes(` ${phrase.slice(1, -1)} `));
}

describe('figures', () => {
  test('are whole, and written as they were apart from separators and width', () => {
    expect(codes('4,368.55')).toEqual(codes('4368.55'));
    expect(codes('４３６８．５５')).toEqual(codes('4368.55'));
    expect(codes('1.8')).not.toEqual(codes('1.80'));
    expect(codes('12，345')).toHaveLength(3);
  });

  test.each([
    ['1.8', '增长1.8%', true],
    ['1.8', '增长11.8%', false],
    ['1.8', '增长1.80%', false],
    ['18', '增长1.8%', false],
    ['91.12%', '执行率为91.12%。', true],
    ['91.12', '执行率为91.12%。', true],
    ['91.12%', '得分91.12分', false],
    ['9112', '91.12%', false],
    ['4,368.55万元', '预算4368.55 万元', true],
    ['4368.55万元', '预算4,368.55万', false],
    ['-409.50', '调减-409.50', true],
  ])('%s in %s: %s', (query, text, expected) => {
    expect(isFound(query, [text])).toBe(expected);
  });
});

test.each([
  ['“三公”', '「三公」经费', true],
  ['PM2.5', '控制pm2.5浓度', true],
  ['pm', 'ＰＭ2.5', true],
  ['教育科技', '教育、科技', false],
  ['科技、', '教育科技、文化', true],
  ['、文化', '教育科技、文化', true],
  ['优', '优', true],
  ['急', '应急', true],
  ['3年', '近3年度', true],
  ['年3', '今年3月', true],
  ['应急 管理', '管理局负责应急', true],
  ['应急 水务', '管理局负责应急', false],
])('%s in %s: %s', (query, text, expected) => {
  expect(isFound(query, [text])).toBe(expected);
});

test('no phrase reaches from one block into the next', () => {
  expect(isFound('应急', ['对应', '急用'])).toBe(false);
  expect(isFound('91.12%', ['91.12', '%'])).toBe(false);
});

test('any stretch of pieces is found, and only where it stands', () => {
  const letters = fc.array(fc.constantFrom('应', '急', '，', '、', '1.8', '18', '%', 'ab', '的'), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(letters, letters, (text, query) => {
      // A blank between figures or words keeps them apart; it changes nothing elsewhere.
      const holds = ` ${text.join(' ')} `.includes(` ${query.join(' ')} `);
      const joined = query.join('\u3164');
      const pieces = piecesOf(joined.replaceAll('\u3164', '\u200b'));
      fc.pre(pieces.length === query.length);
      expect(isFound(joined.replaceAll('\u3164', '\u200b'), [text.join(' ')])).toBe(holds);
    }),
    { numRuns: 2000 },
  );
});

describe('a query that stands nowhere', () => {
  test('is asked for in words', () => {
    expect(loosened('花都绩效')).toBe('花都 绩效');
  });

  test('keeps its figures and their signs', () => {
    expect(loosened('91.12%')).toBeUndefined();
    expect(loosened('执行率91.12%')?.split(' ')).toContain('91.12%');
  });
});
