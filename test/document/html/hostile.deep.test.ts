import { describe, expect, test } from 'vitest';
import { readMarkup, readPasted } from '../../../src/document/html/read-markup.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Why a page is refused; undefined where it is read. */
function reasonOf(file: Uint8Array): string | undefined {
  try {
    readMarkup(file);
    return undefined;
  } catch (error) {
    if (error instanceof DocumentRefused) return error.reason;
    throw error;
  }
}

/** Seconds of the processor, and what came. */
function timed(text: string): { seconds: number; reason: string | undefined } {
  const before = process.cpuUsage();
  const reason = reasonOf(bytes(text));
  return { reason, seconds: process.cpuUsage(before).user / 1e6 };
}

const SIZE = 60_000;

describe('a page that was made to take long', () => {
  test.each<[string, string, string | undefined]>([
    ['elements within each other', '<div>'.repeat(SIZE), 'damaged'],
    ['formatting that never ends', `${'<b><i>'.repeat(9)}<p>x`.repeat(SIZE / 30), undefined],
    [
      'formatting that differs each time',
      Array.from({ length: SIZE }, (_, at) => `<font size=${at}><p>`).join(''),
      'damaged',
    ],
    ['attributes', `<p ${Array.from({ length: SIZE }, (_, at) => `a${at}`).join(' ')}>x`, 'bomb'],
    ['children that the parser moves', `<b><div>${'<br>'.repeat(SIZE)}</b>`, undefined],
    ['text between the cells of a table', `${'<p>'.repeat(SIZE)}<table>${'x<tr>'.repeat(SIZE)}`, 'too-many-cells'],
    ['tables within each other', '<table><tr><td>x'.repeat(400), 'damaged'],
    [
      'cells that span everything',
      `<table>${'<tr><td rowspan=65534 colspan=1000>1<td>2'.repeat(300)}</table>`,
      'too-many-cells',
    ],
    ['rows', `<table>${'<tr><td>1<td>2'.repeat(20_001)}</table>`, 'too-many-cells'],
    ['columns', `<table><tr>${'<td>1'.repeat(501)}</table>`, 'too-many-cells'],
    ['cells', `<table>${`<tr>${'<td>1'.repeat(110)}`.repeat(2_000)}</table>`, 'too-many-cells'],
    ['inserted text within inserted text', `${'<ins>x'.repeat(500)}${'y'.repeat(SIZE)}`, undefined],
    [
      'text struck through around tables',
      `${'<s>x'.repeat(400)}${'<p>y'.repeat(500)}<table><tr><td>1<td>2</table>`,
      undefined,
    ],
    [
      'rules',
      `<style>${Array.from({ length: SIZE }, (_, at) => `.x${at},p{display:block}`).join('')}</style>${'<p class="x1 x2" style="display:none">a'.repeat(9000)}`,
      undefined,
    ],
    ['blocks of styles', `<style>${'@media print{'.repeat(SIZE)}</style><p>x`, undefined],
    ['a style of one word', `<p style="${'a'.repeat(SIZE * 10)}">x`, undefined],
    ['XML that never ends its tags', `<?xml version="1.0"?>${'<p a="1" '.repeat(SIZE)}`, undefined],
    ['attributes of XML', `<?xml version="1.0"?><p${' a="1"'.repeat(SIZE)}>x`, undefined],
    ['white space', `<p>a${' '.repeat(SIZE * 10)}b${'\n'.repeat(SIZE * 10)}c`, undefined],
    ['declarations of an encoding', '<meta '.repeat(SIZE), undefined],
    [
      'parts of a saved page',
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n${'--a\n'.repeat(SIZE)}`,
      'damaged',
    ],
  ])('by %s, takes little', (_, text, reason) => {
    const result = timed(text);
    expect(result.reason).toBe(reason);
    expect(result.seconds).toBeLessThan(10);
  });
});

const PAGE = `<!DOCTYPE html><html><head><meta charset=utf-8><style>.x{display:none} td.y{visibility:hidden}</style></head><body>
<nav>首页</nav><main><h1>自评报告</h1><ol type=i start=3><li>甲<li value=9>乙</ol>
<table><caption>表</caption><colgroup><col span=2 class=x><thead><tr><th rowspan=2>指标<th colspan=2>分</thead>
<tr><td class=y>9.10<td x:num="1">##<tr><td colspan=3 style='mso-ignore:colspan'><table><tr><td>1<td>2</table></table>
<p>a<s>1</s><sup>2</sup><input value=1><select><option>o</select><img src=x><iframe src=y></iframe>&amp;&#x4e00;<![CDATA[z]]></main></body></html>`;
const SAVED = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=B5=C3=\r\n</p>\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+YQ==\r\n--b--`;

test.each([
  ['a page', PAGE],
  ['a saved page', SAVED],
])('only a result or a refusal comes of %s with any damage', (_, text) => {
  const whole = bytes(text);
  expect(reasonOf(whole)).toBe(undefined);
  let seed = 15;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (let round = 0; round < 300; round += 1) {
    const copy = whole.slice(0, round % 3 === 0 ? random(whole.length) : whole.length);
    for (let flips = random(6); flips > 0 && copy.length > 0; flips -= 1) copy[random(copy.length)] = random(256);
    reasonOf(copy);
  }
});

test('reading the same page gives the same, and no two places are alike', () => {
  const read = readPasted(PAGE);
  expect(readPasted(PAGE)).toEqual(read);
  const places = read.blocks.flatMap((block) =>
    block.kind === 'table' ? [block.place, ...block.cells.map(({ place }) => place)] : [block.place],
  );
  expect(new Set(places).size).toBe(places.length);
});
