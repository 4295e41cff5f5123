/** Files that want too much, or are broken on purpose: a result or a refusal comes, and soon. */
import { expect, test } from 'vitest';
import { readDocx } from '../../../src/document/docx/read-docx.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import { faultsOf } from './faults.ts';
import { CONTINUE, li, p, r, readLines, refusal, RESTART, span, tbl, tc, tr, wordFile } from './word-file.ts';

test('tables with more cells than any form has are refused, also when they only claim them', () => {
  const wide = tr(Array.from({ length: 400 }, () => '<w:tc><w:p/></w:tc>'));
  const long = Array.from({ length: 600 }, () => tr(['']));
  expect(refusal(wordFile(tbl([wide, ...long])))).toBe('too-many-cells');
  const halves = [tbl([wide, ...long.slice(300)]), tbl([wide, ...long.slice(300)])].join('');
  expect(refusal(wordFile(halves))).toBe('too-many-cells');
  // As Word writes a cell, a table of 222,000 has more elements than the memory has room for.
  const properties = '<w:tcW w:w="900" w:type="dxa"/><w:vAlign w:val="center"/>';
  const written = tc(p(r('1', '<w:rFonts/><w:sz w:val="21"/>'), '<w:jc w:val="center"/>'), properties);
  expect(refusal(wordFile(tbl([tr(Array.from({ length: 300 }, () => written)).repeat(740)])))).toBe('too-many-cells');
  expect(readLines(tbl([tr([tc('甲', span(900_000_000)), '乙'])]))).toEqual(['表1', '甲 | 乙']);
});

test('what repeats itself takes no more time than it is long', () => {
  const list = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperLetter"/><w:start w:val="700"/><w:lvlText w:val="${'%1'.repeat(5000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const blocks = readDocx(wordFile(li('甲').repeat(200), { numbering: list })).blocks;
  expect(JSON.stringify(blocks).length).toBeLessThan(2_000_000);
});

const LIST =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const PARTS = {
  numbering: LIST,
  styles: '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>',
  footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`,
};

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** Something of everything. */
const RICH =
  p(`${r('甲')}<w:del w:id="1">${r('旧')}</w:del><w:ins w:id="2">${r('新')}</w:ins>`) +
  p(`${field('begin')}<w:r><w:instrText>=1</w:instrText></w:r>${field('separate')}${r('1')}${field('end')}`) +
  li(r('乙') + '<w:r><w:footnoteReference w:id="1"/></w:r>') +
  tbl(
    [
      tr([tc('一', RESTART + span(2)), tc('二', '<w:hMerge w:val="restart"/>'), tc('三', '<w:hMerge/>')]),
      tr([tc(li(''), CONTINUE + span(2)), tc(tbl([tr(['里', '外'])]) + p('下'), RESTART), '四'], '<w:hidden/>'),
      tr(['五', '六', tc('', CONTINUE), '七'], '<w:ins w:id="3"/>'),
      tr(['八'], '<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'),
    ],
    [900, 50, 900, 900],
  ) +
  `<w:sdt><w:sdtContent>${p(`<w:r><w:pict><w:txbxContent>${p('框')}${tbl([tr(['九'])])}</w:txbxContent></w:pict></w:r>`)}</w:sdtContent></w:sdt>`;

/** Numbers below a bound, the same ones every time. */
function generator(start: number): (below: number) => number {
  let seed = start;
  return (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
}

test('whatever is cut off or changed in a good file, the answer is a result or a refusal', () => {
  const good = wordFile(RICH, PARTS);
  const next = generator(17);
  for (let round = 0; round < 400; round += 1) {
    const file = good.slice(0, round % 4 === 0 ? next(good.length) : good.length);
    for (let flips = next(6); flips > 0 && file.length > 0; flips -= 1) file[next(file.length)] = next(256);
    expect(refusal(file)).toMatch(/^[a-z-]+$/);
  }
});

test('whatever is missing, doubled or elsewhere in the text, what is read keeps its promises', () => {
  expect(faultsOf(readDocx(wordFile(RICH, PARTS)).blocks)).toEqual([]);
  const next = generator(4711);
  let read = 0;
  for (let round = 0; round < 400; round += 1) {
    const result = readOrRefused(wordFile(mutated(RICH, next), PARTS));
    if (result === undefined) continue;
    read += 1;
    expect(faultsOf(result.blocks)).toEqual([]);
  }
  // Most of what is wrong is still XML.
  expect(read).toBeGreaterThan(200);
});

/** What is read; undefined where the file is refused. */
function readOrRefused(file: Uint8Array): ReturnType<typeof readDocx> | undefined {
  try {
    return readDocx(file);
  } catch (error) {
    if (error instanceof DocumentRefused) return undefined;
    throw error;
  }
}

/** Some elements without a content, and some whole ones, are dropped or stand where others stood. */
function mutated(xml: string, next: (below: number) => number): string {
  let text = xml;
  for (let changes = next(4) + 1; changes > 0; changes -= 1) {
    const pieces = [
      ...text.matchAll(/<w:\w+(?: [^<>]*)?\/>|<w:(tc|tr|p|tbl)>(?:(?!<w:\1>).)*?<\/w:\1>|w:val="[^"]*"/g),
    ];
    const [one, other] = [pieces[next(pieces.length)], pieces[next(pieces.length)]];
    if (one === undefined || other === undefined) break;
    const instead = next(3) === 0 || one[0].startsWith('<') !== other[0].startsWith('<') ? '' : other[0];
    text = text.slice(0, one.index) + instead + text.slice(one.index + one[0].length);
  }
  return text;
}
