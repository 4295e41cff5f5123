/**
 * Worksheets into the bytes of an XLSX file: a package of the few parts that a workbook needs.
 *
 * Written here and not by a library because a site makes thousands of workbooks and the library took eight times as long;
 * `test/site/export/write.test.ts` holds every part against what that library writes.
 */
import { Pool } from './pool.ts';
import type { Sheet } from './sheet.ts';
import { type Shared, sheetXml } from './sheet-xml.ts';
import { StyleBook } from './styles.ts';
import { escaped } from './xml.ts';
import { zipOf } from './zip.ts';

const FORMATS = 'http://schemas.openxmlformats.org';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The file; the same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const shared: Shared = { styles: new StyleBook(), strings: new Pool() };
  const worksheets = sheets.map((sheet, at) => ({
    name: sheet.name,
    file: `worksheets/sheet${at + 1}.xml`,
    xml: sheetXml(sheet, at === 0, shared),
  }));
  const files = worksheets.map(({ file }) => file);
  const names = worksheets.map(({ name }) => name);
  return zipOf(
    new Map([
      ['[Content_Types].xml', typesXml(files)],
      ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])],
      ['xl/_rels/workbook.xml.rels', relationsXml(workbookRelations(files))],
      ['xl/workbook.xml', workbookXml(names)],
      ...worksheets.map(({ file, xml }): [string, string] => [`xl/${file}`, xml]),
      ['xl/styles.xml', shared.styles.xml()],
      ['xl/sharedStrings.xml', stringsXml(shared.strings.members)],
    ]),
  );
}

/** What every part of the package is. */
function typesXml(files: readonly string[]): string {
  const parts = [
    ['sheet.main', 'workbook.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
    ...files.map((file) => ['worksheet', file]),
  ];
  const types = parts.map(
    ([type, file]) =>
      `<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml" PartName="/xl/${file}"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${FORMATS}/package/2006/content-types">` +
    '<Default ContentType="application/xml" Extension="xml"/>' +
    '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>' +
    `${types.join('')}</Types>`
  );
}

function workbookRelations(files: readonly string[]): [string, string][] {
  return [
    ...files.map((file): [string, string] => ['worksheet', file]),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ];
}

/** Where the parts that a part speaks of lie, numbered from `rId1`. */
function relationsXml(relations: readonly [type: string, target: string][]): string {
  const written = relations.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${FORMATS}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${FORMATS}/package/2006/relationships">${written.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet r:id="rId${at + 1}" sheetId="${at + 1}" name="${escaped(name)}"/>`);
  return (
    `${DECLARATION}<workbook xmlns="${FORMATS}/spreadsheetml/2006/main"` +
    ` xmlns:r="${FORMATS}/officeDocument/2006/relationships">` +
    `<workbookPr/><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><calcPr/></workbook>`
  );
}

/** The texts of cells; one that begins or ends with a space says that it counts. */
function stringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => {
    const space = text.trim().length === text.length ? '' : ' xml:space="preserve"';
    return `<si><t${space}>${escaped(text)}</t></si>`;
  });
  return `${DECLARATION}<sst xmlns="${FORMATS}/spreadsheetml/2006/main">${items.join('')}</sst>`;
}
