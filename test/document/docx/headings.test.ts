/** The levels of headings, however a program says them. */
import { expect, test } from 'vitest';
import { p, readLines } from './word-file.ts';

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>' +
  // WPS numbers its styles; their names are the same everywhere.
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="标题 2"/><w:basedOn w:val="1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="公文标题"/><w:basedOn w:val="3"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="out"><w:name w:val="大纲"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="body"><w:name w:val="正文"/><w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="round"><w:basedOn w:val="about"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="about"><w:basedOn w:val="round"/></w:style>';

const styled = (id: string): string => p(id, `<w:pStyle w:val="${id}"/>`);

test.each([
  ['2', '第1段 # 2'],
  ['3', '第1段 ## 3'],
  ['own', '第1段 ## own'],
  ['out', '第1段 ### out'],
  ['body', '第1段 body'],
  ['1', '第1段 1'],
  ['round', '第1段 round'],
])('a paragraph of style %s is read as %j', (id, line) => {
  expect(readLines(styled(id), { styles: STYLES })).toEqual([line]);
});

test('a level that the paragraph says itself counts more than its style', () => {
  const level = (id: string, value: number): string =>
    p('段', `<w:pStyle w:val="${id}"/><w:outlineLvl w:val="${value}"/>`);
  expect(readLines(level('2', 9) + level('1', 0), { styles: STYLES })).toEqual(['第1段 段', '第2段 # 段']);
});

test('without the styles of the file, ids that are names still tell', () => {
  expect(readLines(styled('Heading3') + styled('2'))).toEqual(['第1段 ### Heading3', '第2段 2']);
});
