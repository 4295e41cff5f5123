/** Footnotes and endnotes, and what stands in headers, footers and comments. */
import { expect, test } from 'vitest';
import { noteLines, p, r, readLines, tbl, tr } from './word-file.ts';

const reference = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const note = (id: number, content: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}">${content}</w:${kind}>`;
const SEPARATOR = `<w:footnote w:type="separator" w:id="-1">${p('线')}</w:footnote>`;

test('reads footnotes behind the text in the order of their marks, which are no part of a figure', () => {
  const body = p(r('支出 120.5') + reference(7)) + tbl([tr(['甲'])]) + p(r('人数 3') + reference(2));
  const footnotes = SEPARATOR + note(2, p('在编')) + note(7, p('含结转') + p('另行说明') + tbl([tr(['表'])]));
  expect(readLines(body, { footnotes })).toEqual([
    ...['第1段 支出 120.5', '表1', '甲', '第2段 人数 3'],
    ...['脚注1 含结转', '脚注1 第2段 另行说明', '脚注1 表1', '表', '脚注2 在编'],
  ]);
});

test('reads endnotes behind the footnotes', () => {
  const body = p(r('甲') + reference(1, 'endnote') + reference(1));
  expect(readLines(body, { footnotes: note(1, p('脚')), endnotes: note(1, p('尾'), 'endnote') })).toEqual([
    '第1段 甲',
    '脚注1 脚',
    '尾注1 尾',
  ]);
});

test('a footnote whose mark was deleted is gone, one without any mark is told', () => {
  const body = p(r('甲') + `<w:del>${reference(1)}</w:del>`);
  const footnotes = note(1, p('删')) + note(2, p('孤'));
  expect(readLines(body, { footnotes })).toEqual(['第1段 甲', '脚注1 孤']);
  expect(noteLines(body, { footnotes })).toEqual(['hidden 脚注1: 脚注1在正文里没有标记，打印时看不到，已一并读入。']);
});

test('headers and footers with more than a page number are told', () => {
  const header = p('某市财政局 2023年度') + tbl([tr(['内部资料'])]);
  expect(noteLines(p('甲'), { header, footer: p('第 3 页 共 10 页') })).toEqual([
    'beside 页眉: 页眉有文字“某市财政局 2023年度 内部资料”，没有读进正文。',
  ]);
  for (const footer of ['- 3 -', '— １２ —', 'Page 3 of 10', '3/10', ''])
    expect(noteLines(p('甲'), { footer: p(footer) })).toEqual([]);
});

test('says how many comments there are', () => {
  const comments = ['一', '二'].map((text, index) => `<w:comment w:id="${index}">${p(text)}</w:comment>`).join('');
  const body = p('<w:commentRangeStart w:id="0"/>' + r('甲') + '<w:r><w:commentReference w:id="0"/></w:r>');
  expect(readLines(body, { comments })).toEqual(['第1段 甲']);
  expect(noteLines(body, { comments })).toEqual(['beside 批注: 文件里有 2 条批注，没有读进正文。']);
});
