/** Makes small Word files: the body as XML, and what a test needs beside it. */
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../src/document/docx/read-docx.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import type { Block, Cell, Note, Table } from '../../../src/document/document.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What stands beside the body, by the type of the relationship: the inner XML of the part. */
export interface OtherParts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
}

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

export function wordFile(body: string, parts: OtherParts = {}): Uint8Array {
  const others = Object.entries(parts);
  const files = {
    '[Content_Types].xml': contentTypes(['document', ...others.map(([type]) => type)]),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(others.map(([type]) => [type, `${type}.xml`])),
    ...Object.fromEntries(others.map(([type, xml]) => [`word/${type}.xml`, root(ROOTS[type] ?? type, xml)])),
  };
  return zipped(files);
}

/** Our reader does without it; LibreOffice and Word do not. */
function contentTypes(parts: readonly string[]): string {
  const xml = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const of = (part: string): string => `${xml}.${part === 'document' ? 'document.main' : part}+xml`;
  const all = parts.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${of(part)}"/>`);
  const usual = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return `<Types xmlns="${types}">${usual}${all.join('')}</Types>`;
}

export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export function root(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${MAIN}" xmlns:r="${OFFICE}">${inner}</w:${name}>`;
}

export function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

/** A run with text. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph with text or runs. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A numbered paragraph. */
export function li(content: string, list: number | string = 1, level = 0): string {
  return p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A cell with text or paragraphs. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : p(content)}</w:tc>`;
}

export function tr(cells: readonly string[], properties = ''): string {
  const all = cells.map((each) => (each.startsWith('<w:') ? each : tc(each)));
  return `<w:tr><w:trPr>${properties}</w:trPr>${all.join('')}</w:tr>`;
}

/** A table of rows, with the widths of its columns in twips. */
export function tbl(rows: readonly string[], widths: readonly number[] = []): string {
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export const RESTART = '<w:vMerge w:val="restart"/>';
export const CONTINUE = '<w:vMerge/>';

export function span(columns: number): string {
  return `<w:gridSpan w:val="${columns}"/>`;
}

/** Everything that was read, a line for each block: `第1段 text`, `# …` for headings, tables as `printed` gives them. */
export function readLines(body: string, parts?: OtherParts): string[] {
  return readDocx(wordFile(body, parts)).blocks.flatMap(lines);
}

function readNotes(body: string, parts?: OtherParts): readonly Note[] {
  return readDocx(wordFile(body, parts)).notes;
}

/** `hidden 第1段: sentence`. */
export function noteLines(body: string, parts?: OtherParts): string[] {
  return readNotes(body, parts).map(({ kind, place, text }) => `${kind} ${place}: ${text}`);
}

export function readTables(body: string, parts?: OtherParts): Table[] {
  return readDocx(wordFile(body, parts)).blocks.filter((block): block is Table => block.kind === 'table');
}

export function lines(block: Block): string[] {
  if (block.kind === 'table') return [block.place, ...printed(block)];
  return [`${block.place} ${block.level === null ? '' : `${'#'.repeat(block.level)} `}${block.text}`];
}

/** Why a file is refused; `read` where it is not. */
export function refusal(file: Uint8Array): string {
  try {
    readDocx(file);
  } catch (error) {
    if (error instanceof DocumentRefused) return error.reason;
    throw error;
  }
  return 'read';
}

/** A line a row: the text of each cell, its spans where it has some (`text{2x1}`: rows, columns). */
export function printed({ rows, cells }: Table): string[] {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(shown)
      .join(' | '),
  );
}

function shown({ text, rowSpan, columnSpan }: Cell): string {
  const spans = rowSpan === 1 && columnSpan === 1 ? '' : `{${rowSpan}x${columnSpan}}`;
  return text.replaceAll('\n', '⏎') + spans;
}
