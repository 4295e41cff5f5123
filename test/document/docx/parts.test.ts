/** Where the parts of a file are, and what happens where one is damaged, missing or hostile. */
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/document/docx/read-docx.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import { li, p, r, readLines, relationships, root, span, tbl, tc, tr, wordFile, zipped } from './word-file.ts';

function refusal(file: Uint8Array): string {
  try {
    readDocx(file);
  } catch (error) {
    if (error instanceof DocumentRefused) return error.reason;
    throw error;
  }
  return 'read';
}

test('finds the parts where the file says that they are', () => {
  const file = zipped({
    '_rels/.rels': relationships([['officeDocument', '/word/document2.xml']]),
    'word/document2.xml': root('document', `<w:body>${p('甲', '<w:pStyle w:val="x"/>')}</w:body>`),
    'word/_rels/document2.xml.rels': relationships([['styles', '../other/./styles1.xml']]),
    'other/styles1.xml': root('styles', '<w:style w:styleId="x"><w:name w:val="heading 1"/></w:style>'),
  });
  expect(readDocx(file).blocks).toEqual([{ kind: 'paragraph', text: '甲', level: 1, place: '第1段' }]);
});

test('reads the strict form, with other namespaces and prefixes', () => {
  const strict = 'http://purl.oclc.org/ooxml/';
  const file = zipped({
    '_rels/.rels': `<Relationships><Relationship Type="${strict}officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml':
      `<n:document xmlns:n="${strict}wordprocessingml/main"><n:body><n:p><n:pPr><n:outlineLvl n:val="0"/></n:pPr><n:r><n:t>题</n:t></n:r></n:p>` +
      `<n:tbl><n:tblGrid><n:gridCol n:w="72pt"/><n:gridCol n:w="1in"/></n:tblGrid><n:tr><n:tc><n:tcPr><n:tcW n:w="2in" n:type="dxa"/></n:tcPr><n:p><n:r><n:t>宽</n:t></n:r></n:p></n:tc></n:tr>` +
      `<n:tr><n:tc><n:p/></n:tc><n:tc><n:p/></n:tc></n:tr></n:tbl></n:body></n:document>`,
  });
  const [heading, table] = readDocx(file).blocks;
  expect(heading).toEqual({ kind: 'paragraph', text: '题', level: 1, place: '第1段' });
  expect(table).toMatchObject({ columns: 2, cells: [{ text: '宽', columnSpan: 2 }, {}, {}] });
});

test('a damaged part beside the text is told, and the text is read', () => {
  const parts = { styles: '<w:style>', numbering: '<w:num' };
  expect(readLines(li('甲'), parts)).toEqual(['第1段 甲']);
  expect(readDocx(wordFile(p('甲'), parts)).notes.map(({ text }) => text)).toEqual([
    '文件的样式部分损坏，没有读，请对照原件。',
    '文件的自动编号部分损坏，没有读，请对照原件。',
  ]);
});

test.each([
  ['no package', new Uint8Array([1, 2, 3]), 'damaged'],
  ['no text part', zipped({ 'a.xml': '<a/>' }), 'damaged'],
  ['no body', zipped({ 'word/document.xml': root('document', '') }), 'damaged'],
  ['text that breaks off', zipped({ 'word/document.xml': '<w:document><w:body><w:p>' }), 'damaged'],
  ['entities', zipped({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }), 'entities'],
])('refuses a file with %s', (_, file, reason) => {
  expect(refusal(file)).toBe(reason);
});

test('a file with pictures alone has no blocks, and a note', () => {
  const { blocks, notes } = readDocx(wordFile(p('') + p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')));
  expect(blocks).toEqual([]);
  expect(notes.map(({ kind }) => kind)).toEqual(['picture']);
});

describe('hostile files', () => {
  test('tables with more cells than any form has are refused, also when they only claim them', () => {
    const wide = tr(Array.from({ length: 400 }, () => '<w:tc><w:p/></w:tc>'));
    const long = Array.from({ length: 600 }, () => tr(['']));
    expect(refusal(wordFile(tbl([wide, ...long])))).toBe('too-many-cells');
    const halves = [tbl([wide, ...long.slice(300)]), tbl([wide, ...long.slice(300)])].join('');
    expect(refusal(wordFile(halves))).toBe('too-many-cells');
    expect(readLines(tbl([tr([tc('甲', span(900_000_000)), '乙'])]))).toEqual(['表1', '甲 | 乙']);
  });

  test('what repeats itself takes no more time than it is long', () => {
    const list = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperLetter"/><w:start w:val="700"/><w:lvlText w:val="${'%1'.repeat(5000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const blocks = readDocx(wordFile(li('甲').repeat(200), { numbering: list })).blocks;
    expect(JSON.stringify(blocks).length).toBeLessThan(2_000_000);
  });

  test('whatever is cut off or changed in a good file, the answer is a result or a refusal', () => {
    const good = wordFile(
      li(r('甲') + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') +
        tbl([tr([tc('乙', span(2)), '丙'])], [900, 900, 900]),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        styles: '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>',
        footnotes: '<w:footnote w:id="1"><w:p/></w:footnote>',
      },
    );
    // A generator with a fixed seed: the same files every time.
    let seed = 17;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 400; round += 1) {
      const file = good.slice(0, round % 4 === 0 ? next(good.length) : good.length);
      for (let flips = next(6); flips > 0 && file.length > 0; flips -= 1) file[next(file.length)] = next(256);
      expect(refusal(file)).toMatch(/^[a-z-]+$/);
    }
  });

  test('whatever XML stands in the body, the answer is a result or a refusal', () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'tcPr',
      'trPr',
      'pPr',
      'rPr',
      'gridSpan',
      'vMerge',
      'hMerge',
      'gridBefore',
      'fldChar',
      'del',
      'ins',
      'sdt',
      'sdtContent',
      'txbxContent',
      'pict',
      'object',
      'AlternateContent',
      'Choice',
      'numPr',
      'numId',
      'sym',
      'oMath',
      'f',
    ];
    const values = ['0', '1', '-3', '999999999999', 'restart', 'continue', 'begin', 'end', 'separate', '', '甲'];
    let seed = 4711;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const tree = (depth: number): string => {
      const name = names[next(names.length)] ?? 'p';
      const inner =
        depth === 0
          ? (values[next(values.length)] ?? '')
          : Array.from({ length: next(4) }, () => tree(depth - 1)).join('');
      return `<w:${name} w:val="${values[next(values.length)] ?? ''}" w:fldCharType="${values[next(values.length)] ?? ''}">${inner}</w:${name}>`;
    };
    for (let round = 0; round < 300; round += 1) expect(refusal(wordFile(tree(8) + tree(6)))).toMatch(/^[a-z-]+$/);
  });
});
