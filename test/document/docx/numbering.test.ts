/** Automatic numbers, as they are printed. */
import { expect, test } from 'vitest';
import { CONTINUE, li, p, readLines, readTables, RESTART, tbl, tc, tr } from './word-file.ts';

interface LevelText {
  format: string;
  pattern: string;
  more?: string;
}

function lvl(index: number, { format, pattern, more = '' }: LevelText): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
}

function abstractNum(id: number, levels: readonly LevelText[], more = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map((level, index) => lvl(index, level)).join('')}</w:abstractNum>`;
}

function num(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

const OFFICIAL = [
  { format: 'chineseCountingThousand', pattern: '%1、' },
  { format: 'chineseCounting', pattern: '（%2）' },
  { format: 'decimal', pattern: '%3.' },
  { format: 'decimalEnclosedCircleChinese', pattern: '%4', more: '<w:suff w:val="nothing"/>' },
];

const official = { numbering: abstractNum(0, OFFICIAL) + num(1, 0) };

const texts = (body: string, numbering: string, styles = ''): string[] =>
  readLines(body, { numbering, styles }).map((line) => line.replace(/^第\d+段 /, ''));

test('numbers the four levels of an official document', () => {
  const body =
    li('基本情况') +
    li('职能', 1, 1) +
    li('机构', 1, 1) +
    li('人员', 1, 2) +
    li('在职', 1, 3) +
    li('绩效') +
    li('目标', 1, 1);
  expect(texts(body, official.numbering)).toEqual([
    ...['一、基本情况', '（一）职能', '（二）机构', '1. 人员', '①在职'],
    ...['二、绩效', '（一）目标'],
  ]);
});

test('prints the numbers of the levels above, or all of them as figures', () => {
  const levels = [
    { format: 'chineseCounting', pattern: '第%1章', more: '<w:suff w:val="space"/>' },
    { format: 'decimal', pattern: '%1.%2' },
    { format: 'decimal', pattern: '%1.%2.%3', more: '<w:isLgl/>' },
  ];
  const body = li('甲') + li('乙', 1, 1) + li('丙', 1, 2) + li('丁', 1, 2);
  expect(texts(body, abstractNum(0, levels) + num(1, 0))).toEqual(['第一章 甲', '一.1 乙', '1.1.1 丙', '1.1.2 丁']);
});

test('a level that is passed over counts as one', () => {
  const levels = [
    { format: 'decimal', pattern: '%1' },
    { format: 'decimal', pattern: '%1.%2' },
    { format: 'decimal', pattern: '%1.%2.%3' },
  ];
  const body = li('甲', 1, 1) + li('乙', 1, 1) + li('丙') + li('丁', 1, 2) + li('戊', 1, 1);
  expect(texts(body, abstractNum(0, levels) + num(1, 0))).toEqual(['1.1 甲', '1.2 乙', '2 丙', '2.1.1 丁', '2.2 戊']);
});

test('a list begins where it says the first time, and at the usual start later', () => {
  const levels = [
    { format: 'decimal', pattern: '%1' },
    { format: 'decimal', pattern: '%2)' },
  ];
  const own = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>';
  const body = li('甲', 2) + li('乙', 2, 1) + li('丙', 2, 1) + li('丁', 2) + li('戊', 2, 1);
  expect(texts(body, abstractNum(0, levels) + num(2, 0, own))).toEqual(['1 甲', '5) 乙', '6) 丙', '2 丁', '1) 戊']);
});

test('lists of one definition count on, unless one says where it begins', () => {
  const numbering =
    abstractNum(0, [{ format: 'decimal', pattern: '%1.' }]) +
    num(1, 0) +
    num(2, 0) +
    num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
  const body = li('甲') + p('其他') + li('乙', 2) + li('丙', 3) + li('丁', 3) + li('戊', 1);
  expect(texts(body, numbering)).toEqual(['1. 甲', '其他', '2. 乙', '1. 丙', '2. 丁', '3. 戊']);
});

test('a list may print a level in its own way', () => {
  const own = `<w:lvlOverride w:ilvl="0">${lvl(0, { format: 'upperLetter', pattern: '%1)' })}</w:lvlOverride>`;
  expect(texts(li('甲', 2), abstractNum(0, OFFICIAL) + num(2, 0, own))).toEqual(['A) 甲']);
});

test('a level begins anew only where its definition wants it', () => {
  const levels = (restart: string): LevelText[] => [
    { format: 'decimal', pattern: '%1' },
    { format: 'decimal', pattern: '%2)' },
    { format: 'decimal', pattern: '(%3)', more: restart },
  ];
  const body = li('甲') + li('乙', 1, 1) + li('丙', 1, 2) + li('丁', 1, 1) + li('戊', 1, 2) + li('己') + li('庚', 1, 2);
  const thirds = (restart: string): (string | undefined)[] =>
    [2, 4, 6].map((index) => texts(body, abstractNum(0, levels(restart)) + num(1, 0))[index]);
  expect(thirds('')).toEqual(['(1) 丙', '(1) 戊', '(1) 庚']);
  expect(thirds('<w:lvlRestart w:val="0"/>')).toEqual(['(1) 丙', '(2) 戊', '(3) 庚']);
  expect(thirds('<w:lvlRestart w:val="1"/>')).toEqual(['(1) 丙', '(2) 戊', '(1) 庚']);
});

test('numbers come through styles too, each with its level, and a paragraph can refuse them', () => {
  const numbering =
    abstractNum(
      0,
      OFFICIAL.map((level, index) => ({ ...level, more: `<w:pStyle w:val="${index + 1}"/>` })),
    ) + num(7, 0);
  const style = (id: number, more: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id}"/>${more}</w:style>`;
  const list = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>';
  const styles =
    style(1, list) +
    style(2, list) +
    style(3, `<w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>`);
  const styled = (id: number, more = ''): string => p('题', `<w:pStyle w:val="${id}"/>${more}`);
  const body = styled(1) + styled(2) + styled(3) + styled(1, '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled(2);
  expect(texts(body, numbering, styles)).toEqual(['# 一、题', '## （一）题', '### 1. 题', '# 题', '## （二）题']);
});

test('a definition may be that of a style of lists', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="公文"/></w:abstractNum>` +
    abstractNum(5, OFFICIAL, '<w:styleLink w:val="公文"/>') +
    num(1, 0);
  expect(texts(li('甲') + li('乙', 1, 1), numbering)).toEqual(['一、甲', '（一）乙']);
});

test('prints bullets as signs and plain words as they stand', () => {
  const bullet = {
    format: 'bullet',
    pattern: '\uf06c',
    more: '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>',
  };
  const words = { format: 'none', pattern: '附件：' };
  const numbering = abstractNum(0, [bullet]) + abstractNum(1, [words]) + num(1, 0) + num(2, 1);
  expect(texts(li('甲') + li('乙', 2), numbering)).toEqual(['● 甲', '附件：乙']);
});

test('a number that is hidden counts and is not printed', () => {
  const levels = [
    { format: 'decimal', pattern: '%1.', more: '<w:rPr><w:vanish/></w:rPr>' },
    { format: 'decimal', pattern: '%1.%2' },
  ];
  expect(texts(li('甲') + li('乙') + li('丙', 1, 1), abstractNum(0, levels) + num(1, 0))).toEqual([
    '甲',
    '乙',
    '2.1 丙',
  ]);
});

test('a column of automatic numbers has its figures, also where the cells hold nothing else', () => {
  const rows = ['甲', '乙', '丙'].map((name) => tr([tc(li('')), name]));
  const numbering = abstractNum(0, [{ format: 'decimal', pattern: '%1' }]) + num(1, 0);
  expect(readTables(tbl(rows), { numbering })[0]?.cells.map(({ text }) => text)).toEqual([
    '1',
    '甲',
    '2',
    '乙',
    '3',
    '丙',
  ]);
});

test('cells that are merged into others do not count', () => {
  const rows = [tr([tc(li(''), RESTART), '甲']), tr([tc(li(''), CONTINUE), '乙']), tr([tc(li('')), '丙'])];
  const numbering = abstractNum(0, [{ format: 'decimal', pattern: '%1' }]) + num(1, 0);
  expect(readTables(tbl(rows), { numbering })[0]?.cells.map(({ text }) => text)).toEqual(['1', '甲', '乙', '2', '丙']);
});

test('an unknown list or level prints nothing', () => {
  expect(texts(li('甲', 99) + li('乙', 1, 8), official.numbering)).toEqual(['甲', '乙']);
});
