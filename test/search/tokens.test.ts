/** A phrase of tokens is found in a text exactly when the text holds the words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loosened, QUERY_MOST, readQuery } from '../../src/search/page/query.ts';
import { placesIn } from '../../src/search/index/report-words.ts';
import { coverOf, piecesOf, tokensOf } from '../../src/search/tokens.ts';
import { textPlaces } from './text-places.ts';

const codes = (text: string): string[] => piecesOf(text).map(({ code }) => code);

function isFound(query: string, blocks: readonly string[]): boolean {
  const read = readQuery(query);
  return read !== undefined && read.phrases.every((phrase) => textPlaces(phrase, blocks).length > 0);
}

describe('figures', () => {
  test('are whole, and written as they were apart from separators and width', () => {
    expect(codes('4,368.55')).toEqual(codes('4368.55'));
    expect(codes('４３６８．５５')).toEqual(codes('4368.55'));
    expect(codes('1.8')).not.toEqual(codes('1.80'));
    expect(codes('4，368.55')).toEqual(codes('4368.55'));
    expect(codes('12，34')).toHaveLength(3);
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
    ['4 368.55', '预算4368.55万元', true],
    ['4 368.55万元', '预算4,368.55万元', true],
    ['４，３６８．５５', '预算4368.55万元', true],
    ['４　３６８．５５', '预算4368.55万元', true],
    ['4，368.55', '预算4368.55万元', true],
    ['4368.55', '预算4，368.55万元', true],
    ['1 234 567', '1234567元', true],
    ['120 300', '120300', false],
    ['120 300', '300元，120元', true],
    ['2022 100.5', '20221005', false],
  ])('%s in %s: %s', (query, text, expected) => {
    expect(isFound(query, [text])).toBe(expected);
  });
});

test.each([
  ['“三公”', '「三公」经费', true],
  ['三公经费', '“三公”经费', true],
  ['“三公”经费', '三公经费', true],
  ['“三公经费”', '「三公」经费', true],
  ['「三公 经费」', '“三公”经费', true],
  ['「三公 经费」', '经费用于三公', false],
  ['《预算法》', '根据预算法', true],
  ['预算法实施条例', '《预算法》实施条例', true],
  ['财预〔2022〕1号', '财预（2022）1号', true],
  ['财政拨款补助收入', '财政拨款（补助）收入', true],
  ['阿布都热合曼', '阿布都·热合曼', true],
  ['教育，科技', '教育、科技', true],
  ['教育科技', '教育。科技', false],
  ['教育科技', '教育，科技', false],
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
  // All characters are known from the first block, so the others follow each other closely.
  expect(isFound('应急管理', ['管理应急', '应急', '管理'])).toBe(false);
});

const someText = fc.array(fc.constantFrom('应', '急', '，', '：', '1.8', '18', '%', 'ab', '的', '“', '）'), {
  minLength: 1,
  maxLength: 8,
});

/** Without what is passed over: a blank at either end and between any two. */
const spaced = (parts: readonly string[]): string =>
  ` ${parts.filter((part) => part !== '“' && part !== '）').join(' ')} `;

test('any stretch of pieces is found, and only where it stands', () => {
  fc.assert(
    fc.property(someText, someText, someText, (text, next, query) => {
      // A blank between figures or words keeps them apart; it changes nothing elsewhere.
      const blocks = [text, next].map((block) => block.join(' '));
      const holds = [text, next].some((block) => spaced(block).includes(spaced(query)));
      const joined = query.join('\u200b');
      fc.pre(piecesOf(joined).length > 0);
      expect(isFound(joined, blocks)).toBe(holds);
    }),
    { numRuns: 2000 },
  );
});

test('the words of a query are literal where they follow each other', () => {
  fc.assert(
    fc.property(someText, fc.array(someText, { minLength: 1, maxLength: 3 }), (text, words) => {
      const typed = words.map((word) => word.join('\u200b'));
      const query = readQuery(typed.join(' '));
      const isLiteral = spaced(text).includes(spaced(words.flat()));
      // A single character is not looked for beside others: it has one place.
      fc.pre(piecesOf(words.flat().join('\u200b')).length > 1);
      expect(textPlaces(query?.literal ?? [], [text.join(' ')]).length > 0).toBe(isLiteral);
    }),
    { numRuns: 2000 },
  );
});

test('what is told of pieces of one kind is never told of another', () => {
  // A pair of characters, a character beside a figure or word, two of these, and each by itself.
  const text = ['应急', '应 1.8', '1.8 急', '1.8 pm', '应', ',', '1.8', 'pm', '㐀𠀀', '𠀀'];
  const tokens = text.flatMap((each) => tokensOf(piecesOf(each)));
  expect(tokens).toEqual(['应急', '应 ', '1.8', '1.8', ' 急', '1.8', '  ', 'pm', '1.8', 'pm', '㐀𠀀']);
  const { places } = placesIn([{ text: '应急，应急' }], []);
  expect([...places]).toEqual([
    ['应', [0]],
    ['急', [0]],
    [',', [0]],
    ['应急', [0, 3]],
    ['急,', [1]],
    [',应', [2]],
  ]);
});

test.each([
  ['应急管理', 2, 3],
  ['应急管理局', 3, 4],
  ['预算4368.55万元', 3, 5],
  ['收4368.55万', 3, 3],
  ['PM2.5', 2, 3],
])('of %s only %i tokens of %i are asked for', (words, asked, all) => {
  expect(coverOf(piecesOf(words))).toHaveLength(asked);
  expect(tokensOf(piecesOf(words))).toHaveLength(all);
});

test('what the words ask for tells the whole of them', () => {
  const query = readQuery('应急管理局 绩效');
  const asked = new Set(query?.phrases.flatMap((phrase) => phrase.map(({ token }) => token)));
  expect(query?.literal.filter(({ token }) => !asked.has(token))).toEqual([]);
});

describe('a query that is too long', () => {
  const han = (length: number): string => Array.from({ length }, (_, n) => String.fromCharCode(0x4e00 + n)).join('');
  const words = (count: number): string => Array.from({ length: count }, (_, n) => han(n + 1).slice(n)).join(' ');

  test('loses its end, and says so', () => {
    expect(readQuery(han(QUERY_MOST.pieces))).toMatchObject({ isCut: false });
    const long = readQuery(han(100_000));
    expect(long).toMatchObject({ isCut: true, words: [{ length: QUERY_MOST.pieces }] });
    expect(long?.literal).toEqual(readQuery(han(QUERY_MOST.pieces))?.literal);
  });

  test('loses words', () => {
    expect(readQuery(words(QUERY_MOST.words))).toMatchObject({ isCut: false, words: { length: QUERY_MOST.words } });
    expect(readQuery(words(QUERY_MOST.words + 1))).toMatchObject({ isCut: true, words: { length: QUERY_MOST.words } });
    const long = readQuery(`${han(QUERY_MOST.pieces - 1)} 甲乙 丙丁`);
    expect(long?.words.map(({ length }) => length)).toEqual([QUERY_MOST.pieces - 1, 1]);
    expect(long).toMatchObject({ isCut: true, used: `${han(QUERY_MOST.pieces - 1)} 甲` });
  });

  test('names as many of the words that it is made of as are asked for', () => {
    const text = Array.from({ length: QUERY_MOST.words + 3 }, () => '应急').join('管理');
    const loose = readQuery(loosened(readQuery(text)?.used ?? '') ?? '');
    expect(loose?.used.split(' ')).toHaveLength(QUERY_MOST.words);
    expect(loose?.isCut).toBe(true);
  });
});

describe('a query that stands nowhere', () => {
  test('is asked for in words', () => {
    expect(loosened('花都绩效')).toBe('花都 绩效');
  });

  test('keeps what is quoted', () => {
    expect(loosened('“花都绩效”')).toBeUndefined();
    expect(loosened('应急管理 “花都 绩效”')).toBe('应急 管理 “花都 绩效”');
  });

  test('keeps its figures and their signs', () => {
    expect(loosened('91.12%')).toBeUndefined();
    expect(loosened('执行率91.12%')?.split(' ')).toContain('91.12%');
  });
});
