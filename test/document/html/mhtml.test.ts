import { describe, expect, test } from 'vitest';
import { readMarkup } from '../../../src/document/html/read-markup.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import { grid, notesOf, texts } from '../printed-blocks.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const part = (head: string, body: string): string => `------=_NextPart_01\n${head}\n\n${body}\n`;
const saved = (...parts: string[]): Uint8Array =>
  bytes(
    `MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related;\n\tboundary="----=_NextPart_01"\n\n` +
      `This document is a Single File Web Page.\n\n${parts.join('\n')}\n------=_NextPart_01--\n`,
  );

describe('a page saved as one file', () => {
  test('is read from quoted-printable text in its own encoding', () => {
    // 得分 in GBK, and a line that goes on after a soft end.
    const body = '<table><tr><td>=B5=C3=B7=D6</td><td>=\n9.10</td></tr><tr><td>a=3Db</td><td>1</td></tr></table>';
    const head =
      'Content-Location: file:///C:/x.htm\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset="gb2312"';
    expect(grid(readMarkup(saved(part(head, body))))).toEqual([
      ['得分', '9.10'],
      ['a=b', '1'],
    ]);
  });

  test('is read from base64, with the style sheets beside it, and pictures named', () => {
    const html = part(
      'Content-Type: text/html\nContent-Transfer-Encoding: base64',
      base64('<p class=x>密</p><p>明<img src=a></p>'),
    );
    const css = part('Content-Type: text/css\nContent-Transfer-Encoding: 8bit', '.x { display: none }');
    const png = part('Content-Type: image/png\nContent-Transfer-Encoding: base64', 'AAAA');
    const result = readMarkup(saved(html, css, png));
    expect(texts(result)).toEqual(['密', '明']);
    expect(notesOf(result)).toEqual([
      'hidden 第1段 第1段是隐藏的。',
      'picture 第2段 这里有 1 张图片，里面的字没有读。',
    ]);
  });

  test('gives all sheets of a workbook, but not the frame around them', () => {
    const type = 'Content-Type: text/html; charset=utf-8';
    const result = readMarkup(
      saved(
        part(type, '<html><frameset><frame src=a><frame src=b></frameset></html>'),
        part(type, '<p>一</p>'),
        part(type, '<p>二</p>'),
      ),
    );
    expect(texts(result)).toEqual(['一', '二']);
    expect(result.blocks.map(({ place }) => place)).toEqual(['第1段', '第2段']);
    expect(result.notes).toEqual([]);
  });

  test('is damaged without any page', () => {
    expect(() => readMarkup(saved(part('Content-Type: image/png', 'x')))).toThrow(DocumentRefused);
  });
});
