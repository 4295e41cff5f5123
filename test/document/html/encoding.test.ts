import { describe, expect, test } from 'vitest';
import { readMarkup } from '../../../src/document/html/read-markup.ts';
import { notesOf, texts } from '../printed-blocks.ts';

/** 部门整体支出绩效自评表 in GBK, 部門整體 in Big5. */
const GBK = 'b2bfc3c5d5fbcce5d6a7b3f6bca8d0a7d7d4c6c0b1ed';
const BIG5 = 'b3a1aaf9bee3c5e9';
const TITLE = '部门整体支出绩效自评表';

const hex = (digits: string): number[] => (digits.match(/../g) ?? []).map((each) => Number.parseInt(each, 16));
const page = (head: string, digits: string): Uint8Array =>
  Uint8Array.from([...new TextEncoder().encode(head), ...hex(digits)]);
const utf16 = (text: string, isLittle: boolean, hasMark: boolean): Uint8Array =>
  Uint8Array.from(
    [...(hasMark ? ['\ufeff'] : []), ...text].flatMap((each) => {
      const bytes = [each.charCodeAt(0) & 0xff, each.charCodeAt(0) >> 8];
      return isLittle ? bytes : bytes.reverse();
    }),
  );

describe('the encoding of a page', () => {
  test.each([
    ['a meta charset', '<meta charset="gb2312"><p>', GBK, TITLE],
    ['a meta http-equiv', '<meta http-equiv=Content-Type content="text/html; charset=GBK"><p>', GBK, TITLE],
    ['an XML declaration', '<?xml version="1.0" encoding="gb18030"?><p>', GBK, TITLE],
    ['big5', '<meta charset=big5><p>', BIG5, '部門整體'],
    ['nothing, where bytes are no UTF-8', '<p>', GBK, TITLE],
    ['UTF-8, which the bytes are not', '<meta charset=utf-8><p>', GBK, TITLE],
    ['UTF-16, which no byte-wise page is in', '<meta charset=utf-16><p>', GBK, TITLE],
    ['a name that nobody knows', '<meta charset=hanzi><p>', GBK, TITLE],
  ])('is found by %s', (_, head, digits, text) => {
    expect(texts(readMarkup(page(head, digits)))).toEqual([text]);
  });

  test('is UTF-8 where the bytes are, whatever the page says', () => {
    const bytes = new TextEncoder().encode(`<meta charset=gb2312><p>${TITLE}</p>`);
    expect(texts(readMarkup(bytes))).toEqual([TITLE]);
    expect(texts(readMarkup(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])))).toEqual([TITLE]);
  });

  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('is UTF-16 by its mark or its zeros (little %s, mark %s)', (isLittle, hasMark) => {
    expect(texts(readMarkup(utf16(`<html><p>${TITLE}</p>`, isLittle, hasMark)))).toEqual([TITLE]);
  });

  test('stays UTF-8 where single bytes are broken, which a note says', () => {
    const bytes = page(`<p>${TITLE}</p><p>${TITLE}`, 'e5');
    const result = readMarkup(bytes);
    expect(texts(result)).toEqual([TITLE, `${TITLE}\ufffd`]);
    expect(notesOf(result)).toEqual(['damaged 第2段 有的字编码坏了，读成了“\ufffd”。']);
  });
});
