/** Small .xlsx files for tests, from the XML of their parts. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What programs ask for before they open the file; the readers do not. */
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Default Extension="xml" ContentType="${KIND}.worksheet+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${KIND}.sharedStrings+xml"/></Types>`;

export interface MadeSheet {
  name?: string;
  state?: string;
  type?: string;
  /** The rows: what stands within `sheetData`. */
  rows: string;
  /** What stands before and behind the rows. */
  before?: string;
  behind?: string;
  /** Relationships of the sheet: type, target and whether it lies outside. */
  related?: readonly (readonly [type: string, target: string])[];
}

interface MadeWorkbook {
  sheets: readonly MadeSheet[];
  /** Number formats: style 1 has the first one. */
  formats?: readonly string[];
  /** `<si>` elements. */
  strings?: readonly string[];
  workbook?: string;
  properties?: string;
  related?: readonly (readonly [type: string, target: string])[];
  others?: Readonly<Record<string, string>>;
}

export function madeWorkbook(made: MadeWorkbook): Uint8Array {
  const { sheets, formats = [], strings = [], workbook = '', properties = '', related = [], others = {} } = made;
  const list = sheets
    .map(({ name = 'Sheet1', state }, index) => {
      const visible = state === undefined ? '' : ` state="${state}"`;
      return `<sheet name="${name}" sheetId="${index + 1}"${visible} r:id="rId${index + 1}"/>`;
    })
    .join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} ${RELATED}><workbookPr${properties}/><sheets>${list}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(({ type = 'worksheet' }, index) => [type, `worksheets/sheet${index + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ...related,
    ]),
    'xl/styles.xml': styles(formats),
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.join('')}</sst>`,
  };
  for (const [index, { rows, before = '', behind = '', related: own = [] }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet ${MAIN} ${RELATED}>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(own);
  }
  Object.assign(parts, others);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 1 });
}

/** One sheet named Sheet1 with these rows. */
export function madeSheet(rows: string, more: Omit<MadeSheet, 'rows'> & Omit<MadeWorkbook, 'sheets'> = {}): Uint8Array {
  const { name, state, before, behind, related, ...workbook } = more;
  return madeWorkbook({ sheets: [{ name, state, before, behind, related, rows }], ...workbook });
}

/** A cell with text in itself. */
export function textCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export function row(number: number, cells: string, attributes = ''): string {
  return `<row r="${number}"${attributes}>${cells}</row>`;
}

function styles(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`);
  const styled = formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`);
  return (
    `<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>` +
    `<cellXfs><xf numFmtId="0"/>${styled.join('')}</cellXfs></styleSheet>`
  );
}

function relationships(list: readonly (readonly [string, string])[]): string {
  const entries = list.map(([type, target], index) => {
    const mode = target.includes('://') ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${index + 1}" Type="${TYPES}/${type}" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
