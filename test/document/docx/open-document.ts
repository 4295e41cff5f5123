/** Makes OpenDocument texts in one file of XML, which LibreOffice opens: what it should make of them is known exactly. */

const SPACES = {
  office: 'office',
  style: 'style',
  text: 'text',
  table: 'table',
  draw: 'drawing',
  fo: 'xsl-fo-compatible',
  svg: 'svg-compatible',
};

interface OpenDocument {
  /** What stands in the body. */
  content: string;
  header?: string;
  footer?: string;
}

/** Headings of two levels are numbered `一、` and `（一）`; the list style `Figures` counts 1., below it ①. */
export function openDocument({ content, header = '', footer = '' }: OpenDocument): string {
  const spaces = Object.entries(SPACES).map(
    ([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces.join(' ')} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${STYLES}</office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:header-style/><style:footer-style/></style:page-layout>
<style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="frame" style:family="graphic"><style:graphic-properties style:wrap="parallel"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
<style:header><text:p>${header}</text:p></style:header><style:footer><text:p>${footer}</text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>${content}</office:text></office:body></office:document>`;
}

/** With a space behind the number. */
const label =
  '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="space"/></style:list-level-properties>';

const STYLES = `<style:style style:name="Heading" style:family="paragraph"/>${[1, 2]
  .map(
    (level) =>
      `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="${level}"/>`,
  )
  .join('')}
<text:outline-style style:name="Outline">
<text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
<text:outline-level-style text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/>
</text:outline-style>
<text:list-style style:name="Figures">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">${label}</text:list-level-style-number>
<text:list-level-style-number text:level="2" style:num-format="①, ②, ③, ...">${label}</text:list-level-style-number>
</text:list-style>
<text:list-style style:name="Rows"><text:list-level-style-number text:level="1" style:num-format="1">${label}</text:list-level-style-number></text:list-style>`;

export function heading(level: number, text: string): string {
  return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${text}</text:h>`;
}

export function paragraph(content: string): string {
  return `<text:p>${content}</text:p>`;
}

/** A list of items, each the content of one. */
export function list(items: readonly string[], style = 'Figures'): string {
  const all = items.map((item) => `<text:list-item>${item}</text:list-item>`);
  return `<text:list text:style-name="${style}">${all.join('')}</text:list>`;
}

/** The number of a row: an item without text, which counts on from the first one. */
export function rowNumber(isFirst: boolean): string {
  const id = isFirst ? 'xml:id="rows"' : 'text:continue-list="rows"';
  return `<text:list ${id} text:style-name="Rows"><text:list-item><text:p/></text:list-item></text:list>`;
}

/** A cell with spans `rows` × `columns`; `COVERED` stands at every other position of it. */
export function cell(content: string, rows = 1, columns = 1): string {
  const spans = `table:number-rows-spanned="${rows}" table:number-columns-spanned="${columns}"`;
  return `<table:table-cell ${spans}>${content.startsWith('<') ? content : paragraph(content)}</table:table-cell>`;
}

export const COVERED = '<table:covered-table-cell/>';

export function table(name: string, columns: number, rows: readonly (readonly string[])[]): string {
  const all = rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`);
  return `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="${columns}"/>${all.join('')}</table:table>`;
}

/** Changes that were not accepted, by their ids. */
export function changes(all: Readonly<Record<string, { deleted?: string }>>): string {
  const info =
    '<office:change-info><dc:creator>甲</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info>';
  const regions = Object.entries(all).map(([id, { deleted }]) => {
    const change =
      deleted === undefined
        ? `<text:insertion>${info}</text:insertion>`
        : `<text:deletion>${info}${deleted}</text:deletion>`;
    return `<text:changed-region text:id="${id}">${change}</text:changed-region>`;
  });
  return `<text:tracked-changes text:track-changes="false">${regions.join('')}</text:tracked-changes>`;
}

export function note(kind: 'footnote' | 'endnote', mark: string, text: string): string {
  return `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${paragraph(text)}</text:note-body></text:note>`;
}

export function textBox(content: string): string {
  return `<draw:frame draw:style-name="frame" text:anchor-type="char" svg:width="5cm" svg:height="2cm"><draw:text-box>${content}</draw:text-box></draw:frame>`;
}
