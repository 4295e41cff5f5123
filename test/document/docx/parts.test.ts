/** Where the parts of a file are, and what happens where one is damaged, missing or hostile. */
import { expect, test } from 'vitest';
import { readDocx } from '../../../src/document/docx/read-docx.ts';
import { li, p, readLines, refusal, relationships, root, wordFile, zipped } from './word-file.ts';

test('finds the parts where the file says that they are', () => {
  const file = zipped({
    '_rels/.rels': relationships([['officeDocument', '/word/document2.xml']]),
    'word/document2.xml': root('document', `<w:body>${p('甲', '<w:pStyle w:val="x"/>')}</w:body>`),
    'word/_rels/document2.xml.rels': relationships([['styles', '../other/./styles1.xml']]),
    'other/styles1.xml': root('styles', '<w:style w:styleId="x"><w:name w:val="heading 1"/></w:style>'),
  });
  expect(readDocx(file).blocks).toEqual([{ kind: 'paragraph', text: '甲', level: 1, place: '第1段' }]);
});

test('finds parts in any case and with any slash', () => {
  const file = zipped({
    '_rels\\.rels': relationships([['officeDocument', '/word/Document.xml']]),
    'word\\document.xml': root('document', `<w:body>${p('甲', '<w:pStyle w:val="x"/>')}</w:body>`),
    'word\\_rels\\document.xml.rels': relationships([['styles', 'Styles.xml']]),
    'word\\styles.xml': root('styles', '<w:style w:styleId="x"><w:name w:val="heading 1"/></w:style>'),
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

test('macros are told, and never run', () => {
  const file = zipped({
    'word/document.xml': root('document', `<w:body>${p('甲')}</w:body>`),
    'word/_rels/document.xml.rels': relationships([['vbaProject', 'vbaProject.bin']]),
  });
  expect(readDocx(file).notes).toEqual([
    { kind: 'macro', place: '全文', text: '文件里有宏，没有运行，读的是文件里存下的内容。' },
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
